import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { PlatformError } from '../../subgraphs/shared/errors.ts';
import {
  MAX_ALIASES,
  MAX_DEPTH,
  MAX_FIELDS,
  MAX_INTROSPECTIONS,
  MAX_NESTING,
  MAX_ROOT_FIELDS,
  MAX_TOKENS,
} from './limits.ts';
import { isNestedDeeperThan } from './nesting.ts';
import { measureOperations } from './operationSize.ts';

/** Texts that were let in before, so that a client's own operations are measured once. */
const MAX_KNOWN = 2_000;
const MAX_KNOWN_LENGTH = 16_384;

/**
 * Turns away operations that are too large, before they are validated and planned: both can cost
 * far more than their text. Throws OPERATION_TOO_LARGE; syntax errors are left to the parser.
 */
export function createAdmission(): (text: string) => void {
  const known = new Set<string>();
  return (text) => {
    if (known.has(text)) return;
    if (isNestedDeeperThan(text, MAX_NESTING, 'graphql')) {
      throw tooLarge('levels of brackets', MAX_NESTING);
    }
    const document = parseWithin(text);
    if (document === null) return;
    const size = measureOperations(document);
    if (size.depth > MAX_DEPTH) throw tooLarge('levels of fields', MAX_DEPTH, size.depth);
    if (size.rootFields > MAX_ROOT_FIELDS) {
      throw tooLarge('root fields', MAX_ROOT_FIELDS, size.rootFields);
    }
    if (size.introspections > MAX_INTROSPECTIONS) {
      throw tooLarge('introspection fields', MAX_INTROSPECTIONS, size.introspections);
    }
    if (size.aliases > MAX_ALIASES) throw tooLarge('aliases', MAX_ALIASES, size.aliases);
    if (size.fields > MAX_FIELDS) throw tooLarge('fields', MAX_FIELDS, size.fields);
    remember(known, text);
  };
}

function parseWithin(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // graphql-js tells its token limit by the message only.
    if (/contains more that \d+ tokens/.test(error.message)) throw tooLarge('tokens', MAX_TOKENS);
    return null;
  }
}

function remember(known: Set<string>, text: string): void {
  if (text.length > MAX_KNOWN_LENGTH) return;
  if (known.size >= MAX_KNOWN) {
    const [oldest] = known;
    if (oldest !== undefined) known.delete(oldest);
  }
  known.add(text);
}

function tooLarge(what: string, max: number, actual?: number): PlatformError {
  const came = actual === undefined ? 'more' : String(actual);
  return new PlatformError(
    'OPERATION_TOO_LARGE',
    `Expected at most ${max} ${what} in one request, got ${came}. Split it into several.`,
  );
}
