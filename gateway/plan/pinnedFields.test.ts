import { print, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import { pinFields } from './pinnedFields.ts';
import { isCompositeDefinition } from './supergraphTypes.ts';
import { composed } from './testing/plans.ts';

const FIRST = /* GraphQL */ `
  type Query {
    own: Box
    both: Box @shareable
    one: Thing @shareable
  }
  type Box @shareable {
    size: Int
    action: Action
    alike: Alike
    thing: Thing
  }
  union Action = Common | Beta
  union Alike = Common
  type Common implements Thing @shareable {
    id: ID
  }
  type Beta implements Thing {
    id: ID
  }
  interface Thing {
    id: ID
  }
`;
const SECOND = /* GraphQL */ `
  type Query {
    both: Box @shareable
    one: Common @shareable
  }
  type Box @shareable {
    size: Int
    action: Action
    alike: Alike
    thing: Thing
  }
  union Action = Common | Delta
  union Alike = Common
  type Common implements Thing @shareable {
    id: ID
  }
  type Delta implements Thing {
    id: ID
  }
  interface Thing {
    id: ID
  }
`;

/** A type's fields, each with what the supergraph says of graphs. */
function fieldsOf(supergraph: DocumentNode, type: string): readonly string[] {
  return supergraph.definitions
    .filter(isCompositeDefinition)
    .filter(({ name }) => name.value === type)
    .flatMap(({ fields = [] }) => fields.map((field) => print(field)));
}

test('a field of which other objects come by another service has a pin for each', () => {
  const pinned = pinFields(composed({ FIRST, SECOND }));
  expect(fieldsOf(pinned.supergraph, 'Box')).toEqual([
    'size: Int',
    'action: Action',
    'alike: Alike',
    'thing: Thing',
    'action_of_FIRST: Action @join__field(graph: FIRST)',
    'action_of_SECOND: Action @join__field(graph: SECOND)',
    'thing_of_FIRST: Thing @join__field(graph: FIRST)',
    'thing_of_SECOND: Thing @join__field(graph: SECOND)',
  ]);
  expect(pinned.pinnable('Box', 'action')?.pinTo('FIRST')).toBe('action_of_FIRST');
  expect(pinned.pinnable('Box', 'action')?.pinTo('third')).toBeUndefined();
  expect(pinned.pinnable('Box', 'alike')).toBeUndefined();
  expect(pinned.fieldOf('thing_of_SECOND')).toBe('thing');
  expect(pinned.fieldOf('thing')).toBeUndefined();
});

test('services are divided by fragments on what not both have', () => {
  const pinned = pinFields(composed({ FIRST, SECOND }));
  const action = pinned.pinnable('Box', 'action');
  const types = ['Common', 'Beta', 'Delta', 'Thing', 'Action', 'Alike'];
  expect(types.filter((type) => action?.isDividedBy(type))).toEqual([
    'Beta',
    'Delta',
    'Thing',
    'Action',
  ]);
});

test('a service may declare the field as one of the types that the other has', () => {
  const pinned = pinFields(composed({ FIRST, SECOND }));
  expect(pinned.pinnable('Query', 'one')?.isDividedBy('Beta')).toBe(true);
  expect(fieldsOf(pinned.supergraph, 'Query')).toContain(
    'one_of_SECOND: Thing @join__field(graph: SECOND, type: "Common")',
  );
});

test('an implementation that the service does not have keeps its field as it is', () => {
  const pinned = pinFields(
    composed({
      FIRST: `${FIRST} interface Holder { action: Action } extend type Box implements Holder`,
      SECOND: `${SECOND} interface Holder { action: Action } extend type Box implements Holder
        type Chest implements Holder @shareable { action: Action }`,
    }),
  );
  expect(fieldsOf(pinned.supergraph, 'Chest')).toEqual([
    'action: Action',
    'action_of_FIRST: Action',
    'action_of_SECOND: Action @join__field(graph: SECOND)',
  ]);
});

test('a pin takes no name that is taken', () => {
  const taken = 'extend type Box { action_of_FIRST: Int @shareable }';
  const pinned = pinFields(composed({ FIRST: FIRST + taken, SECOND: SECOND + taken }));
  expect(pinned.pinnable('Box', 'action')?.pinTo('FIRST')).toBe('action_of_FIRST_');
});

test('a supergraph in which services agree stays as it is', () => {
  const first = FIRST.replace('type Beta implements Thing', '$& @shareable');
  const supergraph = composed({ first, second: first.replace('own: Box', 'mine: Box') });
  const pinned = pinFields(supergraph);
  expect(pinned.isEmpty).toBe(true);
  expect(pinned.supergraph).toBe(supergraph);
});
