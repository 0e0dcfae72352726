import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { composeSupergraph } from '../../schema/composition.ts';
import type { RequestContext } from '../../subgraphs/shared/context.ts';
import { PlatformError } from '../../subgraphs/shared/errors.ts';
import type { RunningService } from '../../subgraphs/shared/service.ts';

export interface TestContext {
  readonly request: RequestContext;
}

/** What tests watch and steer in the subgraphs. */
export interface TestSubgraphs {
  readonly supergraphSdl: string;
  readonly services: ReadonlyMap<string, RunningService>;
  /** The contexts that subgraph fetches came with, per service. */
  readonly seen: Readonly<Record<'cars' | 'prices', RequestContext[]>>;
  /** What `Car.price` waits for. */
  priceGate: Promise<void>;
  /** Called by `Query.slow` as it begins. */
  onSlow: () => void;
}

/** @apollo/subgraph does not export the type of its resolver maps. */
type SchemaModule = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number];
type Resolvers = NonNullable<Extract<SchemaModule, { typeDefs: unknown }>['resolvers']>;

const CARS = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key"])
  type Query {
    cars: [Car!]!
    car(code: String!): Car
    whoAmI: String
    context: String!
    find(filter: Filter): String
    slow: String
    bug: String
    mistake: String
  }
  type Mutation {
    rename(code: String!, name: String!): Car!
  }
  input Filter {
    name: String
    body: Body
    min: Int
    and: [Filter!]
  }
  enum Body {
    SEDAN
    WAGON
  }
  type Car @key(fields: "code") {
    code: ID!
    name: String!
    rivals: [Car!]!
  }
`;

const PRICES = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key"])
  type Car @key(fields: "code") {
    code: ID!
    price: Int
    priceBug: Int
  }
`;

/** Two small real subgraphs: cars, and the prices that another service contributes to them. */
export function testSubgraphs(): TestSubgraphs {
  const seen = { cars: [] as RequestContext[], prices: [] as RequestContext[] };
  const cars = [
    { code: 'A', name: 'Alder' },
    { code: 'B', name: 'Birch' },
  ];
  const subgraphs: TestSubgraphs = {
    supergraphSdl: supergraphOf({ cars: CARS, prices: PRICES }),
    services: new Map(),
    seen,
    priceGate: Promise.resolve(),
    onSlow: () => {},
  };
  const carResolvers = {
    Query: {
      cars: () => cars,
      car: (_: unknown, { code }: { code: string }) => cars.find((car) => car.code === code),
      whoAmI: (_: unknown, __: unknown, { request }: TestContext) =>
        request.subject === null ? null : `${request.subject.kind}:${request.subject.id}`,
      context: (_: unknown, __: unknown, { request }: TestContext) => JSON.stringify(request),
      find: (_: unknown, args: unknown) => JSON.stringify(args),
      slow: async () => {
        subgraphs.onSlow();
        await subgraphs.priceGate;
        return 'done';
      },
      bug: () => {
        throw new Error('the password is hunter2');
      },
      mistake: () => {
        throw new PlatformError('UNKNOWN_MODEL', 'There is no model Z.', { model: 'Z' });
      },
    },
    Mutation: {
      rename: (_: unknown, { code, name }: { code: string; name: string }) => ({ code, name }),
    },
    Car: {
      rivals: (car: { code: string }) => cars.filter(({ code }) => code !== car.code),
    },
  };
  const priceResolvers = {
    Car: {
      price: async ({ code }: { code: string }) => {
        await subgraphs.priceGate;
        return code === 'A' ? 100 : 200;
      },
      priceBug: () => {
        throw new Error('relation "secret_prices" does not exist');
      },
    },
  };
  (subgraphs.services as Map<string, RunningService>)
    .set('cars', serviceOf(CARS, carResolvers, seen.cars))
    .set('prices', serviceOf(PRICES, priceResolvers, seen.prices));
  return subgraphs;
}

function serviceOf(typeDefs: string, resolvers: Resolvers, seen: RequestContext[]): RunningService {
  return {
    schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
    createContext: (request): TestContext => {
      seen.push(request);
      return { request };
    },
    routes: null,
    [Symbol.asyncDispose]: async () => {},
  };
}

function supergraphOf(services: Readonly<Record<string, string>>): string {
  const subgraphs = Object.entries(services).map(([name, sdl]) => ({
    name,
    sdl,
    url: `http://${name}.invalid/graphql`,
  }));
  return composeSupergraph(subgraphs).supergraphSdl;
}
