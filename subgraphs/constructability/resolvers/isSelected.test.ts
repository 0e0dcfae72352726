import { buildSchema, executeSync, parse } from 'graphql';
import { expect, test } from 'vitest';
import { isSelected } from './isSelected.ts';

const SCHEMA = buildSchema(`
  type Query { car: Car }
  type Car { families: [Family!] change: ID }
  type Family { code: ID options: [Option!] }
  type Option { code: ID change: ID }
`);

/** Whether the operation is found to ask for the change of options. */
function asksForChanges(query: string): boolean {
  const found: boolean[] = [];
  const car = {
    families: (_: unknown, __: unknown, info: Parameters<typeof isSelected>[0]) => {
      found.push(isSelected(info, 'options', 'change'));
      return [];
    },
  };
  const { errors } = executeSync({ schema: SCHEMA, document: parse(query), rootValue: { car } });
  expect(errors).toBeUndefined();
  expect(found).toHaveLength(1);
  return found[0] === true;
}

test.each([
  ['by itself', '{ car { families { options { change } } } }', true],
  ['under other names', '{ car { families { o: options { c: change } } } }', true],
  ['in an inline fragment', '{ car { families { ... on Family { options { change } } } } }', true],
  [
    'in a fragment that another one spreads',
    '{ car { families { ...F } } } fragment F on Family { options { ...O } } fragment O on Option { change }',
    true,
  ],
  ['in one of two mentions', '{ car { families { code } families { options { change } } } }', true],
  ['not at all', '{ car { families { code options { code } } } }', false],
  ['at another place only', '{ car { change families { options { code } } } }', false],
])('a field is found that is selected %s', (_, query, isThere) => {
  expect(asksForChanges(query)).toBe(isThere);
});
