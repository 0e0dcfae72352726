import { parseConfigurationId } from '../shared/ids/configurationId.ts';
import type { AnonymousSubject } from '../shared/ownerToken.ts';
import { issueOwnerToken, ownerTokenOf } from '../shared/ownerToken.ts';
import { PlatformError } from '../shared/errors.ts';
import type { Queryable } from '../shared/postgres/database.ts';
import type { ServiceContext } from './context.ts';
import { parseName } from './domain/name.ts';
import type { ChangeOutcome, DeleteOutcome, Owner } from './domain/savedConfiguration.ts';
import { isSavedId, newSavedId } from './domain/savedId.ts';
import { newSecretCode } from './domain/secretCode.ts';
import type { MutationResolvers } from './resolvers.generated.ts';
import { answerOnce, type RepeatableRequest } from './store/answerOnce.ts';
import { deleteSaved, insertSaved, shareSaved, updateSaved } from './store/changeSaved.ts';

/** Where nobody is known yet, whoever repeats the key gets the owner's token: it must not be guessed. */
const MIN_NEW_OWNER_KEY_LENGTH = 22;

export const Mutation: Required<MutationResolvers> = {
  saveConfiguration: async (_, { input }, context) => {
    const parsed = parseConfigurationId(input.configurationId);
    if (parsed.kind === 'malformed') return malformed(parsed);
    const name = parseName(input.name);
    if (name.kind === 'invalid') return { __typename: 'InvalidNameError', message: name.message };
    const { request } = context;
    const answered = await answerOnce(
      context.database,
      repeatable(context, 'saveConfiguration', input),
      async (transaction) => {
        const newOwner = request.subject === null ? issueOwnerToken(context.ownerTokenKey) : null;
        const owner: Owner | null = request.subject ?? newOwner?.subject ?? null;
        if (owner === null) throw new Error('neither a known nor a new owner');
        const { saved } = await insertSaved(transaction, {
          id: newSavedId(),
          owner,
          name: name.name,
          configurationId: input.configurationId,
          dataVersion: request.dataVersion,
        });
        // The owner is kept, the token is not: it follows from the owner and our key.
        return { saved, newOwner: newOwner?.subject ?? null };
      },
      () => true,
    );
    if (answered.kind === 'conflict') return idempotencyConflict();
    const { saved, newOwner } = answered.answer;
    return {
      __typename: 'ConfigurationSaved',
      savedConfiguration: saved,
      ownerToken: tokenOf(newOwner, context),
    };
  },

  replaceSavedConfiguration: async (_, { input }, context) => {
    const parsed = parseConfigurationId(input.configurationId);
    if (parsed.kind === 'malformed') return malformed(parsed);
    const outcome = await changed(context, 'replaceSavedConfiguration', input, (on, owner) =>
      updateSaved(on, owner, input.id, input.revision, {
        configurationId: input.configurationId,
        dataVersion: context.request.dataVersion,
      }),
    );
    return changeResult(outcome);
  },

  renameSavedConfiguration: async (_, { input }, context) => {
    const name = parseName(input.name);
    if (name.kind === 'invalid') return { __typename: 'InvalidNameError', message: name.message };
    const outcome = await changed(context, 'renameSavedConfiguration', input, (on, owner) =>
      updateSaved(on, owner, input.id, input.revision, { name: name.name }),
    );
    return changeResult(outcome);
  },

  deleteSavedConfiguration: async (_, { input }, context) => {
    const outcome = await changed(context, 'deleteSavedConfiguration', input, (on, owner) =>
      deleteSaved(on, owner, input.id, input.revision),
    );
    return outcome.kind === 'deleted'
      ? { __typename: 'ConfigurationDeleted', id: outcome.id }
      : failure(outcome);
  },

  shareSavedConfiguration: async (_, { input }, context) => {
    const outcome = await changed(context, 'shareSavedConfiguration', input, (on, owner) =>
      shareSaved(on, owner, input.id, newSecretCode()),
    );
    return sharingResult(outcome);
  },

  unshareSavedConfiguration: async (_, { input }, context) => {
    const outcome = await changed(context, 'unshareSavedConfiguration', input, (on, owner) =>
      shareSaved(on, owner, input.id, null),
    );
    return sharingResult(outcome);
  },
};

type Conflict = { readonly kind: 'idempotencyConflict' };

/** Does a change in the caller's name, once; who is nobody yet owns nothing to change. */
async function changed<Outcome extends ChangeOutcome | DeleteOutcome>(
  context: ServiceContext,
  operation: string,
  input: { readonly id: string },
  work: (on: Queryable, owner: Owner) => Promise<Outcome>,
): Promise<Outcome | { readonly kind: 'notFound'; readonly id: string } | Conflict> {
  const owner = context.request.subject;
  if (owner === null || !isSavedId(input.id)) return { kind: 'notFound', id: input.id };
  const answered = await answerOnce<Outcome>(
    context.database,
    repeatable(context, operation, input),
    (transaction) => work(transaction, owner),
    (outcome) => outcome.kind === 'saved' || outcome.kind === 'deleted',
  );
  return answered.kind === 'conflict' ? { kind: 'idempotencyConflict' } : answered.answer;
}

function repeatable(
  { request }: ServiceContext,
  operation: string,
  input: object,
): RepeatableRequest | null {
  const key = request.idempotencyKey;
  if (key === null) return null;
  if (request.subject === null && key.length < MIN_NEW_OWNER_KEY_LENGTH) {
    throw new PlatformError(
      'MALFORMED_ARGUMENT',
      `Expected an Idempotency-Key of at least ${MIN_NEW_OWNER_KEY_LENGTH} random characters from a ` +
        `caller who is not known yet, such as a UUID; got ${key.length}.`,
    );
  }
  const scope = request.subject === null ? 'new' : `${request.subject.kind} ${request.subject.id}`;
  return { scope, key, input: [operation, input] };
}

function tokenOf(owner: AnonymousSubject | null, context: ServiceContext): string | null {
  return owner === null ? null : ownerTokenOf(owner, context.ownerTokenKey);
}

function changeResult(outcome: ChangeOutcome | Conflict) {
  return outcome.kind === 'saved' ? savedResult(outcome) : failure(outcome);
}

/** Sharing knows no revision: it changes nothing that two people could disagree about. */
function sharingResult(outcome: ChangeOutcome | Conflict) {
  switch (outcome.kind) {
    case 'saved':
      return savedResult(outcome);
    case 'notFound':
      return notFound(outcome.id);
    case 'idempotencyConflict':
      return idempotencyConflict();
    case 'revisionConflict':
      throw new Error('sharing met a revision conflict, though it takes no revision');
  }
}

function failure(outcome: Exclude<ChangeOutcome | Conflict, { kind: 'saved' }>) {
  switch (outcome.kind) {
    case 'notFound':
      return notFound(outcome.id);
    case 'revisionConflict':
      return {
        __typename: 'RevisionConflictError',
        message:
          `Expected revision ${outcome.current.revision}, got ${outcome.expectedRevision}: it was ` +
          'changed in the meantime. Look at `current` and repeat the change with its revision.',
        expectedRevision: outcome.expectedRevision,
        current: outcome.current,
      } as const;
    case 'idempotencyConflict':
      return idempotencyConflict();
  }
}

function savedResult({ saved }: Extract<ChangeOutcome, { kind: 'saved' }>) {
  return { __typename: 'ConfigurationSaved', savedConfiguration: saved, ownerToken: null } as const;
}

function notFound(id: string) {
  return {
    __typename: 'SavedConfigurationNotFoundError',
    message:
      'Expected the id of one of your own saved configurations, as `savedConfigurations` lists ' +
      'them; there is none of this id. It may have been deleted, or belong to another owner.',
    id,
  } as const;
}

function idempotencyConflict() {
  return {
    __typename: 'IdempotencyConflictError',
    message:
      'Expected the same input as before with this Idempotency-Key, got another. Use a new key ' +
      'for a new request.',
  } as const;
}

function malformed(parsed: { readonly message: string; readonly canonicalId: string | null }) {
  return { __typename: 'MalformedIdError', ...parsed } as const;
}
