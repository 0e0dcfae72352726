import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import {
  AddToBulkCheckDocument,
  BulkCheckResultsDocument,
  CancelBulkCheckDocument,
  StartBulkCheckDocument,
  type BulkCheckResultsQuery,
} from '../../operations/operations.generated.ts';
import { ExpectedFailure } from '../expectedFailure.ts';
import { postOperation, type Gateway } from '../gateway.ts';

export type BulkCheckPage = NonNullable<BulkCheckResultsQuery['bulkCheck']>;

/** A bulk check on a gateway, in its owner's name. */
export interface RunningBulkCheck {
  readonly id: string;
  /** A new owner's; null where the caller was one before. */
  readonly ownerToken: string | null;
  readonly gateway: Gateway;
}

/** Begins a bulk check that waits for further ids. */
export async function startBulkCheck(
  gateway: Gateway,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<RunningBulkCheck> {
  const variables = { ids, more: true };
  const { startBulkCheck: result } = await ask(gateway, StartBulkCheckDocument, variables, signal);
  if (result.__typename !== 'BulkCheckStarted') throw new ExpectedFailure(result.message);
  const { bulkCheck, ownerToken } = result;
  return { id: bulkCheck.id, ...asOwner(gateway, ownerToken ?? null) };
}

/** Gives it ids from a position on; returns how many it has. */
export async function addToBulkCheck(
  { id, gateway }: RunningBulkCheck,
  added: { readonly position: number; readonly ids: readonly string[]; readonly more: boolean },
  signal: AbortSignal,
): Promise<number> {
  const variables = { id, ...added };
  const { addToBulkCheck: result } = await ask(gateway, AddToBulkCheckDocument, variables, signal);
  if (result.__typename !== 'BulkCheckExtended') throw new ExpectedFailure(result.message);
  return result.bulkCheck.total;
}

/** Where it stands, and its results behind a cursor. */
export async function readBulkCheck(
  { id, gateway }: RunningBulkCheck,
  page: { readonly first: number; readonly after: string | null },
  signal: AbortSignal,
): Promise<BulkCheckPage> {
  const { bulkCheck } = await ask(gateway, BulkCheckResultsDocument, { id, ...page }, signal);
  if (bulkCheck != null) return bulkCheck;
  throw new ExpectedFailure(
    `There is no bulk check ${id} of this caller. It may have expired; else name its owner by --owner-token or --token.`,
  );
}

/** Tells whether it was still to be cancelled. */
export async function cancelBulkCheck(
  { id, gateway }: RunningBulkCheck,
  signal: AbortSignal,
): Promise<boolean> {
  const { cancelBulkCheck: result } = await ask(gateway, CancelBulkCheckDocument, { id }, signal);
  return result.__typename === 'BulkCheckCancelled';
}

function asOwner(
  gateway: Gateway,
  ownerToken: string | null,
): Pick<RunningBulkCheck, 'gateway' | 'ownerToken'> {
  if (ownerToken === null) return { gateway, ownerToken };
  const headers = { ...gateway.headers, 'ucp-owner-token': ownerToken };
  return { gateway: { ...gateway, headers }, ownerToken };
}

async function ask<Data, Variables>(
  gateway: Gateway,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Data> {
  const response = await postOperation(gateway, { query: print(document), variables }, signal);
  const answer = (await response.json().catch(() => ({}))) as {
    readonly data?: Data | null;
    readonly errors?: readonly { readonly message: string }[];
  };
  if (answer.data != null && answer.errors === undefined) return answer.data;
  const said = answer.errors?.map(({ message }) => message).join(' ');
  throw new ExpectedFailure(`${gateway.url} answered ${response.status}: ${said ?? 'no data'}`);
}
