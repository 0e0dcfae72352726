import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import { composeSupergraph } from '../../../schema/composition.ts';
import { NO_LANGUAGES } from '../../../subgraphs/shared/usedLanguages.ts';
import { disableApolloTelemetry } from '../../config.ts';
import type { PlannerName } from '../../plan/planner.ts';
import type { SubgraphAnswer } from '../../subgraphs/transport.ts';
import { openSupergraph } from '../executor.ts';
import { testExchange } from './firstDifference.ts';

type SchemaModule = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number];
export type Resolvers = NonNullable<Extract<SchemaModule, { typeDefs: unknown }>['resolvers']>;

export interface SmallSubgraph {
  /** Without its link to the federation specification. */
  readonly sdl: string;
  readonly resolvers: Resolvers;
}

/** What was sent to a subgraph. */
export interface SentFetch {
  readonly service: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface SmallAnswer {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly path?: unknown }[];
  readonly sent: readonly SentFetch[];
}

export interface SmallGraph {
  ask(query: string, options?: AskOptions): Promise<SmallAnswer>;
  /** The same by Apollo's own gateway. */
  askStock(query: string, options?: AskOptions): Promise<SmallAnswer>;
}

export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly planner?: PlannerName;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key",
  "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@override",
  "@interfaceObject"])\n`;

/** A supergraph for one test, with its subgraphs in this process. */
export function smallGraph(subgraphs: Readonly<Record<string, SmallSubgraph>>): SmallGraph {
  const schemas = new Map<string, GraphQLSchema>();
  for (const [name, { sdl, resolvers }] of Object.entries(subgraphs)) {
    schemas.set(name, buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers }]));
  }
  const { supergraphSdl } = composeSupergraph(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({
      name,
      sdl: LINK + sdl,
      url: `http://${name}.invalid`,
    })),
  );
  const call = async (fetch: SentFetch, sent: SentFetch[]): Promise<SubgraphAnswer> => {
    sent.push(fetch);
    const schema = schemas.get(fetch.service);
    if (schema === undefined) throw new Error(`Expected a known service, got ${fetch.service}`);
    const document = parse(fetch.text);
    const [fault] = validate(schema, document);
    if (fault !== undefined) throw fault;
    const result = await execute({ schema, document, variableValues: fetch.variables });
    const { data, errors } = JSON.parse(JSON.stringify(result)) as Partial<SubgraphAnswer>;
    return {
      data: data ?? null,
      errors: errors ?? [],
      surrogateKeys: [],
      languages: NO_LANGUAGES,
    };
  };
  return {
    async ask(query, { variables = {}, planner = 'apollo' } = {}) {
      const sent: SentFetch[] = [];
      const supergraph = await openSupergraph({
        sdl: supergraphSdl,
        planner,
        call: async (fetch) => call(fetch, sent),
        parsedFetches: false,
        cacheBytes: 0,
      });
      const operation = supergraph.prepare(parse(query), null, query);
      const { dataText, errors } = await operation.execute(variables, testExchange());
      return { data: JSON.parse(dataText ?? 'null'), errors, sent };
    },
    async askStock(query, { variables = {} } = {}) {
      disableApolloTelemetry();
      const sent: SentFetch[] = [];
      const gateway = new ApolloGateway({
        supergraphSdl,
        buildService: ({ name }) => ({
          async process({ request }) {
            const { data, errors } = await call(
              { service: name, text: request.query ?? '', variables: request.variables ?? {} },
              sent,
            );
            return errors.length === 0 ? { data } : { data, errors };
          },
        }),
      });
      const server = new ApolloServer({
        gateway,
        plugins: [
          ApolloServerPluginUsageReportingDisabled(),
          ApolloServerPluginCacheControlDisabled(),
        ],
      });
      await server.start();
      try {
        const { body } = await server.executeOperation({ query, variables });
        if (body.kind !== 'single') throw new Error('Expected one whole answer');
        const { data, errors } = body.singleResult;
        return { data: JSON.parse(JSON.stringify(data ?? null)), errors: errors ?? [], sent };
      } finally {
        await server.stop();
      }
    },
  };
}
