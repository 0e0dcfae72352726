import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { UsageError } from './command.ts';
import { readOperationFile } from './operationFile.ts';

const SEVERAL = 'query Cars { __typename }\nquery Prices { __typename }';

test('one operation needs no name, one of several is named', async () => {
  await using file = await graphqlFile('{ __typename }');
  expect(await readOperationFile(file.path, null)).toBe('{ __typename }');
  await using several = await graphqlFile(SEVERAL);
  expect(await readOperationFile(several.path, 'Prices')).toBe(SEVERAL);
});

test.each([
  ['', null, ' is empty; expected a GraphQL operation.'],
  [' \n', null, ' is empty; expected a GraphQL operation.'],
  [SEVERAL, null, ' has several operations: Cars, Prices. Say which by --operation NAME.'],
  [SEVERAL, 'Doors', ` has no operation 'Doors': there are Cars, Prices.`],
  ['{ __typename }', 'Doors', ` has no operation 'Doors': its only one has no name.`],
  ['fragment F on Query { __typename }', null, ' has no query, mutation or subscription.'],
] as const)('the file %j with the operation %j is refused', async (text, name, expected) => {
  await using file = await graphqlFile(text);
  expect(await refusal(file.path, name)).toBe(`'${file.path}'${expected}`);
});

test('a syntax error is told with its place before anything is sent', async () => {
  await using file = await graphqlFile('query Cars {\n  models(first: ) { id }\n}');
  expect(await refusal(file.path, null)).toBe(`${file.path}:2:17: Syntax Error: Unexpected ")".`);
});

test('a file that is not there, or is a folder, is told in a sentence', async () => {
  await using scratch = await makeScratchDirectory();
  expect(await refusal(`${scratch.path}/nope.graphql`, null)).toBe(
    `There is no file '${scratch.path}/nope.graphql'.`,
  );
  expect(await refusal(scratch.path, null)).toBe(
    `Expected a file, got the folder '${scratch.path}'.`,
  );
});

async function refusal(file: string, name: string | null): Promise<string> {
  const error: unknown = await readOperationFile(file, name).catch((reason: unknown) => reason);
  if (error instanceof UsageError) return error.message;
  throw new Error('expected to be refused for its usage', { cause: error });
}

async function graphqlFile(text: string): Promise<{ readonly path: string } & AsyncDisposable> {
  const scratch = await makeScratchDirectory();
  const path = `${scratch.path}/cars.graphql`;
  await writeFile(path, text);
  return { path, [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose]() };
}
