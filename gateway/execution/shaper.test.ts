import { buildSchema, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { readSupergraphTypes } from '../plan/supergraphTypes.ts';
import { KnownData } from './knownData.ts';
import type { JsonObject } from './ownProperty.ts';
import { compileShaper } from './shaper.ts';

const DEPTH = 8;
const schema = buildSchema(/* GraphQL */ `
  type Query {
    node: Node
  }
  interface Node {
    nodes: [Node]
  }
  type One implements Node {
    nodes: [Node]
  }
  type Other implements Node {
    nodes: [Node]
  }
`);

/** Objects of both types below objects of both types. */
function tree(type: string, depth: number): JsonObject {
  const nodes = depth === 0 ? [] : [tree('One', depth - 1), tree('Other', depth - 1)];
  return { __typename: type, nodes };
}

test('objects of many types within each other are compiled once a level and type', () => {
  const text = `{ node ${'{ nodes '.repeat(DEPTH)}{ __typename } ${'}'.repeat(DEPTH)} }`;
  const [operation] = parse(text).definitions;
  const rootType = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !rootType) throw new Error(text);
  let compiled = 0;
  const shape = compileShaper({
    schema,
    fragments: new Map(),
    isTrue: () => true,
    rootType,
    selections: operation.selectionSet.selections,
    dataKey: ({ name }) => {
      compiled += 1;
      return name.value;
    },
  });
  const data = new KnownData(readSupergraphTypes(parse('type Query { node: ID }')));
  data.add(data.root, { node: tree('One', DEPTH) });
  const { text: shaped, errors } = shape(data, new Map());
  expect(errors).toEqual([]);
  expect(shaped?.match(/"__typename":"Other"/g)).toHaveLength(2 ** (DEPTH - 1));
  expect(compiled).toBeLessThanOrEqual(2 * DEPTH + 1);
});
