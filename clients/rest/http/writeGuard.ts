import type { FastifyRequest } from 'fastify';
import type { Endpoint } from '../compile/endpoint.ts';
import type { OpenRequest } from '../operationRunner.ts';
import { foundAnswer } from './answerBody.ts';
import { bodyWriter } from './bodyWriter.ts';
import {
  isAny,
  preconditionFailed,
  quoted,
  revisionsNotToMatch,
  revisionsToMatch,
} from './conditions.ts';
import { JSON_TYPE } from './mediaTypes.ts';
import { ProblemError, type Fault } from './problem.ts';
import { httpProblem } from './problemTypes.ts';
import { operationOf, requestReader } from './requestReader.ts';
import type { Validators } from './validators.ts';

/** What the conditions of a write come to, where they hold. */
export interface Judged {
  /** That it is done at; null where it is done at any. */
  readonly revision: number | null;
  /** Whether they named another or none, so that they may hold for what comes after it, too. */
  readonly isRead: boolean;
}

/** Judges the conditions of a write (RFC 9110, 13.1) before it is done. */
export type WriteGuard = (request: FastifyRequest, open: OpenRequest) => Promise<Judged>;

/**
 * The tag that a client has read names a revision, and the graph compares that in the write itself:
 * most writes need no look-up. What names several, any or none is compared with the revision that is
 * read now, and the write is done at that one only.
 * @param selected the read of the same path, whose answer has a revision; null where there is none
 */
export function writeGuard(
  endpoint: Endpoint,
  selected: Endpoint | null,
  validators: Validators,
): WriteGuard {
  const isNeeded = endpoint.variables.some(({ from }) => from === 'if-match');
  const readRevision = selected === null ? null : revisionReader(selected, validators);
  return async (request, open) => {
    const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = request.headers;
    if (isNeeded && ifMatch === undefined) throw revisionRequired();
    if (ifMatch === undefined && ifNoneMatch === undefined) return UNCONDITIONAL;
    const seen = ifMatch === undefined ? [] : revisionsToMatch(ifMatch);
    if (ifMatch !== undefined && !isAny(ifMatch) && seen.length === 0) throw conflict(ifMatch);
    const [only] = seen;
    if (isNeeded && ifNoneMatch === undefined && only !== undefined && seen.length === 1) {
      return { revision: only, isRead: false };
    }
    const current = readRevision === null ? null : await readRevision(request, open);
    if (ifMatch !== undefined) {
      const holds = current !== null && (isAny(ifMatch) || seen.includes(current));
      if (!holds) throw conflict(ifMatch);
    }
    if (ifNoneMatch !== undefined && current !== null) {
      const isKnown = isAny(ifNoneMatch) || revisionsNotToMatch(ifNoneMatch).includes(current);
      if (isKnown) throw exists(ifNoneMatch);
    }
    return { revision: current, isRead: isNeeded };
  };
}

const UNCONDITIONAL: Judged = { revision: null, isRead: false };

/** Throws a 404 where there is nothing: conditions count for what would succeed without them. */
function revisionReader(
  selected: Endpoint,
  validators: Validators,
): (request: FastifyRequest, open: OpenRequest) => Promise<number | null> {
  const read = requestReader(selected, validators);
  const write = bodyWriter(selected);
  return async (request, open) => {
    const asked = read(request);
    const answer = await open.run(operationOf(selected, asked));
    const { value } = foundAnswer(selected, answer, asked.path);
    const context = { mediaType: JSON_TYPE, parameters: asked.path, self: '', page: null } as const;
    return write(value, context).revision;
  };
}

function revisionRequired(): ProblemError {
  return new ProblemError(
    httpProblem('REVISION_REQUIRED', {
      detail: 'Expected the header If-Match with the ETag of what you read, got none.',
      faults: [faultIn('If-Match', 'Expected an entity tag, got nothing.')],
    }),
  );
}

function conflict(ifMatch: string): ProblemError {
  return new ProblemError(
    httpProblem('REVISION_CONFLICT', {
      detail: `Nothing here has the entity tag ${quoted(ifMatch)}. Read it again, and send the ETag of that answer.`,
      faults: [faultIn('If-Match', 'Expected a current entity tag.')],
    }),
  );
}

function exists(ifNoneMatch: string): ProblemError {
  return preconditionFailed(
    'If-None-Match',
    `Expected nothing here with the entity tag ${quoted(ifNoneMatch)}; there is. Nothing was changed.`,
  );
}

function faultIn(name: string, detail: string): Fault {
  return { in: 'header', name, detail };
}
