import { optionText, UsageError, type Command } from '../command.ts';
import { ExpectedFailure } from '../expectedFailure.ts';
import { GATEWAY_OPTIONS, gatewayOf, postOperation } from '../gateway.ts';
import { readOperationFile, readTextFile } from '../operationFile.ts';

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
    ...GATEWAY_OPTIONS,
  },
  run: async (invocation) => {
    const [file, ...rest] = invocation.positionals;
    if (file === undefined || rest.length > 0) throw new UsageError('Expected one .graphql file.');
    const gateway = gatewayOf(invocation);
    const operation = optionText(invocation, 'operation');
    const body = {
      query: await readOperationFile(file, operation),
      variables: await readVariables(optionText(invocation, 'variables')),
      operationName: operation ?? undefined,
    };
    const response = await postOperation(gateway, body, invocation.signal);
    const answer: unknown = await response.json().catch(() => null);
    if (answer === null || typeof answer !== 'object') {
      throw new ExpectedFailure(
        `${gateway.url} answered ${response.status} and no JSON. Is it a GraphQL endpoint?`,
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
