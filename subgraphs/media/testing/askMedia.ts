import Fastify, { type FastifyInstance } from 'fastify';
import { parse, type GraphQLError } from 'graphql';
import type { RequestContext } from '../../shared/context.ts';
import { executeSubgraph } from '../../shared/execute.ts';
import { createLogger } from '../../shared/log.ts';
import type { Database } from '../../shared/postgres/database.ts';
import { media } from '../service.ts';

export interface Reference {
  readonly __typename: 'Model' | 'Configuration' | 'Option';
  readonly id: string;
}

export interface ImageAnswer {
  readonly url: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly alt: string;
}

export interface Answer {
  /** What came for each reference, in order: `image` of cars, `swatch` of options. */
  readonly images: readonly (ImageAnswer | null)[];
  readonly errors: readonly GraphQLError[];
  readonly sqlStatements: readonly string[];
}

export const PUBLIC_URL = 'https://cars.example';

const REQUEST: RequestContext = {
  requestId: 'test',
  dataVersion: '1',
  locales: ['en'],
  now: '2026-06-15T12:00:00Z',
  client: { name: 'test', version: null },
  subject: null,
  publicUrl: PUBLIC_URL,
  idempotencyKey: null,
};

const IMAGE = 'url widthPx heightPx alt';

/** Asks the service as the gateway does: references in, their images out, in one fetch. */
export async function askMedia(
  database: Database,
  references: readonly Reference[],
  request: Partial<RequestContext> = {},
  widthPx?: number,
): Promise<Answer> {
  const log = createLogger('test', 'silent');
  await using running = await media.open({
    database,
    log,
    ownerTokenKey: null,
    cacheDirectory: null,
    warmsUp: false,
  });
  const image = `image${widthPx === undefined ? '' : `(widthPx: ${widthPx})`} { ${IMAGE} }`;
  const { result, sqlStatements } = await executeSubgraph(
    running,
    {
      document: parse(
        `query ($references: [_Any!]!) { _entities(representations: $references) {
           ... on Model { ${image} } ... on Configuration { ${image} }
           ... on Option { swatch { ${IMAGE} } } } }`,
      ),
      operationName: null,
      variables: { references },
    },
    { ...REQUEST, ...request },
    log,
  );
  // graphql-js gives objects without a prototype, which no literal equals.
  const data = JSON.parse(JSON.stringify(result.data)) as {
    readonly _entities: readonly ({
      readonly image?: ImageAnswer | null;
      readonly swatch?: ImageAnswer | null;
    } | null)[];
  };
  return {
    images: data._entities.map((entity) => entity?.image ?? entity?.swatch ?? null),
    errors: result.errors ?? [],
    sqlStatements,
  };
}

/** The service's HTTP routes on a host of their own, for `inject`. */
export async function mediaHost(database: Database): Promise<FastifyInstance> {
  const log = createLogger('test', 'silent');
  const running = await media.open({
    database,
    log,
    ownerTokenKey: null,
    cacheDirectory: null,
    warmsUp: false,
  });
  const app = Fastify();
  running.routes?.(app);
  app.addHook('onClose', () => running[Symbol.asyncDispose]());
  return app;
}

/** Where a picture lies on its host. */
export function pathIn(url: string): string {
  if (!url.startsWith(PUBLIC_URL)) throw new Error(`${url} is not below ${PUBLIC_URL}`);
  return url.slice(PUBLIC_URL.length);
}
