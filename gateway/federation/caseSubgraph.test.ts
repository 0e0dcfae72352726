import { execute, parse, type ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { caseSubgraph } from './caseSubgraph.ts';
import { readRules } from './subgraphRules.ts';
import type { World } from './world.ts';

const SDL = /* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.12"
      import: ["@key", "@external", "@provides", "@requires"]
    )
  type Query {
    car: Car
    named: Car @provides(fields: "name maker { town }")
    made: Car @provides(fields: "maker { name }")
  }
  type Car @key(fields: "vin") @key(fields: "plate { text }", resolvable: false) {
    vin: ID!
    plate: Plate!
    name: String @external
    maker: Maker @external
    label: String @requires(fields: "name maker { town }")
    taken: String
  }
  type Plate {
    text: String! @external
  }
  type Maker {
    town: String @external
    name: String @external
  }
`;
const CAR = {
  vin: 'C1',
  plate: { text: 'P1' },
  name: 'Alder',
  maker: { town: 'Bonn', name: 'Mill' },
  taken: 'old',
};
const WORLD: World = {
  Query: { fields: { car: () => CAR, named: () => CAR, made: () => CAR } },
  Car: {
    rows: [CAR],
    fields: { label: (_, { name, maker }) => `${name} of ${maker.town}` },
  },
};

async function ask(
  query: string,
  representations: readonly unknown[] = [],
): Promise<{ readonly result: ExecutionResult; readonly refused: readonly string[] }> {
  const refused: string[] = [];
  const schema = caseSubgraph({
    name: 'cars',
    sdl: SDL,
    rules: readRules(SDL),
    overridden: new Set(['Car.taken']),
    world: () => WORLD,
    types: { isA: (own, other) => own === other, ofField: () => '' },
    refused: (message) => refused.push(message),
  });
  const variableValues = { representations };
  return { result: await execute({ schema, document: parse(query), variableValues }), refused };
}

const entity = (selection: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Car { ${selection} } } }`;

test('a subgraph answers its own fields and its keys, also those that are external in it', async () => {
  const { result, refused } = await ask('{ car { vin plate { text } } }');
  expect(result).toEqual({ data: { car: { vin: 'C1', plate: { text: 'P1' } } } });
  expect(refused).toEqual([]);
});

test('it answers external fields where they are provided on the way, and no others', async () => {
  expect((await ask('{ named { name maker { town } } }')).result).toEqual({
    data: { named: { name: 'Alder', maker: { town: 'Bonn' } } },
  });
  const { refused } = await ask('{ car { name } named { maker { name } } }');
  expect(refused).toEqual([
    "'cars' was asked for Car.name: it is external here",
    "'cars' was asked for Maker.name: it is external here",
  ]);
});

test('it refuses a field that another has taken over', async () => {
  const { result, refused } = await ask('{ car { taken } }');
  expect(result.data).toEqual({ car: { taken: null } });
  expect(refused).toEqual(["'cars' was asked for Car.taken: another subgraph has taken it over"]);
});

test('it computes a field from what was sent, not from what it may know', async () => {
  const sent = { __typename: 'Car', vin: 'C1', name: 'sent', maker: { town: 'Oslo' } };
  const { result } = await ask(entity('label'), [sent]);
  expect(result.data).toEqual({ _entities: [{ label: 'sent of Oslo' }] });
});

test.each([
  ['nothing', { vin: 'C1' }],
  ['a part', { vin: 'C1', name: 'Alder' }],
  ['less of an object', { vin: 'C1', name: 'Alder', maker: { name: 'Mill' } }],
])('it refuses a field for which %s was sent of what it requires', async (_, sent) => {
  const { refused } = await ask(entity('label'), [{ __typename: 'Car', ...sent }]);
  expect(refused).toEqual(["'cars' was asked for Car.label: what it requires was not sent"]);
});

test('a null that was sent counts as sent', async () => {
  const sent = { __typename: 'Car', vin: 'C1', name: null, maker: { town: null } };
  const { result, refused } = await ask(entity('label'), [sent]);
  expect(result.data).toEqual({ _entities: [{ label: 'null of null' }] });
  expect(refused).toEqual([]);
});

test('it takes what a field requires from the way where it is provided there', async () => {
  const { result } = await ask('{ named { label } }');
  expect(result).toEqual({ data: { named: { label: 'Alder of Bonn' } } });
});

test('it refuses an entity by a key that it does not resolve', async () => {
  const plate = { text: 'P1' };
  const { result, refused } = await ask(entity('vin'), [{ __typename: 'Car', plate }]);
  expect(result.errors).toHaveLength(1);
  expect(refused).toEqual([`'cars' resolves no Car by {"__typename":"Car","plate":{"text":"P1"}}`]);
});

test('an entity that is not there is null', async () => {
  const { result, refused } = await ask(entity('vin'), [{ __typename: 'Car', vin: 'C2' }]);
  expect(result).toEqual({ data: { _entities: [null] } });
  expect(refused).toEqual([]);
});
