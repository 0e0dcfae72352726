import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { fetchNode } from './fetchNode.ts';

const REST = { service: 's', path: [], inputRewrites: [], outputRewrites: [] };

test('a fetch of several in one document keeps the fragments that it uses, and no others', () => {
  const document = parse(`
    query ($a: [_Any!]!, $b: [_Any!]!, $v: Int) {
      first: _entities(representations: $a) { ...A }
      second: _entities(representations: $b) { ... on Car { ...C } }
    }
    fragment A on Car { ...B }
    fragment B on Car { name(v: $v) ...A }
    fragment C on Car { price }
  `);
  const of = (key: string) => fetchNode({ ...REST, document, requires: [] }, key);
  const names = (key: string) => of(key).fragments.map(({ name }) => name.value);
  expect(names('first')).toEqual(['A', 'B']);
  expect(names('second')).toEqual(['C']);
  expect(of('first').variables.map(({ variable }) => variable.name.value)).toEqual(['v']);
});

test.each([
  ['no operation', 'fragment F on Car { name }', 'Expected one operation'],
  ['two operations', '{ car { name } } query Two { car { name } }', 'Expected one operation'],
])('%s in a fetch is an error', (_, text, message) => {
  expect(() => fetchNode({ ...REST, document: parse(text), requires: null })).toThrow(message);
});

test('an entity fetch without its list is an error', () => {
  const document = parse('{ car { name } }');
  expect(() => fetchNode({ ...REST, document, requires: [] })).toThrow("to select '_entities'");
});
