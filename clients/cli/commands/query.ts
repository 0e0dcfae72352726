import { excerpt } from '../../../subgraphs/shared/excerpt.ts';
import { onlyPositional, optionText, UsageError, type Command } from '../command.ts';
import { ExpectedFailure } from '../expectedFailure.ts';
import { GATEWAY_OPTIONS, gatewayOf, postOperation } from '../gateway.ts';
import { readTextFile } from '../inputFile.ts';
import { readOperationFile } from '../operationFile.ts';

/** Sends one operation to a gateway and prints its answer as JSON. */
export const query: Command = {
  name: 'query',
  summary: 'Send a GraphQL operation from a file and print the answer.',
  usage: 'FILE.graphql [options]',
  details: [
    'The variables are JSON, or @FILE for JSON from a file. Ends with 1 where the answer has errors.',
    '',
    'Examples:',
    '  ucp query clients/operations/Markets.graphql --locale de',
    '  ucp query clients/operations/Configure.graphql --variables @clients/operations/Configure.variables.json',
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
    const file = onlyPositional(invocation, 'one .graphql file');
    const gateway = gatewayOf(invocation);
    const operation = optionText(invocation, 'operation');
    const body = {
      query: await readOperationFile(file, operation),
      variables: await readVariables(optionText(invocation, 'variables')),
      operationName: operation ?? undefined,
    };
    const response = await postOperation(gateway, body, invocation.signal);
    const answer: unknown = await response.json().catch(() => null);
    if (!isAnswer(answer)) {
      throw new ExpectedFailure(
        `${gateway.url}/graphql answered ${response.status}, and nothing of GraphQL. Name the platform's address by --url.`,
      );
    }
    console.log(JSON.stringify(answer, null, 2));
    return 'errors' in answer ? 1 : 0;
  },
};

function isAnswer(answer: unknown): answer is object {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}

async function readVariables(given: string | null): Promise<unknown> {
  if (given === null) return {};
  const file = given.startsWith('@') ? given.slice(1) : null;
  const text = file === null ? given : await readTextFile(file);
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) {
      return variables;
    }
  } catch {
    // Told like JSON of another kind: what came says more than the parser does.
  }
  const place = file === null ? '' : ` in ${file}`;
  const came = excerpt(text.trim().replaceAll(/\s+/g, ' '));
  throw new UsageError(
    `--variables: expected a JSON object such as {"market":"DE"}${place}, got '${came}'.`,
  );
}
