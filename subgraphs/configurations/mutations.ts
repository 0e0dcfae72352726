import { parseConfigurationId } from '../shared/ids/configurationId.ts';
import { givenId } from '../shared/ids/givenId.ts';
import type { AnonymousSubject } from '../shared/ownerToken.ts';
import { issueOwnerToken, ownerTokenOf } from '../shared/ownerToken.ts';
import { publish } from '../shared/events/publish.ts';
import type { ConfigurationChanged } from '../shared/events/event.ts';
import type { Transaction } from '../shared/postgres/database.ts';
import { savedConfigurationKey } from '../shared/surrogateKeys.ts';
import type { ServiceContext } from './context.ts';
import { parseName } from './domain/name.ts';
import type { ChangeOutcome, DeleteOutcome, Owner } from './domain/savedConfiguration.ts';
import { isSavedId, newSavedId } from './domain/savedId.ts';
import { newSecretCode } from '../shared/ids/secretCode.ts';
import type { MutationResolvers } from './resolvers.generated.ts';
import { answerOnce, repeatableRequest } from '../shared/answerOnce.ts';
import { deleteSaved, insertSaved, shareSaved, updateSaved } from './store/changeSaved.ts';

const TABLE = 'configurations.answered_request';

export const Mutation: Required<MutationResolvers> = {
  saveConfiguration: async (_, { input }, context) => {
    const parsed = parseConfigurationId(input.configurationId);
    if (parsed.kind === 'malformed') return malformed(parsed);
    const name = parseName(input.name);
    if (name.kind === 'invalid') return { __typename: 'InvalidNameError', message: name.message };
    const { request } = context;
    const answered = await answerOnce(
      { database: context.database, table: TABLE },
      repeatableRequest(request, 'saveConfiguration', input),
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
        await publishChange(transaction, 'configuration.saved', saved);
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
    const outcome = await changed(context, CHANGES.replace, input, (on, owner) =>
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
    const outcome = await changed(context, CHANGES.rename, input, (on, owner) =>
      updateSaved(on, owner, input.id, input.revision, { name: name.name }),
    );
    return changeResult(outcome);
  },

  deleteSavedConfiguration: async (_, { input }, context) => {
    const outcome = await changed(context, CHANGES.delete, input, (on, owner) =>
      deleteSaved(on, owner, input.id, input.revision),
    );
    return outcome.kind === 'deleted'
      ? { __typename: 'ConfigurationDeleted', id: outcome.id }
      : failure(outcome);
  },

  shareSavedConfiguration: async (_, { input }, context) => {
    const outcome = await changed(context, CHANGES.share, input, (on, owner) =>
      shareSaved(on, owner, input.id, newSecretCode()),
    );
    return sharingResult(outcome);
  },

  unshareSavedConfiguration: async (_, { input }, context) => {
    const outcome = await changed(context, CHANGES.unshare, input, (on, owner) =>
      shareSaved(on, owner, input.id, null),
    );
    return sharingResult(outcome);
  },
};

type Conflict = { readonly kind: 'idempotencyConflict' };

interface Change {
  readonly mutation: keyof typeof Mutation;
  /** What others are told. */
  readonly event: ConfigurationChanged['type'];
}

const CHANGES = {
  replace: { mutation: 'replaceSavedConfiguration', event: 'configuration.replaced' },
  rename: { mutation: 'renameSavedConfiguration', event: 'configuration.renamed' },
  delete: { mutation: 'deleteSavedConfiguration', event: 'configuration.deleted' },
  share: { mutation: 'shareSavedConfiguration', event: 'configuration.shared' },
  unshare: { mutation: 'unshareSavedConfiguration', event: 'configuration.unshared' },
} as const satisfies Readonly<Record<string, Change>>;

/** Does a change in the caller's name, once; who is nobody yet owns nothing to change. */
async function changed<Outcome extends ChangeOutcome | DeleteOutcome>(
  context: ServiceContext,
  { mutation, event }: Change,
  input: { readonly id: string },
  work: (on: Transaction, owner: Owner) => Promise<Outcome>,
): Promise<Outcome | { readonly kind: 'notFound'; readonly id: string } | Conflict> {
  const owner = context.request.subject;
  if (owner === null || !isSavedId(input.id)) return { kind: 'notFound', id: input.id };
  context.surrogateKeys.add(savedConfigurationKey(input.id));
  const answered = await answerOnce<Outcome>(
    { database: context.database, table: TABLE },
    repeatableRequest(context.request, mutation, input),
    async (transaction) => {
      const outcome = await work(transaction, owner);
      if (outcome.kind === 'saved') await publishChange(transaction, event, outcome.saved);
      if (outcome.kind === 'deleted') {
        await publishChange(transaction, event, { id: outcome.id, revision: null });
      }
      return outcome;
    },
    (outcome) => outcome.kind === 'saved' || outcome.kind === 'deleted',
  );
  return answered.kind === 'conflict' ? { kind: 'idempotencyConflict' } : answered.answer;
}

/** Others are told which one changed and how; neither whose it is nor what it is called. */
async function publishChange(
  transaction: Transaction,
  type: ConfigurationChanged['type'],
  { id, revision }: { readonly id: string; readonly revision: number | null },
): Promise<void> {
  await publish(transaction, { type, subject: id, data: { revision } });
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
    id: givenId(id),
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
