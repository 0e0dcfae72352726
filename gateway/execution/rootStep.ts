import type { FetchNode } from '../plan/plan.ts';
import type { CompiledStep, ExecutionParts } from './execution.ts';
import { placesOf, visitObjects } from './paths.ts';
import type { JsonObject } from './ownProperty.ts';
import { passedVariables } from './passedVariables.ts';
import { rootRequest } from './requestText.ts';
import { rewritten } from './rewrites.ts';
import { addSubgraphErrors, renamedPath, type LocateError } from './subgraphErrors.ts';

/** Fetches fields of a root type: for the answer itself, or for a `Query` within it. */
export function compileRootStep(
  fetch: FetchNode,
  { call, types, parsedFetches }: ExecutionParts,
): CompiledStep {
  const { service, path, outputRewrites } = fetch;
  const request = rootRequest(fetch);
  const sent = {
    service,
    kind: fetch.operation,
    operationName: null,
    text: request.text,
    document: parsedFetches ? request.document : null,
    entities: null,
  };
  return {
    bytes: request.text.length * 2,
    async run(execution) {
      const { data, errors, variables, exchange } = execution;
      const targets: JsonObject[] = [];
      visitObjects(data.root, path, data, (object) => targets.push(object));
      if (targets.length === 0) return;
      const answer = await call(
        { ...sent, variables: passedVariables(request.variables, variables) },
        exchange,
      );
      const locate: LocateError = (of) =>
        Iterator.from(placesOf(data.root, path, data)).map(([, at]) => [
          ...at,
          ...renamedPath(of, outputRewrites),
        ]);
      addSubgraphErrors(errors, answer.errors, service, locate);
      if (answer.data === null) {
        execution.hasLostAnswer = true;
        return;
      }
      const answered = rewritten(answer.data, outputRewrites, types);
      for (const target of targets) data.add(target, data.forPlace(answered));
    },
  };
}
