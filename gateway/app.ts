import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Logger } from '../subgraphs/shared/log.ts';
import { LruCache } from '../subgraphs/shared/lruCache.ts';
import { maskError } from '../subgraphs/shared/maskError.ts';
import { answerConnectionFault } from './connectionFaults.ts';
import { FastPaths } from './fastPaths.ts';
import { bytesOfJson } from './limits/bytesOfJson.ts';
import { MAX_BODY_BYTES, MAX_NESTING } from './limits/limits.ts';
import { isNestedDeeperThan } from './limits/nesting.ts';
import { addPipelining } from './pipelining.ts';
import { requestIdOf } from './request/headers.ts';
import { SecondSight } from './request/secondSight.ts';
import { Visit } from './request/visit.ts';

/** Node looks for late requests once a second, so the slowest is gone within ten. */
const REQUEST_TIMEOUT_MS = 8_000;
const LATE_CHECK_MS = 1_000;
const KEEP_ALIVE_MS = 72_000;
/**
 * Of a connection with a request under way, on which nothing moves: its client reads nothing of what
 * is held for it. Longer than an answer may take to be made; node looks twice before it cuts.
 */
const STALLED_MS = 30_000;

/** The HTTP server under all routes: its time and size limits, headers and error answers. */
export function createApp(log: Logger): FastifyInstance {
  const fastPaths = new FastPaths();
  const app: FastifyInstance = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    serverFactory: (route) =>
      fastPaths
        .serve(
          {
            requestTimeout: REQUEST_TIMEOUT_MS,
            headersTimeout: REQUEST_TIMEOUT_MS,
            connectionsCheckingInterval: LATE_CHECK_MS,
            keepAliveTimeout: KEEP_ALIVE_MS,
          },
          route,
        )
        .setTimeout(STALLED_MS),
    // A keep-alive connection without a request must not hold up a shutdown.
    forceCloseConnections: 'idle',
    // A configuration id in a path is longer than fastify's default of 100.
    routerOptions: { maxParamLength: 4_500 },
    genReqId: ({ headers }) => requestIdOf(headers),
    frameworkErrors: sendAddressFault,
    clientErrorHandler: answerConnectionFault,
  });
  app.decorate('fastPaths', fastPaths);
  // Told to fastify beforehand, so that all requests are objects of one form.
  app.decorateRequest('visit');
  addPipelining(app);
  app.addHook('onRequest', (request, reply, done) => {
    request.visit = new Visit(reply.raw);
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    done();
  });
  app.removeAllContentTypeParsers();
  addJsonParser(app);

  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(errorBody(`There is nothing at ${request.method} ${pathOf(request)}.`)),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(errorBody(error.message));
    const { message, extensions } = maskError(error, request.id, log);
    return reply.code(500).send({ errors: [{ message, extensions }] });
  });
  return app;
}

/** For addresses that reach no route, and so no error handler of one. */
function sendAddressFault(
  { statusCode = 400, message }: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  // It says the address in full, which may be of any length.
  const detail = message.length > 200 ? `${message.slice(0, 200)}…` : message;
  reply.code(statusCode).header('x-request-id', request.id);
  if (!pathOf(request).startsWith('/rest/')) {
    reply.send(errorBody(detail));
    return;
  }
  const code = statusCode === 414 ? 'PATH_TOO_LONG' : 'INVALID_REQUEST';
  reply.header('content-type', 'application/problem+json').send(
    JSON.stringify({
      type: `/rest/reference/problems#${code}`,
      title: 'The address cannot be read',
      status: statusCode,
      detail,
      code,
      requestId: request.id,
      errors: [{ in: 'path', name: '', detail }],
    }),
  );
}

/** Of the bodies that are remembered, in bytes, and of each. */
const MOST_KNOWN_BODIES = 8 * 1024 * 1024;
const MOST_KNOWN_BODY = 32 * 1024;

function addJsonParser(app: FastifyInstance): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  // Refuses `__proto__` and `constructor.prototype` in what clients send.
  const parseJson = app.getDefaultJsonParser('error', 'error');
  // A frontend sends the same bodies over and over. Equal bytes give the same value, which nobody
  // changes; as Latin-1 each byte is a character, so that equal texts are equal bytes.
  const known = new LruCache<unknown>(MOST_KNOWN_BODIES);
  const sight = new SecondSight();
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, body, done) => {
      const charset = /;\s*charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
      if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
        return done(httpError(415, `Expected the body in UTF-8, got ${charset.slice(0, 50)}.`));
      }
      const encoding = request.headers['content-encoding'] ?? 'identity';
      if (encoding !== 'identity') {
        return done(
          httpError(415, `Expected a body as it is, got one encoded by ${encoding.slice(0, 50)}.`),
        );
      }
      const key = body.length > MOST_KNOWN_BODY ? null : body.toString('latin1');
      const before = key === null ? undefined : known.get(key);
      if (before !== undefined) return done(null, before);
      let text: string;
      try {
        text = utf8.decode(body);
      } catch {
        return done(httpError(400, 'Expected the body in UTF-8; it has bytes that are not.'));
      }
      if (isNestedDeeperThan(text, MAX_NESTING, 'json')) {
        return done(httpError(400, `Expected JSON of at most ${MAX_NESTING} levels, got more.`));
      }
      return parseJson(request, text, (error, value: unknown) => {
        if (error === null && key !== null && sight.sawBefore(key)) {
          known.set(key, value, bytesOfJson(key));
        }
        done(error, value);
      });
    },
  );
}

function httpError(statusCode: number, message: string): FastifyError {
  return Object.assign(new Error(message), { statusCode, code: 'BAD_REQUEST', name: 'HttpError' });
}

function errorBody(message: string): object {
  return { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] };
}

function pathOf(request: FastifyRequest): string {
  return (request.raw.url ?? '/').split('?', 1)[0]?.slice(0, 200) ?? '/';
}
