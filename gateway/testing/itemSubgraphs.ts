import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLSchema } from 'graphql';
import { composeSupergraph } from '../../schema/composition.ts';

/** What the schemas say beside what can be asked. */
export interface ItemHints {
  /** Of items, in seconds. */
  readonly maxAge?: number;
  /** The `@cost` of `Query.item`. */
  readonly cost?: number;
  /** A field of `Query` more. */
  readonly extra?: string;
}

/**
 * Two subgraphs on a port of their own, each of which tells its version: an answer that has two
 * versions in it comes from two supergraphs.
 */
export interface ItemSubgraphs extends AsyncDisposable {
  readonly version: string;
  /** Their supergraph; the same operations are valid whatever the hints. */
  supergraph(hints?: ItemHints): string;
  /** The calls that came: the subgraph's name. */
  readonly calls: string[];
  /** What `Query.item` waits for. */
  gate: Promise<void>;
  /** Called as `Query.item` begins. */
  onItem: () => void;
  /** Connections that are open now. */
  connections(): Promise<number>;
}

const itemsSdl = ({ maxAge, cost, extra = '' }: ItemHints): string => `
  ${HEAD}
  type Query {
    item(id: ID!): Item ${age(maxAge)} ${cost === undefined ? '' : `@cost(weight: ${cost})`}
    ${extra}
  }
  type Item @key(fields: "id") { id: ID! ${age(maxAge)} version: String }`;

const tagsSdl = ({ maxAge }: ItemHints): string => `
  ${HEAD}
  type Item @key(fields: "id") { id: ID! ${age(maxAge)} tagsVersion: String }`;

const HEAD = `extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@composeDirective", "@cost", "@key"])
    @link(url: "https://specs.unified-configurator.example/cache/v1.0", import: ["@cacheControl"])
    @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int! = 0, private: Boolean! = false) on FIELD_DEFINITION`;

function age(maxAge: number | undefined): string {
  return maxAge === undefined ? '' : `@cacheControl(maxAge: ${maxAge})`;
}

export async function itemSubgraphs(version: string): Promise<ItemSubgraphs> {
  const resolveReference = ({ id }: { readonly id: string }): object => ({ id });
  const schemas: Readonly<Record<string, GraphQLSchema>> = {
    items: buildSubgraphSchema([
      {
        typeDefs: parse(itemsSdl({ extra: 'extra: String' })),
        resolvers: {
          Query: {
            item: async (_: unknown, { id }: { readonly id: string }) => {
              subgraphs.onItem();
              await subgraphs.gate;
              return { id };
            },
            extra: () => version,
          },
          Item: { __resolveReference: resolveReference, version: () => version },
        },
      },
    ]),
    tags: buildSubgraphSchema([
      {
        typeDefs: parse(tagsSdl({})),
        resolvers: { Item: { __resolveReference: resolveReference, tagsVersion: () => version } },
      },
    ]),
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = (request.url ?? '').slice(1);
    subgraphs.calls.push(name);
    const body = Buffer.concat(await request.toArray()).toString();
    const { query, variables } = JSON.parse(body) as {
      readonly query: string;
      readonly variables: Readonly<Record<string, unknown>>;
    };
    const schema = schemas[name] as GraphQLSchema;
    const result = await graphql({ schema, source: query, variableValues: variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
  const server = createServer((request, response) => void answer(request, response));
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const { port } = server.address() as AddressInfo;
  const subgraphs: ItemSubgraphs = {
    version,
    supergraph: (hints = {}) =>
      composeSupergraph([
        { name: 'items', url: `http://127.0.0.1:${port}/items`, sdl: itemsSdl(hints) },
        { name: 'tags', url: `http://127.0.0.1:${port}/tags`, sdl: tagsSdl(hints) },
      ]).supergraphSdl,
    calls: [],
    gate: Promise.resolve(),
    onItem: () => undefined,
    async connections() {
      const counted = Promise.withResolvers<number>();
      server.getConnections((_, count) => counted.resolve(count));
      return counted.promise;
    },
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
  return subgraphs;
}
