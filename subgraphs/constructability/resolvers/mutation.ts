import { answerOnce, repeatableRequest } from '../../shared/answerOnce.ts';
import { PlatformError } from '../../shared/errors.ts';
import { givenId } from '../../shared/ids/givenId.ts';
import { issueOwnerToken, ownerTokenOf } from '../../shared/ownerToken.ts';
import type { AnonymousSubject } from '../../shared/ownerToken.ts';
import {
  isBulkCheckId,
  MOST_IDS,
  MOST_IDS_A_REQUEST,
  newBulkCheckId,
  type BulkCheck,
} from '../domain/bulkCheck.ts';
import type { MutationResolvers } from '../resolvers.generated.ts';
import {
  addToBulkCheck,
  cancelBulkCheck,
  insertBulkCheck,
  loadBulkCheck,
} from '../store/bulkChecks.ts';

type Begun =
  | { readonly kind: 'begun'; readonly id: string; readonly newOwner: AnonymousSubject | null }
  | { readonly kind: 'limit'; readonly limit: number };

export const Mutation: Required<MutationResolvers> = {
  startBulkCheck: async (_, { input }, { request, database, ownerTokenKey, bulkRunner }) => {
    const { more = false } = input;
    const ids = givenIds(input.ids);
    const answered = await answerOnce<Begun>(
      { database, table: 'constructability.answered_request' },
      repeatableRequest(request, 'startBulkCheck', input),
      async (transaction) => {
        const { subject, dataVersion } = request;
        const newOwner = subject === null ? issueOwnerToken(ownerTokenKey).subject : null;
        const owner = subject ?? newOwner;
        if (owner === null) throw new Error('neither a known nor a new owner');
        const id = newBulkCheckId();
        const limit = await insertBulkCheck(transaction, { id, owner, dataVersion, ids, more });
        // The owner is kept, the token is not: it follows from the owner and our key.
        return limit === null ? { kind: 'begun', id, newOwner } : { kind: 'limit', limit };
      },
      ({ kind }) => kind === 'begun',
    );
    if (answered.kind === 'conflict') {
      return idempotencyConflict('the same input as before with this Idempotency-Key, got another');
    }
    const begun = answered.answer;
    if (begun.kind === 'limit') return limitError(ids.length, begun.limit);
    bulkRunner.wake();
    const owner = request.subject ?? begun.newOwner;
    const bulkCheck = owner === null ? null : await loadBulkCheck(database, owner, begun.id);
    if (bulkCheck === null) {
      return idempotencyConflict('an Idempotency-Key of which the bulk check has not expired');
    }
    const ownerToken = begun.newOwner === null ? null : ownerTokenOf(begun.newOwner, ownerTokenKey);
    return { __typename: 'BulkCheckStarted', bulkCheck, ownerToken };
  },

  addToBulkCheck: async (_, { input }, { request: { subject }, database, bulkRunner }) => {
    const { id, position, more = true } = input;
    const ids = givenIds(input.ids);
    if (position < 0) {
      throw new PlatformError(
        'MALFORMED_ARGUMENT',
        `Expected \`position\` from 0, as \`BulkCheck.total\` tells it, got ${position}.`,
      );
    }
    if (subject === null || !isBulkCheckId(id)) return notFound(id);
    const outcome = await addToBulkCheck(database, subject, id, { position, ids, more });
    switch (outcome.kind) {
      case 'extended':
        bulkRunner.wake();
        return { __typename: 'BulkCheckExtended', bulkCheck: outcome.bulkCheck };
      case 'notFound':
        return notFound(id);
      case 'misplaced': {
        const { bulkCheck } = outcome;
        const message = `Expected ids from position ${bulkCheck.total} on, or a repetition of those it has; got position ${position}.`;
        return { __typename: 'BulkCheckPositionError', message, bulkCheck };
      }
      case 'closed':
        return closed('takes further ids', outcome.bulkCheck);
      case 'limit':
        return limitError(ids.length, outcome.limit);
    }
  },

  cancelBulkCheck: async (_, { input: { id } }, { request: { subject }, database }) => {
    if (subject === null || !isBulkCheckId(id)) return notFound(id);
    const outcome = await cancelBulkCheck(database, subject, id);
    switch (outcome.kind) {
      case 'cancelled':
        return { __typename: 'BulkCheckCancelled', bulkCheck: outcome.bulkCheck };
      case 'notFound':
        return notFound(id);
      case 'closed':
        return closed('has not ended', outcome.bulkCheck);
    }
  },
};

/** As they are kept: a page of what is no id should not be longer than one of ids. */
function givenIds(ids: readonly string[]): readonly string[] {
  if (ids.length <= MOST_IDS_A_REQUEST) return ids.map(givenId);
  throw new PlatformError(
    'MALFORMED_ARGUMENT',
    `Expected at most ${MOST_IDS_A_REQUEST} ids in a request, got ${ids.length}. Give the others by addToBulkCheck.`,
  );
}

function idempotencyConflict(expected: string) {
  const message = `Expected ${expected}. Use a new key for a new request.`;
  return { __typename: 'IdempotencyConflictError', message } as const;
}

function limitError(given: number, limit: number) {
  const message =
    `Expected at most ${limit} more ids, got ${given}: a bulk check has at most ${MOST_IDS}, and ` +
    'there is a bound on all that are kept. Start another one, later where the limit is 0.';
  return { __typename: 'BulkCheckLimitError', message, limit } as const;
}

function notFound(id: string) {
  const message =
    'Expected the id of one of your own bulk checks, as `startBulkCheck` gave it; there is none of ' +
    'this id. It may have expired, or belong to another owner.';
  return { __typename: 'BulkCheckNotFoundError', message, id: givenId(id) } as const;
}

function closed(expected: string, bulkCheck: BulkCheck) {
  const message = `Expected a bulk check that ${expected}; this one is ${bulkCheck.state}.`;
  return { __typename: 'BulkCheckClosedError', message, bulkCheck } as const;
}
