import type { GraphQLFormattedError } from 'graphql';
import { isObject } from '../execution/ownProperty.ts';
import type { SubgraphAnswer } from './transport.ts';

interface GraphQLResponse extends Pick<SubgraphAnswer, 'data' | 'errors'> {
  readonly extensions: JsonObject;
}

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Of one response. What a value takes in memory is up to thirty times its text, `{}` above all: 50 MB
 * of them were more than the process has.
 */
const MOST_VALUES = 4_000_000;

/**
 * Reads a GraphQL response as subgraphs of all makers write it: strict in what could be taken for
 * something else, and lenient in what is only told about errors. Throws for what is none, such as a
 * server's error page.
 */
export function readGraphQLResponse(text: string, status: number): GraphQLResponse {
  const response = parseJson(text, status);
  if (!isObject(response)) throw notGraphQL(status);
  const { data = null } = response;
  // Specified to be left out where there are none; some write null or an empty list.
  const errors = response['errors'] ?? [];
  if (data !== null && !isObject(data)) throw notGraphQL(status);
  if (!Array.isArray(errors) || !errors.every(isObject)) throw notGraphQL(status);
  if (data === null && errors.length === 0) throw notGraphQL(status);
  const { extensions } = response;
  return {
    data,
    errors: errors.map(readError),
    extensions: isObject(extensions) ? extensions : {},
  };
}

/** What is not as specified is left out: an error that cannot be placed is an error still. */
function readError({ message, path, extensions }: JsonObject): GraphQLFormattedError {
  return {
    message: typeof message === 'string' ? message : '',
    ...(isPath(path) ? { path } : {}),
    ...(isObject(extensions) ? { extensions: readExtensions(extensions) } : {}),
  };
}

/** Without `http`, which Apollo Server takes for the status of the client's own answer. */
function readExtensions(extensions: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(extensions).filter(
      ([name, value]) => name !== 'http' && (name !== 'code' || typeof value === 'string'),
    ),
  );
}

function isPath(path: unknown): path is readonly (string | number)[] {
  return (
    Array.isArray(path) &&
    path.every((part) => typeof part === 'string' || typeof part === 'number')
  );
}

function parseJson(text: string, status: number): unknown {
  // Each value takes a character at least.
  if (text.length > MOST_VALUES && countValues(text) > MOST_VALUES) {
    throw new Error(`Expected a response of at most ${MOST_VALUES} values, got more`);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notGraphQL(status, cause);
  }
}

/** About: an object or list counts twice within a list, and what looks like one within a text. */
function countValues(text: string): number {
  let count = 1;
  for (let index = 0; index < text.length; index += 1) {
    switch (text[index]) {
      case '{':
      case '[':
      case ',':
        count += 1;
        break;
      default:
    }
  }
  return count;
}

function notGraphQL(status: number, cause?: unknown): Error {
  return new Error(`The subgraph answered with status ${status} and no GraphQL response`, {
    cause,
  });
}
