import { GraphQLError, Kind, parse, type DocumentNode } from 'graphql';
import { UsageError } from './command.ts';
import { readTextFile } from './inputFile.ts';

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

function parseFile(file: string, text: string): DocumentNode {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    throw new UsageError(`${file}:${place?.line ?? 1}:${place?.column ?? 1}: ${error.message}`);
  }
}
