import type { JsonSchema } from '../compile/jsonSchema.ts';
import { GRAPH_PROBLEMS, HTTP_PROBLEMS, RESULT_PROBLEMS } from '../http/problemTypes.ts';
import { PROBLEM_TYPE } from '../http/problem.ts';

const FAULT: JsonSchema = {
  type: 'object',
  description: 'One part of the request that is at fault.',
  properties: {
    in: { type: 'string', enum: ['path', 'query', 'header', 'body'] },
    name: {
      type: 'string',
      description: "The parameter, or the body's property; empty for the body as a whole.",
    },
    pointer: { type: 'string', description: 'Into the body or a list (RFC 6901).' },
    detail: { type: 'string', description: 'What was expected and what came.' },
  },
  required: ['in', 'name', 'detail'],
  additionalProperties: false,
};

const PROBLEM: JsonSchema = {
  type: 'object',
  description: 'A problem (RFC 9457).',
  properties: {
    type: { type: 'string', description: 'Where the problem is explained.' },
    title: { type: 'string', description: 'The same for all problems of the type.' },
    status: { type: 'integer', description: 'The status of the answer.' },
    detail: { type: 'string', description: 'What was expected, what came and what to do.' },
    code: { type: 'string', description: 'For programs.' },
    requestId: { type: 'string', description: 'Finds the request in the logs.' },
    errors: { type: 'array', items: { $ref: '#/components/schemas/Fault' } },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  // What the graph's error types tell beside their message, such as `codes` (RFC 9457, 3.2).
  additionalProperties: true,
};

const HAL_LINKS: JsonSchema = {
  type: 'object',
  description: 'Links by relation (HAL).',
  additionalProperties: {
    type: 'object',
    properties: { href: { type: 'string' } },
    required: ['href'],
    additionalProperties: false,
  },
};

/** What every document has, whatever its endpoints. */
export const SHARED_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Fault: FAULT,
  Problem: PROBLEM,
  HalLinks: HAL_LINKS,
};

const text = (description: string): object => ({ description, schema: { type: 'string' } });

export const HEADERS: Readonly<Record<string, object>> = {
  ETag: text('A strong validator of exactly these bytes: by encoding, media type and language.'),
  NewETag: text('The ETag that a GET of it gives from now on, in the same form and language.'),
  ContentLocation: text('The address of what the body shows, where a GET gives the same.'),
  ContentLanguage: text(
    'The languages that the texts are in (BCP 47), which are others than the accepted ones where a text is not there in these; missing where no text depends on the language.',
  ),
  CacheControl: text('How long the answer may be kept, and by whom.'),
  SurrogateKey: text('What a CDN drops the answer by, separated by spaces.'),
  Vary: text('The request headers that the answer depends on.'),
  DataVersion: text('The version of the product data that answered.'),
  Total: { description: 'Elements on all pages.', schema: { type: 'integer' } },
  Link: text(
    'Where to go on: `next`, and `successor-version` of a deprecated endpoint (RFC 8288).',
  ),
  Deprecation: text('Since when the endpoint is deprecated (RFC 9745).'),
  Sunset: text('When the endpoint goes (RFC 8594).'),
  Location: text('The address of what was made.'),
  RetryAfter: text('Seconds to wait.'),
};

export const IDEMPOTENCY_KEY =
  'A UUID of your own: the same request sent again with it is not done twice.';

export const PARAMETERS: Readonly<Record<string, object>> = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'The languages of names and texts, best first, e.g. `de-CH, de;q=0.8`.',
    schema: { type: 'string' },
    examples: { demo: { summary: 'As the examples were recorded', value: 'en' } },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The ETag of what you read. 412 where it was changed since; 428 without it.',
    schema: { type: 'string' },
    examples: {
      demo: { summary: 'Of the first revision', value: '"r1-Zm9yIHRoZSBleGFtcGxlcw"' },
    },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A UUID of your own: the same request sent again with it is not done twice. At least 22 ' +
      'characters from callers who are not known yet; 422 where another request had it.',
    schema: { type: 'string', pattern: '^[!-~]{1,255}$' },
  },
};

export const SECURITY_SCHEMES: Readonly<Record<string, object>> = {
  bearer: { type: 'http', scheme: 'bearer', description: 'A signed-in user.' },
  ownerToken: {
    type: 'apiKey',
    in: 'header',
    name: 'Ucp-Owner-Token',
    description: 'Somebody who is not signed in, as the first save gave it.',
  },
};

const STATUS_TEXT: Readonly<Record<number, string>> = {
  400: 'A part of the request is not as expected; `errors` says which.',
  401: 'Who asks is not known.',
  404: 'There is no such thing.',
  406: 'The answer is not to be had in an accepted form.',
  409: 'No car can be built so.',
  412: 'A condition of the request does not hold, as where it was changed since it was read.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'The request is well formed and asks for what is not to be had.',
  428: 'The header `If-Match` is missing.',
  429: 'More requests than the limit allows.',
  503: 'The platform cannot answer just now.',
};

/** One response component a status: `Problem404`. */
export function problemResponses(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(STATUS_TEXT).map(([status, description]) => [
      `Problem${status}`,
      {
        description,
        ...(status === '429' || status === '503'
          ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }
          : {}),
        content: {
          [PROBLEM_TYPE]: {
            schema: { $ref: '#/components/schemas/Problem' },
            example: exampleOf(Number(status)),
          },
        },
      },
    ]),
  );
}

function exampleOf(status: number): object {
  const known = [
    ...Object.entries(HTTP_PROBLEMS),
    ...Object.entries(RESULT_PROBLEMS),
    ...Object.entries(GRAPH_PROBLEMS),
  ].find(([, problem]) => problem.status === status);
  const [code = 'INVALID_REQUEST', problem] = known ?? [];
  return {
    type: `/rest/reference/problems#${code}`,
    title: problem?.title ?? '',
    status,
    detail: STATUS_TEXT[status] ?? '',
    code,
    requestId: '4b7c1e0a-5d0f-4f5e-9c44-6b0f6f0c7a11',
  };
}
