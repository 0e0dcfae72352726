import { optionText, UsageError, type Command } from '../command.ts';
import { ExpectedFailure } from '../expectedFailure.ts';
import { readOperationFile, readTextFile } from '../operationFile.ts';

const DEFAULT_URL = 'http://127.0.0.1:4000/graphql';

/** Sends one operation to a gateway and prints its answer as JSON. */
export const query: Command = {
  name: 'query',
  summary: 'Send a GraphQL operation from a file and print the answer.',
  usage: 'FILE.graphql [options]',
  details: [
    'The variables are JSON, or @FILE for JSON from a file. Ends with 1 where the answer has errors.',
    '',
    `Example: ucp query clients/operations/Markets.graphql --locale de`,
  ].join('\n'),
  options: {
    variables: { type: 'string', value: 'JSON|@FILE', help: "the operation's variables" },
    operation: {
      type: 'string',
      value: 'NAME',
      help: 'which operation, where the file has several',
    },
    url: { type: 'string', value: 'URL', help: `the gateway (default: ${DEFAULT_URL})` },
    locale: { type: 'string', value: 'LIST', help: 'Accept-Language, e.g. de-CH,de;q=0.8' },
    token: { type: 'string', value: 'JWT', help: 'who is asking: a signed-in user' },
    'owner-token': { type: 'string', value: 'TOKEN', help: 'who is asking: an anonymous owner' },
  },
  run: async (invocation) => {
    const [file, ...rest] = invocation.positionals;
    if (file === undefined || rest.length > 0) throw new UsageError('Expected one .graphql file.');
    const url = optionText(invocation, 'url') ?? DEFAULT_URL;
    if (!URL.canParse(url)) throw new UsageError(`--url: expected a URL, got '${url}'.`);
    const operation = optionText(invocation, 'operation');
    const body = {
      query: await readOperationFile(file, operation),
      variables: await readVariables(optionText(invocation, 'variables')),
      operationName: operation ?? undefined,
    };
    const response = await send(url, headersOf(invocation), body, invocation.signal);
    const answer: unknown = await response.json().catch(() => null);
    if (answer === null || typeof answer !== 'object') {
      throw new ExpectedFailure(
        `${url} answered ${response.status} and no JSON. Is it a GraphQL endpoint?`,
      );
    }
    console.log(JSON.stringify(answer, null, 2));
    return 'errors' in answer ? 1 : 0;
  },
};

async function readVariables(given: string | null): Promise<unknown> {
  if (given === null) return {};
  const text = given.startsWith('@') ? await readTextFile(given.slice(1)) : given;
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) {
      return variables;
    }
  } catch (cause) {
    throw new UsageError(
      `--variables: expected a JSON object: ${cause instanceof Error ? cause.message : ''}`,
    );
  }
  throw new UsageError('--variables: expected a JSON object such as {"market":"DE"}.');
}

function headersOf(invocation: Parameters<Command['run']>[0]): Record<string, string> {
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

async function send(
  url: string,
  headers: Record<string, string>,
  body: unknown,
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
