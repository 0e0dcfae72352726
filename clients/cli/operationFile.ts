import { readFile } from 'node:fs/promises';
import { GraphQLError, Kind, parse, type DocumentNode } from 'graphql';
import { UsageError } from './command.ts';

/**
 * The text of a file with one operation, or with the named one among several. Throws a UsageError
 * where a gateway could not run it, which says what was found instead.
 */
export async function readOperationFile(file: string, name: string | null): Promise<string> {
  const text = await readTextFile(file);
  if (text.trim() === '') throw new UsageError(`'${file}' is empty; expected a GraphQL operation.`);
  const operations = parseFile(file, text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? null] : [],
  );
  const names = operations.filter((each) => each !== null).join(', ');
  if (operations.length === 0) {
    throw new UsageError(`'${file}' has no query, mutation or subscription.`);
  }
  if (name !== null && !operations.includes(name)) {
    const there = names === '' ? 'its only one has no name' : `there are ${names}`;
    throw new UsageError(`'${file}' has no operation '${name}': ${there}.`);
  }
  if (name === null && operations.length > 1) {
    throw new UsageError(
      `'${file}' has several operations: ${names}. Say which by --operation NAME.`,
    );
  }
  return text;
}

/** A file that the operator named. Throws a UsageError where there is none to read. */
export async function readTextFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(reasonOf(file, error as NodeJS.ErrnoException));
  }
}

function reasonOf(file: string, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file '${file}'.`;
    case 'EISDIR':
      return `Expected a file, got the folder '${file}'.`;
    case 'EACCES':
      return `'${file}' cannot be read by this user.`;
    default:
      return `'${file}' cannot be read: ${message}`;
  }
}

function parseFile(file: string, text: string): DocumentNode {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    throw new UsageError(`${file}:${place?.line ?? 1}:${place?.column ?? 1}: ${error.message}`);
  }
}
