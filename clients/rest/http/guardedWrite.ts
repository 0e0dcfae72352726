import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Endpoint } from '../compile/endpoint.ts';
import { codeOf, type OpenRequest, type OperationAnswer } from '../operationRunner.ts';
import { ProblemError } from './problem.ts';
import { httpProblem } from './problemTypes.ts';
import { operationOf, type ReadRequest } from './requestReader.ts';
import type { Validators } from './validators.ts';
import { writeGuard } from './writeGuard.ts';

export type Write = (
  request: FastifyRequest,
  asked: ReadRequest,
  open: OpenRequest,
) => Promise<OperationAnswer>;

/** Two or three people may change one thing at once; who still loses then meets a machine. */
const MOST_TRIES = 5;
/** Nothing is at this revision, and only what was done before is asked for. */
const NO_REVISION = 0;

/**
 * Does a write under its conditions. Where these do not say one revision, they are judged by what is
 * there now, and judged anew where somebody else was faster: `*` holds for his revision, too. A
 * repetition of an `Idempotency-Key` is answered as the first was, whatever they come to by now.
 * @param selected see `writeGuard`
 */
export function guardedWrite(
  endpoint: Endpoint,
  selected: Endpoint | null,
  validators: Validators,
): Write {
  const judge = writeGuard(endpoint, selected, validators);
  return async (request, asked, open) => {
    const input = hash('sha256', JSON.stringify([endpoint.id, asked.variables]), 'base64url');
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      let judged;
      try {
        judged = await judge(request, open);
      } catch (refused) {
        const first =
          request.headers['idempotency-key'] === undefined || !(refused instanceof ProblemError)
            ? null
            : await repeated(endpoint, asked, open, input);
        if (first === null) throw refused;
        return first;
      }
      const operation = operationOf(endpoint, asked, judged.revision);
      const answer = await open.run({ ...operation, repetition: { input, isOnly: false } });
      if (!judged.isRead || !isRaceLost(endpoint, answer)) return answer;
    }
    throw contended();
  };
}

/** What was answered under the request's key before; null where nothing was. */
async function repeated(
  endpoint: Endpoint,
  asked: ReadRequest,
  open: OpenRequest,
  input: string,
): Promise<OperationAnswer | null> {
  const operation = operationOf(endpoint, asked, NO_REVISION);
  const answer = await open.run({ ...operation, repetition: { input, isOnly: true } });
  return answer.errors.some((error) => codeOf(error) === 'NOTHING_TO_REPEAT') ? null : answer;
}

function isRaceLost({ answer: { steps } }: Endpoint, { data }: OperationAnswer): boolean {
  const result = data?.[steps[0]?.key ?? ''];
  return (
    typeof result === 'object' &&
    result !== null &&
    Reflect.get(result, '__typename') === 'RevisionConflictError'
  );
}

function contended(): ProblemError {
  const detail = `Others changed it ${MOST_TRIES} times while this was tried. Nothing was changed; send it again.`;
  return new ProblemError(httpProblem('CONTENDED', { detail, headers: { 'retry-after': '1' } }));
}
