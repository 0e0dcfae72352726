import { readFile } from 'node:fs/promises';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { CLIENT_OPERATIONS, loadExamples } from './examples.ts';

const EXAMPLES = new URL('testing/', import.meta.url);

test('an example brings its variables, and its description as a comment', async () => {
  const [first] = await loadExamples(EXAMPLES);
  expect(first?.name).toBe('Cars');
  expect(first?.query).toMatch(/^# Every car, its price and its rivals\.\nquery Cars\(/);
  expect(first?.variables).toBe('{\n  "code": "A"\n}');
});

test('an operation that would not run for want of variables is no example', async () => {
  const names = (await loadExamples(EXAMPLES)).map(({ name }) => name);
  expect(names).toEqual(['Cars', 'Rivals']);
});

test("the clients' operations are examples that fit the schema", async () => {
  const schema = buildSchema(
    await readFile(new URL('../../schema/api.graphql', import.meta.url), 'utf8'),
  );
  const examples = await loadExamples(CLIENT_OPERATIONS);
  expect(examples.map(({ name }) => name)).toContain('Markets');
  for (const { query } of examples) expect(validate(schema, parse(query))).toEqual([]);
});

test('they come in the order in which a buyer meets them', async () => {
  const names = (await loadExamples(CLIENT_OPERATIONS)).map(({ name }) => name);
  const met = ['Markets', 'ModelSearch', 'Configure', 'SaveConfiguration', 'SavedConfigurations'];
  expect(names.filter((name) => met.includes(name))).toEqual(met);
  expect(names[0]).toBe('Markets');
});
