import Fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError, parse, validate, type DocumentNode } from 'graphql';
import { CONTEXT_HEADER, verifyContext, type RequestContext } from './context.ts';
import { PlatformError } from './errors.ts';
import { executeSubgraph } from './execute.ts';
import type { Logger } from './log.ts';
import type { RunningService } from './service.ts';
import { SURROGATE_KEYS_HEADER } from './surrogateKeys.ts';
import { LANGUAGES_HEADER, languagesExtension } from './usedLanguages.ts';

/** The response header that counts the SQL statements of a fetch, for the gateway's log line. */
export const SQL_STATEMENTS_HEADER = 'ucp-sql-statements';

export interface ServeOptions {
  readonly service: RunningService;
  /** With which the gateway signs its request contexts. */
  readonly contextKey: Buffer;
  readonly log: Logger;
  /** Loopback unless told otherwise: a subgraph is for its gateway only. */
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Whether the service could answer now. */
  readonly ready: () => Promise<void>;
}

export interface SubgraphServer extends AsyncDisposable {
  readonly url: string;
}

interface GraphQLBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

const BODY_SCHEMA = {
  type: 'object',
  required: ['query'],
  properties: {
    query: { type: 'string' },
    operationName: { type: ['string', 'null'] },
    variables: { type: ['object', 'null'] },
  },
} as const;

/** Serves a subgraph over HTTP to whoever signs as the gateway. */
export async function serveSubgraph(options: ServeOptions): Promise<SubgraphServer> {
  const { service, contextKey, log } = options;
  const app: FastifyInstance = Fastify({
    bodyLimit: 16 * 1024 * 1024,
    requestTimeout: 10_000,
    // A configuration id in a path is longer than fastify's default of 100.
    routerOptions: { maxParamLength: 4_500 },
  });
  const documents = new DocumentCache();

  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    try {
      await options.ready();
      return { status: 'ready' };
    } catch (error) {
      log.warn({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'not ready' });
    }
  });
  service.routes?.(app);

  app.post<{ Body: GraphQLBody }>(
    '/graphql',
    { schema: { body: BODY_SCHEMA } },
    async (request, reply) => {
      const context = acceptContext(request.headers[CONTEXT_HEADER], contextKey);
      if (context instanceof PlatformError) {
        return reply
          .code(401)
          .send({ errors: [{ message: context.message, extensions: { code: context.code } }] });
      }
      const document = documents.get(request.body.query, service);
      if (!('kind' in document)) return reply.code(400).send({ errors: document });
      const left = new AbortController();
      reply.raw.once('close', () => {
        if (!reply.raw.writableEnded) left.abort(new Error('the gateway hung up'));
      });
      const { result, sqlStatements, surrogateKeys, languages } = await executeSubgraph(
        service,
        {
          document,
          operationName: request.body.operationName ?? null,
          variables: request.body.variables ?? {},
          signal: left.signal,
        },
        context,
        log,
      );
      if (surrogateKeys.size > 0) reply.header(SURROGATE_KEYS_HEADER, [...surrogateKeys].join(' '));
      if (languages.all.length > 0) reply.header(LANGUAGES_HEADER, languages.all.join(', '));
      return reply
        .header(SQL_STATEMENTS_HEADER, String(sqlStatements.length))
        .send({ ...result, ...languagesExtension(languages, result.data) });
    },
  );

  const url = await app.listen({ host: options.host, port: options.port });
  return { url: `${url}/graphql`, [Symbol.asyncDispose]: () => app.close() };
}

function acceptContext(
  header: string | readonly string[] | undefined,
  contextKey: Buffer,
): RequestContext | PlatformError {
  try {
    return verifyContext(typeof header === 'string' ? header : undefined, contextKey);
  } catch (error) {
    if (error instanceof PlatformError) return error;
    throw error;
  }
}

/** Parsed and validated documents: a gateway sends the same few over and over. */
class DocumentCache {
  readonly #documents = new Map<string, DocumentNode>();

  get(query: string, service: RunningService): DocumentNode | readonly GraphQLError[] {
    const known = this.#documents.get(query);
    if (known !== undefined) return known;
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: 50_000 });
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
    const faults = validate(service.schema, document);
    if (faults.length > 0) return faults;
    // The oldest goes first; a gateway's set of operations is far below this.
    if (this.#documents.size >= 1_000) {
      const [oldest] = this.#documents.keys();
      if (oldest !== undefined) this.#documents.delete(oldest);
    }
    this.#documents.set(query, document);
    return document;
  }
}
