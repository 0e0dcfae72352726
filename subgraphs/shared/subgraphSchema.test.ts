import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { asSent, subgraphSchema, type Representation } from './subgraphSchema.ts';

const TYPE_DEFS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key"])
  type Query { nothing: String }
  type Option @key(fields: "id") { id: ID! name: String }
  type Family @key(fields: "id") { id: ID! name: String }
  type Change @key(fields: "id") { id: ID! name: String }
`;

/** Options by one call, families one by one, changes as they come; and what was asked for. */
function service() {
  const calls: string[][] = [];
  const schema = subgraphSchema<unknown>({
    typeDefs: TYPE_DEFS,
    resolvers: {
      Family: {
        __resolveReference: async ({ id }: Representation) => {
          if (id === 'broken') throw new Error('no such family');
          return { id, name: `family ${id}` };
        },
      },
      Change: { name: ({ id }: Representation) => `change ${id}` },
    },
    references: {
      Option: async (representations) => {
        calls.push(representations.map(({ id }) => id));
        return representations.map(({ id }) => {
          if (id === 'unknown') return null;
          if (id === 'broken') return new Error('no such option');
          return { __typename: 'Option', id, name: `option ${id}` };
        });
      },
      Change: asSent,
    },
  });
  const ask = async (...names: readonly string[]) => {
    const { data, errors } = await graphql({
      schema,
      source: `query ($r: [_Any!]!) { _entities(representations: $r) {
        __typename ... on Option { name } ... on Family { name } ... on Change { name } } }`,
      variableValues: {
        r: names.map((name) => {
          const [__typename, id] = name.split(' ');
          return { __typename, id };
        }),
      },
    });
    const entities = (data?.['_entities'] ?? null) as ({ name: string } | null)[] | null;
    return {
      names: entities?.map((entity) => entity?.name ?? null) ?? null,
      errors: (errors ?? []).map(({ message, path }) => `${path?.join('.')}: ${message}`),
    };
  };
  return { calls, ask };
}

test('references of a type are resolved by one call, and all answers keep their places', async () => {
  const { calls, ask } = service();
  const { names, errors } = await ask(
    'Option a',
    'Family f',
    'Option b',
    'Change c',
    'Option a',
    'Family g',
  );
  expect(errors).toEqual([]);
  expect(names).toEqual(['option a', 'family f', 'option b', 'change c', 'option a', 'family g']);
  expect(calls).toEqual([['a', 'b', 'a']]);
});

test('one that is unknown or broken leaves the others alone', async () => {
  const { names, errors } = await service().ask(
    'Option unknown',
    'Option a',
    'Option broken',
    'Family broken',
    'Family f',
  );
  expect(names).toEqual([null, 'option a', null, null, 'family f']);
  expect(errors.toSorted()).toEqual(['_entities.2: no such option', '_entities.3: no such family']);
});

test('no references are no call', async () => {
  const { calls, ask } = service();
  expect(await ask()).toEqual({ names: [], errors: [] });
  expect(calls).toEqual([]);
});

test('a type that the schema lacks is refused, whatever it is called', async () => {
  for (const name of ['Nothing x', 'constructor x', '__proto__ x']) {
    const { names, errors } = await service().ask(name, 'Option a');
    expect(names).toBeNull();
    expect(errors).toHaveLength(1);
  }
});

test('a schema without entities has no references to resolve', () => {
  expect(() =>
    subgraphSchema({ typeDefs: 'type Query { nothing: String }', resolvers: {}, references: {} }),
  ).toThrow('Expected a schema with entities');
});
