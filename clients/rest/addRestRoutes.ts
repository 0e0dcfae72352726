import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PlatformError } from '../../subgraphs/shared/errors.ts';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { maskError } from '../../subgraphs/shared/maskError.ts';
import type { Endpoint } from './compile/endpoint.ts';
import type { Examples } from './examples/exampleAnswers.ts';
import { addressOf } from './http/address.ts';
import { allowedMethods, allowOf, METHODS } from './http/allowedMethods.ts';
import { createAnswerCache } from './http/answerCache.ts';
import { endpointHandler } from './http/endpointHandler.ts';
import { headerFaults, statusHeaders } from './http/graphFailure.ts';
import { readOf } from './http/newRepresentation.ts';
import { MOUNT } from './http/pathTemplate.ts';
import { PlainRequests } from './http/plainRequests.ts';
import { ProblemError, sendProblem, type Problem } from './http/problem.ts';
import { GRAPH_PROBLEMS, httpProblem } from './http/problemTypes.ts';
import { addRateLimit, RateLimit } from './http/rateLimit.ts';
import { createValidators } from './http/validators.ts';
import { OpeningError, type OperationRunner } from './operationRunner.ts';
import { addReference, REFERENCE_PATHS } from './reference/addReference.ts';
import { clientNameOf, createUsageMeter } from './usage/usageMeter.ts';
import { addUsageRoutes } from './usage/usageRoutes.ts';

export interface RestOptions {
  readonly endpoints: readonly Endpoint[];
  readonly runner: OperationRunner;
  readonly log: Logger;
  /** For the reference; none where not given. */
  readonly readExamples?: () => Promise<Examples>;
  /** Requests a minute from one address. */
  readonly requestsPerMinute?: number;
  /** Room for answers that are ready to be sent. */
  readonly cacheBytes?: number;
  readonly nowMs?: () => number;
}

/** A frontend's server asks for all its visitors from one address. */
const REQUESTS_PER_MINUTE = 12_000;
const CACHE_BYTES = 64 * 1024 * 1024;

/** `/rest`: the endpoints, their OpenAPI document and reference, and who calls them. */
export async function addRestRoutes(app: FastifyInstance, options: RestOptions): Promise<void> {
  await app.register(async (rest) => addRoutes(rest, options), { prefix: MOUNT });
}

async function addRoutes(app: FastifyInstance, options: RestOptions): Promise<void> {
  const { endpoints, runner, log } = options;
  const nowMs = options.nowMs ?? Date.now;
  const meter = createUsageMeter(nowMs);
  app.setErrorHandler((error: FastifyError, request, reply) =>
    sendProblem(reply, problemOf(error, request, log)),
  );
  const rateLimit = new RateLimit(options.requestsPerMinute ?? REQUESTS_PER_MINUTE, nowMs);
  addRateLimit(app, rateLimit);
  const routes = byRoute(endpoints);
  const allowedAt = allowedMethods(
    new Map([
      ...REFERENCE_PATHS.map((path) => [path, 'GET, HEAD'] as const),
      ...[...routes].map(([url, ofRoute]) => [url, allowOf(ofRoute)] as const),
    ]),
  );
  // Before a body is read: whatever it is, it is not wanted. Methods that the router does not know,
  // such as TRACE and PROPFIND, come here whatever the path.
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done();
    runner.watch(request, reply, null);
    const path = pathOf(request);
    const allow = allowedAt(path.slice(MOUNT.length));
    sendProblem(
      reply,
      allow === null ? noSuchPath(request, path) : methodNotAllowed(request, allow),
    );
  });
  // For routes that hide themselves.
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, noSuchPath(request, pathOf(request))),
  );

  const countWhenOver = (
    { visit, headers }: Pick<FastifyRequest, 'visit' | 'headers'>,
    { raw }: Pick<FastifyReply, 'raw'>,
    id: string,
  ): void => {
    visit.onceOver(() => {
      if (raw.writableEnded) meter.count(clientNameOf(headers), id, raw.statusCode);
    });
  };
  const plainRequests = new PlainRequests({ runner, rateLimit, count: countWhenOver, nowMs });
  app.fastPaths.add((request, response) => plainRequests.answer(request, response));
  const handlerParts = {
    runner,
    validators: createValidators(),
    cache: createAnswerCache(options.cacheBytes ?? CACHE_BYTES),
    plainRequests,
    clientOf: ({ headers }: FastifyRequest) => clientNameOf(headers),
    nowMs,
  };
  for (const [url, ofRoute] of routes) {
    const selected =
      ofRoute.find(({ method, answer }) => method === 'GET' && answer.revisionKey !== null) ?? null;
    for (const endpoint of ofRoute) {
      app.route({
        method: endpoint.method,
        url,
        // Not async: a promise each would be a tenth of what a kept answer takes. No `onResponse`,
        // for which fastify listens to the response once more.
        onRequest: (request, reply, done) => {
          runner.watch(request, reply, endpoint.id);
          countWhenOver(request, reply, endpoint.id);
          done();
        },
        handler: endpointHandler(endpoint, selected, readOf(endpoint, endpoints), handlerParts),
      });
    }
    addOtherMethods(app, url, ofRoute, runner);
  }
  addUsageRoutes(app, meter, endpoints);
  await addReference(app, endpoints, options.readExamples ?? (async () => ({})));
}

/** Parameters by their place: endpoints of one route may call them differently. */
function byRoute(endpoints: readonly Endpoint[]): ReadonlyMap<string, readonly Endpoint[]> {
  return Map.groupBy(endpoints, ({ path }) => {
    let at = 0;
    return path.replaceAll(/\{\w+\}/g, () => `:p${at++}`);
  });
}

/** OPTIONS, and 405 for what the route does not have (RFC 9110, 15.5.6). */
function addOtherMethods(
  app: FastifyInstance,
  url: string,
  endpoints: readonly Endpoint[],
  runner: OperationRunner,
): void {
  const own = endpoints.map(({ method }) => method);
  const allow = allowOf(endpoints);
  app.options(url, async (_, reply) => reply.code(204).header('allow', allow).send());
  const others = [
    ...METHODS.filter((method) => !own.includes(method)),
    ...(own.includes('GET') ? [] : ['HEAD']),
  ];
  app.route({
    method: others,
    url,
    onRequest: (request, reply) => {
      runner.watch(request, reply, null);
      sendProblem(reply, methodNotAllowed(request, allow));
    },
    handler: (_, reply) => reply,
    exposeHeadRoute: false,
  });
}

function pathOf(request: FastifyRequest): string {
  return addressOf(request).split('?', 1)[0] ?? '';
}

function methodNotAllowed({ method }: FastifyRequest, allow: string): Problem {
  return httpProblem('METHOD_NOT_ALLOWED', {
    detail: `Expected one of ${allow}; got ${method}.`,
    headers: { allow },
  });
}

function noSuchPath({ method }: FastifyRequest, path: string): Problem {
  return httpProblem('NO_SUCH_PATH', {
    detail: `There is nothing at ${method} ${path.slice(0, 200)}. ${MOUNT}/ lists all endpoints.`,
  });
}

/** By fastify's own codes; what is not listed is the body's form. */
const BODY_PROBLEMS: Readonly<
  Record<number, 'BODY_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE' | 'INVALID_REQUEST'>
> = {
  400: 'INVALID_REQUEST',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

/** In place of fastify's own words, which name what a library checks. */
const BODY_WORDS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'Expected a JSON object in the body, got nothing.',
  FST_ERR_CTP_INVALID_JSON_BODY:
    'Expected a JSON object in the body, got what is no JSON: look for a quote, comma or bracket ' +
    'that is missing or too many.',
};

function problemOf(error: FastifyError, request: FastifyRequest, log: Logger): Problem {
  if (error instanceof ProblemError) return error.problem;
  const code = error instanceof PlatformError ? undefined : BODY_PROBLEMS[error.statusCode ?? 500];
  if (code !== undefined) return bodyProblem(code, error, request);
  const isOutage = error instanceof OpeningError;
  const { message, extensions } = maskError(isOutage ? error.cause : error, request.id, log);
  const known = GRAPH_PROBLEMS[extensions.code];
  const status = known?.status ?? (isOutage ? 503 : 500);
  return {
    status,
    title: known?.title ?? 'Something went wrong on our side',
    code: extensions.code,
    detail: message,
    faults: status < 500 ? headerFaults(message) : [],
    headers: statusHeaders(status),
  };
}

function bodyProblem(
  code: 'BODY_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE' | 'INVALID_REQUEST',
  error: FastifyError,
  { headers }: FastifyRequest,
): Problem {
  if (code === 'UNSUPPORTED_MEDIA_TYPE' && error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    const type = headers['content-type'];
    const detail = `Expected a body of type application/json, got ${type === undefined ? 'none' : `'${type.slice(0, 60)}'`}.`;
    return httpProblem(code, {
      detail,
      faults: [{ in: 'header', name: 'Content-Type', detail }],
      headers: { accept: 'application/json' },
    });
  }
  const detail = BODY_WORDS[error.code] ?? error.message;
  return httpProblem(code, { detail, faults: [{ in: 'body', name: '', detail }] });
}
