import { optionText, UsageError, type CommandOption, type Invocation } from './command.ts';
import { ExpectedFailure } from './expectedFailure.ts';

/** A gateway as a command asks it: in somebody's name, in some language. */
export interface Gateway {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const DEFAULT_URL = 'http://127.0.0.1:4000/graphql';

/** Options of every command that asks a gateway. */
export const GATEWAY_OPTIONS = {
  url: { type: 'string', value: 'URL', help: `the gateway (default: ${DEFAULT_URL})` },
  locale: { type: 'string', value: 'LIST', help: 'Accept-Language, e.g. de-CH,de;q=0.8' },
  token: { type: 'string', value: 'JWT', help: 'who is asking: a signed-in user' },
  'owner-token': { type: 'string', value: 'TOKEN', help: 'who is asking: an anonymous owner' },
} as const satisfies Record<string, CommandOption>;

/** The gateway that the options name; throws a UsageError where they do not. */
export function gatewayOf(invocation: Invocation): Gateway {
  const url = optionText(invocation, 'url') ?? DEFAULT_URL;
  if (!URL.canParse(url)) throw new UsageError(`--url: expected a URL, got '${url}'.`);
  return { url, headers: headersOf(invocation) };
}

/** Posts an operation; throws an ExpectedFailure where nobody answers. */
export async function postOperation(
  { url, headers }: Gateway,
  body: object,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new ExpectedFailure(
      `No gateway answers at ${url}: ${reasonOf(cause)}. Start it with \`npm start\`, or name another by --url.`,
      { cause },
    );
  }
}

function headersOf(invocation: Invocation): Record<string, string> {
  const token = optionText(invocation, 'token');
  const ownerToken = optionText(invocation, 'owner-token');
  const locale = optionText(invocation, 'locale');
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'apollographql-client-name': 'ucp-cli',
    ...(locale === null ? {} : { 'accept-language': locale }),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(ownerToken === null ? {} : { 'ucp-owner-token': ownerToken }),
  };
}

/** What lies below fetch's own "fetch failed", in plain words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ECONNREFUSED':
      return 'nothing listens there';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'no host of that name is known';
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return 'the connection was cut';
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'UND_ERR_HEADERS_TIMEOUT':
      return 'that host did not answer';
    default:
      return error.cause === undefined ? error.message : reasonOf(error.cause);
  }
}
