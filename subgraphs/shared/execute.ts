import {
  execute,
  getOperationAST,
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import { newAnswerNotes } from './answerNotes.ts';
import type { RequestContext } from './context.ts';
import type { Logger } from './log.ts';
import { maskError } from './maskError.ts';
import { tallySql, type SqlTally } from './postgres/database.ts';
import type { RunningService } from './service.ts';
import type { AnswerLanguages } from './usedLanguages.ts';

export interface SubgraphOperation {
  /** Valid against the service's schema: the gateway's planner made it. */
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Aborts when nobody waits for the answer any more; never where it is missing. */
  readonly signal?: AbortSignal;
}

const NEVER = new AbortController().signal;

export interface SubgraphResponse {
  readonly result: ExecutionResult;
  /** The SQL statements that the answer took, in order. */
  readonly sqlStatements: readonly string[];
  /** What the answer was made from, for those who keep it. */
  readonly surrogateKeys: ReadonlySet<string>;
  readonly languages: AnswerLanguages;
}

/** Executes one subgraph fetch with a fresh set of loaders; the same in process and behind HTTP. */
export async function executeSubgraph(
  service: RunningService,
  operation: SubgraphOperation,
  request: RequestContext,
  log: Logger,
): Promise<SubgraphResponse> {
  const { signal = NEVER } = operation;
  const tally: SqlTally = { statements: [] };
  const notes = newAnswerNotes();
  const result = await tallySql(tally, async () =>
    execute({
      schema: service.schema,
      document: operation.document,
      operationName: operation.operationName,
      variableValues: operation.variables,
      contextValue: service.createContext(request, notes, signal),
    }),
  );
  const about = {
    sqlStatements: tally.statements,
    surrogateKeys: notes.surrogateKeys,
    languages: notes.languages.of(entityListsOf(operation)),
  };
  if (result.errors === undefined) return { result, ...about };
  const errors = result.errors.map((error) =>
    isAbandoned(error, signal) ? error : masked(error, request, log),
  );
  return { result: { ...result, errors }, ...about };
}

/** The response keys of the lists that entities are fetched in. */
function entityListsOf({ document, operationName }: SubgraphOperation): readonly string[] {
  const selections = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
  return selections.flatMap((field) =>
    field.kind === Kind.FIELD && field.name.value === '_entities'
      ? [field.alias?.value ?? field.name.value]
      : [],
  );
}

/** Work that ends because nobody waits for it is no failure, and nobody reads what it ended with. */
function isAbandoned({ originalError }: GraphQLError, { aborted, reason }: AbortSignal): boolean {
  return aborted && originalError === reason;
}

/** `execute` may carry a stack and a cause that are nobody's business outside the service. */
function masked(error: GraphQLError, request: RequestContext, log: Logger): GraphQLError {
  const { message, extensions } = maskError(error, request.requestId, log);
  return new GraphQLError(message, {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    ...(error.path === undefined ? {} : { path: error.path }),
    extensions,
  });
}
