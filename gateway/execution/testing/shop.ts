import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  GraphQLObjectType,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { composeSupergraph } from '../../../schema/composition.ts';
import { NO_LANGUAGES } from '../../../subgraphs/shared/usedLanguages.ts';
import type { SubgraphAnswer, SubgraphFetch } from '../../subgraphs/transport.ts';
import { SHOP_SCHEMAS } from './shopSchemas.ts';
import {
  referenceOf,
  SHOP_FIELDS,
  shopWorld,
  type ShopObject,
  type ShopWorld,
} from './shopWorld.ts';

export interface Shop {
  readonly supergraphSdl: string;
  /** A way to its subgraphs, over one world of data. Refuses what they would not understand. */
  caller(world: ShopWorld): (fetch: SubgraphFetch) => Promise<SubgraphAnswer>;
}

type SchemaModule = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number];
type Resolvers = NonNullable<Extract<SchemaModule, { typeDefs: unknown }>['resolvers']>;

export function openShop(): Shop {
  const schemas = new Map(
    Object.entries(SHOP_SCHEMAS).map(([name, sdl]) => [name, subgraphSchema(name, sdl)]),
  );
  const { supergraphSdl } = composeSupergraph(
    Object.entries(SHOP_SCHEMAS).map(([name, sdl]) => ({
      name,
      sdl,
      url: `http://${name}.invalid/graphql`,
    })),
  );
  return {
    supergraphSdl,
    caller: (world) => async (fetch) => {
      const schema = schemas.get(fetch.service);
      if (schema === undefined) throw new Error(`no subgraph ${fetch.service}`);
      const document = parse(fetch.text);
      const faults = validate(schema, document);
      if (faults.length > 0) throw new Error(`${faults.join('\n')}\n${fetch.text}`);
      // As over HTTP: what is sent and answered is a copy.
      const { data, errors } = throughJson(
        await execute({
          schema,
          document,
          variableValues: throughJson(fetch.variables),
          contextValue: world,
        }),
      );
      return {
        data: data ?? null,
        errors: (errors ?? []) as SubgraphAnswer['errors'],
        surrogateKeys: [],
        languages: NO_LANGUAGES,
      };
    },
  };
}

/** The oracle: all of the graph as one schema, executed by graphql-js over the same data. */
export async function executeAsOne(
  apiSchema: GraphQLSchema,
  text: string,
  variables: Readonly<Record<string, unknown>>,
  world: ShopWorld = shopWorld(),
): Promise<ExecutionResult> {
  return throughJson(
    await execute({
      schema: apiSchema,
      document: parse(text),
      rootValue: {},
      variableValues: variables,
      contextValue: world,
      fieldResolver: resolveField,
      typeResolver: (value) => (value as ShopObject).__typename,
    }),
  );
}

function subgraphSchema(service: string, sdl: string): GraphQLSchema {
  const typeDefs = parse(sdl);
  const plain = buildSubgraphSchema([{ typeDefs }]);
  const resolvers: Record<string, object> = {};
  for (const type of Object.values(plain.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || SHOP_FIELDS[type.name] === undefined) continue;
    const names = Object.keys(type.getFields()).filter((name) => !name.startsWith('_'));
    resolvers[type.name] = {
      ...Object.fromEntries(names.map((name) => [name, resolveField])),
      ...(type.name === 'Query' || type.name === 'Mutation'
        ? {}
        : { __resolveReference: (object: ShopObject) => referenceOf(service, object) }),
    };
  }
  return buildSubgraphSchema([{ typeDefs, resolvers: resolvers as Resolvers }]);
}

const resolveField: GraphQLFieldResolver<ShopObject, ShopWorld> = (source, args, world, info) => {
  const field = SHOP_FIELDS[info.parentType.name]?.[info.fieldName];
  return field === undefined ? source[info.fieldName] : field(source, args, world);
};

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
