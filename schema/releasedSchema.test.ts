import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { breakingChanges } from './releasedSchema.ts';

const released = await readFile(new URL('released.graphql', import.meta.url), 'utf8');

describe('the released API', () => {
  it.each([
    ['a field is renamed', '  lengthMm: Int!\n', '  longMm: Int!\n', 'lengthMm'],
    [
      'a field may suddenly be null',
      '  lengthMm: Int!\n',
      '  lengthMm: Int\n',
      'Dimensions.lengthMm',
    ],
    [
      'a field changes its type',
      '  lengthMm: Int!\n',
      '  lengthMm: String!\n',
      'Dimensions.lengthMm',
    ],
    ['a value of an enum is renamed', '  SUPPLEMENT\n', '  ADDITION\n', 'SUPPLEMENT'],
    [
      'an input asks for more',
      'input IntRange {\n',
      'input IntRange {\n  step: Int!\n',
      'IntRange',
    ],
    ['an error leaves a result', ' | NoChangePossible', '', 'NoChangePossible'],
    [
      'a type is no error any more',
      'NoChangePossible implements UserError',
      'NoChangePossible',
      'UserError',
    ],
    [
      'an argument comes that must be given',
      '  configuration(\n',
      '  configuration(\n    at: Date!\n',
      'configuration',
    ],
  ])('breaks when %s', async (_, before, after, named) => {
    const changes = await breakingChanges(released, edited(before, after));
    expect(changes).not.toEqual([]);
    expect(changes.join('\n')).toContain(named);
  });

  it.each([
    ['a field comes', 'type Dimensions {\n', 'type Dimensions {\n  trackMm: Int\n'],
    [
      'an argument comes that need not be given',
      '  configuration(\n',
      '  configuration(\n    at: Date\n',
    ],
    [
      'a field is deprecated',
      '  lengthMm: Int!\n',
      '  lengthMm: Int! @deprecated(reason: "Use x.")\n',
    ],
    ['a description changes', 'In mm, without mirrors.', 'Without mirrors, in mm.'],
  ])('does not break when %s', async (_, before, after) => {
    expect(await breakingChanges(released, edited(before, after))).toEqual([]);
  });
});

/** The edit must hit something, or the test would prove nothing. */
function edited(before: string, after: string): string {
  expect(released).toContain(before);
  return released.replace(before, after);
}
