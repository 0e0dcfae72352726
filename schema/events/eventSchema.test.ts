import { readFile } from 'node:fs/promises';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, expect, test } from 'vitest';
import { eventOf, SOURCE_OF } from '../../subgraphs/shared/events/event.ts';
import { EVENT_SCHEMA } from './generate.ts';

let isEvent: ValidateFunction;
let readme: string;

beforeAll(async () => {
  const ajv = new Ajv2020({ allowUnionTypes: true });
  addFormats.default(ajv, ['date-time']);
  isEvent = ajv.compile(JSON.parse(await readFile(EVENT_SCHEMA, 'utf8')) as object);
  readme = await readFile(new URL('README.md', import.meta.url), 'utf8');
});

const ACTIVATION = {
  dataVersion: '1.2',
  previousDataVersion: '',
  cause: 'import',
  datasetVersion: 2,
  replacedDatasetVersion: null,
  brands: ['vela'],
  markets: null,
};

function rowOf(type: keyof typeof SOURCE_OF, data: unknown) {
  const source = SOURCE_OF[type];
  return { source, position: 1, type, subject: 'demo', data, publishedAt: new Date(0) };
}

test.each(Object.keys(SOURCE_OF) as (keyof typeof SOURCE_OF)[])(
  'an event %s fits its schema, and stands in the table of types',
  (type) => {
    const data = type === 'dataVersion.activated' ? ACTIVATION : { revision: 1 };
    expect(isEvent(eventOf(rowOf(type, data)))).toBe(true);
    expect(readme).toMatch(new RegExp(`^\\| \`${type}\` +\\| \`/${SOURCE_OF[type]}\` +\\|`, 'm'));
  },
);

test('the examples in the description fit the schema', () => {
  const examples = [...readme.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => text ?? '');
  expect(examples).toHaveLength(2);
  for (const example of examples) expect(isEvent(JSON.parse(example))).toBe(true);
});

test.each([
  ['the owner', { revision: 1, owner: 'anna' }],
  ['the name', { revision: 1, name: 'My car' }],
  ['the share code', { revision: 1, shareCode: 'secret' }],
])('no event of a saved configuration has a place for %s', (_, data) => {
  expect(isEvent(eventOf(rowOf('configuration.saved', data)))).toBe(false);
});

test('an event of one service cannot come from another', () => {
  const event = eventOf({ ...rowOf('configuration.saved', { revision: 1 }), source: 'imports' });
  expect(isEvent(event)).toBe(false);
});
