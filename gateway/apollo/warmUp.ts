import { setImmediate as nextTurn } from 'node:timers/promises';
import { parse, validate } from 'graphql';
import type { Logger } from '../../subgraphs/shared/log.ts';
import type { PreparedOperation, Supergraph } from '../execution/executor.ts';

export interface WarmUp {
  /** How many operations are prepared. */
  readonly warmed: number;
  /** How many frequent ones the supergraph cannot answer, or finds no plan for. */
  readonly dropped: number;
}

/** So many operations are prepared for a new supergraph before the first request comes to it. */
const MOST_OPERATIONS = 200;

/**
 * Prepares what was asked for most on the supergraph before, so that its next callers need not wait
 * for plans. Each operation takes a turn of the event loop: requests are answered in between.
 */
export async function warmUp(
  next: Pick<Supergraph, 'apiSchema' | 'prepare'>,
  before: Pick<Supergraph, 'mostUsed'>,
  signal: AbortSignal,
  log: Logger,
): Promise<WarmUp> {
  let warmed = 0;
  const frequent = before.mostUsed(MOST_OPERATIONS);
  // The most used one last: caches then give it up last.
  for (const operation of frequent.toReversed()) {
    await nextTurn();
    signal.throwIfAborted();
    if (isPrepared(next, operation, log)) warmed += 1;
  }
  return { warmed, dropped: frequent.length - warmed };
}

function isPrepared(
  next: Pick<Supergraph, 'apiSchema' | 'prepare'>,
  operation: PreparedOperation,
  log: Logger,
): boolean {
  const { text, operationName, key } = operation;
  const document = parse(text, { noLocation: true });
  // The new graph may well have no such field any more.
  if (validate(next.apiSchema, document, undefined, { maxErrors: 1 }).length > 0) return false;
  try {
    next.prepare(document, operationName, key);
    return true;
  } catch (error) {
    log.warn({ err: error, operationName }, 'a frequent operation has no plan any more');
    return false;
  }
}
