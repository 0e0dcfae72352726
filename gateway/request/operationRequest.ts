/** An operation as it was sent: what it says, and not yet whether that makes sense. */
export interface OperationRequest {
  readonly text: string;
  readonly operationName: string | null;
  /** As JSON; `{}` for none. */
  readonly variablesText: string;
}

const PREFLIGHTED = ['x-apollo-operation-name', 'apollo-require-preflight'];

/**
 * Reads a request of the usual form. Null for any other, and for one that a page of another origin
 * could make a browser send unasked (CSRF): Apollo Server knows best what to answer to those.
 */
export function readOperationRequest({
  method,
  headers,
  parameters,
  body,
}: {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly parameters: URLSearchParams | null;
  readonly body: unknown;
}): OperationRequest | null {
  if (method === 'POST') return parameters === null ? ofBody(body) : null;
  if (method !== 'GET' || parameters === null || headers['content-type'] !== undefined) return null;
  if (!PREFLIGHTED.some((name) => (headers[name]?.length ?? 0) > 0)) return null;
  return ofParameters(parameters);
}

/** By the parsed body: the route gives equal bodies the same one. */
const read = new WeakMap<object, OperationRequest | 'unusual'>();

function ofBody(body: unknown): OperationRequest | null {
  if (typeof body !== 'object' || body === null) return null;
  let found = read.get(body);
  if (found === undefined) {
    found = readBody(body) ?? 'unusual';
    read.set(body, found);
  }
  return found === 'unusual' ? null : found;
}

function readBody(body: object): OperationRequest | null {
  const { query, operationName, variables, extensions } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || query === '' || extensions != null) return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  const variablesText = variables == null ? '{}' : JSON.stringify(variables);
  // 1e999 is read as Infinity, and written as null: it must not be answered as null is.
  if (variablesText.includes('null') && holdsInfinity(variables)) return null;
  return { text: query, operationName: operationName ?? null, variablesText };
}

function holdsInfinity(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsInfinity);
}

const EXPECTED = new Set(['query', 'operationName', 'variables']);

function ofParameters(parameters: URLSearchParams): OperationRequest | null {
  const names = [...parameters.keys()];
  if (names.some((name) => !EXPECTED.has(name)) || new Set(names).size < names.length) return null;
  const text = parameters.get('query');
  if (text === null || text === '') return null;
  const variables = parameters.get('variables');
  if (variables !== null && !isJsonObject(variables)) return null;
  return { text, operationName: parameters.get('operationName'), variablesText: variables ?? '{}' };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
