import type { KeptAnswer } from './keptAnswers.ts';

/**
 * Answers that several gateways share. It holds only what nothing can change while its key is asked
 * for, so that no gateway has to know whether another read before or after a change; and never what
 * is private. It may forget and it may fail, but does not throw.
 */
export interface SecondLevel extends AsyncDisposable {
  /** In the order of the keys, undefined for what it has not. */
  get(keys: readonly string[]): Promise<readonly (KeptAnswer | undefined)[]>;
  /** Returns at once. */
  set(key: string, answer: KeptAnswer): void;
}
