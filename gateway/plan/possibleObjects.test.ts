import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { readPossibleObjects } from './possibleObjects.ts';
import { isCompositeDefinition } from './supergraphTypes.ts';

const SUPERGRAPH = parse(/* GraphQL */ `
  type Box @join__type(graph: A) @join__type(graph: B) @join__type(graph: C) {
    everywhere: [Item!]!
    some: Item @join__field(graph: A) @join__field(graph: C)
    narrow: Item @join__field(graph: A, type: "[Item!]!") @join__field(graph: B, type: "Red!")
    external: Item @join__field(graph: A) @join__field(graph: B, external: true)
    overridden: Item @join__field(graph: A) @join__field(graph: B, usedOverridden: true)
    thing: Thing @join__field(graph: A) @join__field(graph: B)
    thingOfOne: Thing @join__field(graph: A)
  }
  union Item
    @join__type(graph: A)
    @join__type(graph: B)
    @join__unionMember(graph: A, member: "Red")
    @join__unionMember(graph: B, member: "Red")
    @join__unionMember(graph: B, member: "Blue") =
    | Red
    | Blue
  interface Thing @join__type(graph: A) @join__type(graph: B, isInterfaceObject: true) {
    id: ID
  }
  type Red implements Thing
    @join__type(graph: A)
    @join__type(graph: B)
    @join__implements(graph: A, interface: "Thing") {
    id: ID
  }
  type Blue implements Thing
    @join__type(graph: A)
    @join__type(graph: B)
    @join__implements(graph: A, interface: "Thing") {
    id: ID
  }
`);
const objects = readPossibleObjects(SUPERGRAPH);

function ofField(name: string): Readonly<Record<string, readonly string[]>> | null {
  const box = SUPERGRAPH.definitions.filter(isCompositeDefinition)[0];
  const field = box?.fields?.find((one) => one.name.value === name);
  if (box === undefined || field === undefined) throw new Error(`Expected a field '${name}'`);
  const byGraph = objects.ofField(box, field);
  return byGraph && Object.fromEntries([...byGraph].map(([graph, types]) => [graph, [...types]]));
}

test('an abstract type stands for the objects of all graphs together', () => {
  expect([...objects.of('Item')]).toEqual(['Red', 'Blue']);
  expect([...objects.of('Thing')]).toEqual(['Red', 'Blue']);
  expect([...objects.of('Red')]).toEqual(['Red']);
  expect([...objects.of('Int')]).toEqual([]);
});

test('a field that names no graph is in all that have the type', () => {
  expect(ofField('everywhere')).toEqual({ A: ['Red'], B: ['Red', 'Blue'], C: [] });
});

test('a field is answered by the graphs that it names', () => {
  expect(ofField('some')).toEqual({ A: ['Red'], C: [] });
});

test('a graph may declare the field narrower', () => {
  expect(ofField('narrow')).toEqual({ A: ['Red'], B: ['Red'] });
});

test.each(['external', 'overridden'])(
  'a graph does not answer a field that is %s there',
  (name) => {
    expect(ofField(name)).toEqual({ A: ['Red'] });
  },
);

test('of an interface object any object may come', () => {
  expect(ofField('thing')).toBe(null);
  expect(ofField('thingOfOne')).toEqual({ A: ['Red', 'Blue'] });
});
