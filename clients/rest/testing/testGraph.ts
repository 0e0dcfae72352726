import { readFile } from 'node:fs/promises';
import { buildSchema, execute, GraphQLError, parse, type GraphQLSchema } from 'graphql';
import type { OperationRunner, RestOperation } from '../operationRunner.ts';

const SDL = /* GraphQL */ `
  scalar Date
  scalar Decimal
  interface UserError {
    message: String!
  }
  enum Body {
    SUV
    WAGON
  }
  type Query {
    "One car; null where there is none."
    car("The car's code." code: ID!): Car
    cars("At most 100." first: Int! = 20, after: String, bodies: [Body!]): CarConnection!
    "Too many to be counted."
    parts(first: Int! = 20, after: String): PartConnection!
    brands: [Brand!]!
    configure(input: ConfigureInput!): ConfigureResult!
    saved(id: ID!): Saved
    checks(ids: [ID!]!): [Check]!
    whoAmI: Person
  }
  type Mutation {
    rename(input: RenameInput!): RenameResult!
    share(id: ID!): Saved!
    save(name: String!): Saved!
  }
  input ConfigureInput {
    "The model."
    model: ID!
    codes: [String!]! = []
    orderDate: Date
  }
  input RenameInput {
    id: ID!
    revision: Int!
    name: String!
  }
  union ConfigureResult = Configuration | UnknownCodesError
  union RenameResult = Saved | RevisionConflictError
  type UnknownCodesError implements UserError {
    message: String!
    codes: [String!]!
  }
  type RevisionConflictError implements UserError {
    message: String!
    expectedRevision: Int!
  }
  type Configuration {
    id: ID!
    orderDate: Date
    items: [ConfigurationItem!]!
  }
  type ConfigurationItem {
    option: Option!
  }
  type Option {
    code: String!
    family: Family!
  }
  type Family {
    role: String!
  }
  type Car {
    code: ID!
    name: String!
    "What it costs; null where nobody knows."
    price: Decimal
    brand: Brand!
    colours: [Colour!]!
  }
  type PartConnection {
    nodes: [Colour!]!
    pageInfo: PageInfo!
  }
  type Colour {
    code: String!
  }
  type Brand {
    code: ID!
    name: String!
    cars: [Car!]!
  }
  type CarConnection {
    nodes: [Car!]!
    totalCount: Int!
    pageInfo: PageInfo!
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
  type Saved {
    id: ID!
    name: String!
    owner: String
    revision: Int!
  }
  type Check {
    id: ID!
    fine: Boolean!
  }
  type Person {
    name: String!
  }
`;

const ALBA = { code: 'alba', name: 'Alba' };
const COLOURS = [{ code: 'RED' }, { code: 'BLUE' }];
const CARS = ['A1', 'A2', 'A3'].map((code) => ({
  code,
  name: `Car "${code}", new`,
  price: '10.50',
  brand: ALBA,
  colours: COLOURS,
}));

/** A small graph of its own, and what tests watch and steer in it. */
export interface TestGraph {
  readonly schema: GraphQLSchema;
  readonly runner: OperationRunner;
  /** The operations that reached the graph. */
  readonly asked: RestOperation[];
  /** Requests that were watched. */
  watched: number;
  /** Requests that were opened. */
  opened: number;
  dataVersion: string;
  wantsFresh: boolean;
  locales: readonly string[];
  revision: number;
  /** Of the saved one. */
  name: string;
  /** Whether the saved one was deleted. */
  isDeleted: boolean;
  /** Called before a change is done, as others may be faster. */
  beforeRename: () => void;
  /** Seconds that the graph allows; null: it does not say. */
  maxAgeS: number | null;
  surrogateKeys: readonly string[];
  /** In which answers are. */
  languages: readonly string[];
  /** Called as an operation begins; may throw a GraphQLError for a field. */
  priceError: GraphQLError | null;
  /** What opening a request throws. */
  openError: Error | null;
}

export async function testGraph(): Promise<TestGraph> {
  const directives = await readFile(new URL('../directives.graphql', import.meta.url), 'utf8');
  const schema = buildSchema(`${SDL}\n${directives}`);
  const graph: TestGraph = {
    schema,
    asked: [],
    watched: 0,
    opened: 0,
    dataVersion: '1',
    wantsFresh: false,
    locales: [],
    revision: 3,
    name: 'Mine',
    isDeleted: false,
    beforeRename: () => undefined,
    maxAgeS: null,
    surrogateKeys: ['data-version-1'],
    languages: [],
    priceError: null,
    openError: null,
    runner: {
      watch: () => {
        graph.watched++;
      },
      knownDataVersion: () => graph.dataVersion,
      open: async () => {
        graph.opened++;
        if (graph.openError !== null) throw graph.openError;
        return {
          dataVersion: graph.dataVersion,
          wantsFresh: graph.wantsFresh,
          locales: graph.locales,
          noteCached: () => undefined,
          run: async (operation) => {
            graph.asked.push(operation);
            const { data, errors } = await execute({
              schema,
              document: parse(operation.text),
              operationName: operation.name,
              variableValues: operation.variables,
              rootValue: rootOf(graph),
              typeResolver: (value) => Reflect.get(value as object, '__typename') as string,
            });
            const found = errors?.map(({ message, path, extensions }) => ({
              message,
              path,
              extensions,
            }));
            const { maxAgeS, surrogateKeys, languages } = graph;
            return { data: data ?? null, errors: found ?? [], maxAgeS, surrogateKeys, languages };
          },
        };
      },
    },
  };
  return graph;
}

function rootOf(graph: TestGraph): object {
  const priced = CARS.map((car) => ({
    ...car,
    name: graph.locales.includes('de') ? `Auto ${car.code}` : car.name,
    price: () => {
      if (graph.priceError !== null) throw graph.priceError;
      return car.price;
    },
  }));
  return {
    car: ({ code }: { code: string }) => {
      if (code === 'X9') {
        throw new GraphQLError("Expected a known car, got 'X9'.", {
          extensions: { code: 'UNKNOWN_MODEL' },
        });
      }
      return priced.find((car) => car.code === code) ?? null;
    },
    cars: ({ first, after }: { first: number; after?: string }) => {
      if (after === 'wrong') {
        throw new GraphQLError("Expected 'after' to be a cursor, got 'wrong'.", {
          extensions: { code: 'MALFORMED_ARGUMENT' },
        });
      }
      const start = after === undefined ? 0 : Number(after);
      const end = start + first;
      return {
        nodes: priced.slice(start, end),
        totalCount: priced.length,
        pageInfo: { hasNextPage: end < priced.length, endCursor: String(end) },
      };
    },
    parts: ({ after }: { after?: string }) => {
      if (after === 'wrong') {
        throw new GraphQLError('Expected `after` to be an `endCursor` of this list.', {
          extensions: { code: 'MALFORMED_ARGUMENT' },
        });
      }
      return {
        nodes: [{ code: 'BOLT' }, { code: 'NUT' }],
        pageInfo: { hasNextPage: true, endCursor: '2' },
      };
    },
    brands: () => [
      { ...ALBA, cars: priced },
      { code: 'birk', name: 'Birk', cars: [] },
    ],
    configure: ({ input }: { input: { codes: readonly string[]; orderDate?: string } }) =>
      input.codes.includes('NOPE')
        ? {
            __typename: 'UnknownCodesError',
            message: "Expected codes, got 'NOPE'.",
            codes: ['NOPE'],
          }
        : {
            __typename: 'Configuration',
            id: `C.${input.codes.join('-')}`,
            orderDate: input.orderDate ?? null,
            items: input.codes.map((code) => ({ option: { code, family: { role: 'PAINT' } } })),
          },
    saved: ({ id }: { id: string }) =>
      id === 'none' || graph.isDeleted ? null : { id, name: graph.name, revision: graph.revision },
    checks: ({ ids }: { ids: readonly string[] }) =>
      ids.map((id) => (id === 'bad' ? null : { id, fine: true })),
    whoAmI: () => null,
    rename: ({ input }: { input: { id: string; revision: number; name: string } }) => {
      graph.beforeRename();
      const isCurrent = input.revision === graph.revision;
      if (isCurrent) graph.name = input.name;
      return isCurrent
        ? { __typename: 'Saved', id: input.id, name: input.name, revision: ++graph.revision }
        : {
            __typename: 'RevisionConflictError',
            message: `Expected revision ${graph.revision}, got ${input.revision}. Look at \`current\`.`,
            expectedRevision: input.revision,
          };
    },
    share: ({ id }: { id: string }) => ({ id, name: 'Mine', revision: graph.revision }),
    save: ({ name }: { name: string }) => {
      Object.assign(graph, { name, revision: 1 });
      return { id: 's1', name, revision: 1, owner: 'me' };
    },
  };
}
