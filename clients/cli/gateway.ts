import { optionText, UsageError, type CommandOption, type Invocation } from './command.ts';
import { ExpectedFailure } from './expectedFailure.ts';

/** A gateway as a command asks it: in somebody's name, in some language. */
export interface Gateway {
  /** The platform's address, below which everything lies. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const DEFAULT_URL = 'http://127.0.0.1:4000';

/** Of every command that asks a running platform. */
export const URL_OPTION = {
  url: { type: 'string', value: 'URL', help: `where the platform is (default: ${DEFAULT_URL})` },
} as const satisfies Record<string, CommandOption>;

/** Options of every command that asks a gateway. */
export const GATEWAY_OPTIONS = {
  ...URL_OPTION,
  locale: { type: 'string', value: 'LIST', help: 'Accept-Language, e.g. de-CH,de;q=0.8' },
  token: { type: 'string', value: 'JWT', help: 'who is asking: a signed-in user' },
  'owner-token': { type: 'string', value: 'TOKEN', help: 'who is asking: an anonymous owner' },
} as const satisfies Record<string, CommandOption>;

/** The gateway that the options name; throws a UsageError where they do not. */
export function gatewayOf(invocation: Invocation): Gateway {
  return { url: urlOf(invocation), headers: headersOf(invocation) };
}

/** The platform's address, without the `/graphql` that the option may end with. */
export function urlOf(invocation: Invocation): string {
  const given = optionText(invocation, 'url') ?? DEFAULT_URL;
  const url = URL.parse(given);
  const isAddress =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    `${url.username}${url.password}${url.search}${url.hash}` === '';
  if (isAddress) return `${url.origin}${url.pathname.replace(/(?:\/graphql)?\/*$/, '')}`;
  throw new UsageError(`--url: expected a URL such as ${DEFAULT_URL}, got '${given}'.`);
}

/** Posts an operation; throws an ExpectedFailure where nobody answers. */
export async function postOperation(
  { url, headers }: Gateway,
  body: object,
  signal: AbortSignal,
): Promise<Response> {
  return request(url, '/graphql', { method: 'POST', headers, body: JSON.stringify(body), signal });
}

/** Asks for a path below the platform's address; throws an ExpectedFailure where nobody answers. */
export async function request(
  url: string,
  path: string,
  init: RequestInit & { readonly signal: AbortSignal },
): Promise<Response> {
  const { signal } = init;
  try {
    return await fetch(`${url}${path}`, init);
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new ExpectedFailure(
      `No gateway answers at ${url}: ${reasonOf(cause)}. Start it with \`npm start\`, or name another by --url.`,
      { cause },
    );
  }
}

function headersOf(invocation: Invocation): Record<string, string> {
  const token = headerText(invocation, 'token');
  const ownerToken = headerText(invocation, 'owner-token');
  const locale = headerText(invocation, 'locale');
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'apollographql-client-name': 'ucp-cli',
    ...(locale === null ? {} : { 'accept-language': locale }),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(ownerToken === null ? {} : { 'ucp-owner-token': ownerToken }),
  };
}

function headerText(invocation: Invocation, option: string): string | null {
  const text = optionText(invocation, option);
  if (text === null || /^[\x20-\x7e]*$/.test(text)) return text;
  throw new UsageError(`--${option}: expected printable ASCII characters on one line.`);
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
