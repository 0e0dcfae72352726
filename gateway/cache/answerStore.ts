import type { Exchange } from '../request/exchange.ts';
import type { Variance } from '../request/variance.ts';
import type { CachePolicy } from './cacheHints.ts';
import type { ChangeListener, FollowChanges } from './changes.ts';
import { Invalidations, type Moment } from './invalidations.ts';
import { KeptAnswers, type KeptAnswer } from './keptAnswers.ts';
import type { SecondLevel } from './secondLevel.ts';
import { quarterOf, validUntil } from './validity.ts';

export interface AnswerStoreOptions {
  readonly variance: Variance;
  /** What may be kept in this process. */
  readonly mostBytes: number;
  /** Null: nothing changes but by this gateway, or what is kept may be as old as its age says. */
  readonly followChanges: FollowChanges | null;
  /** Shared with other gateways; null for none. */
  readonly secondLevel: SecondLevel | null;
  readonly nowMs?: () => number;
}

/**
 * Where answers to operations and entities are kept, as ready bytes. Keys hold the quarter of an
 * hour and all of a request that can change the answer; what changes within that is named by
 * surrogate keys, and dropped when told.
 */
export class AnswerStore implements ChangeListener, Disposable {
  readonly #variance: Variance;
  readonly #nowMs: () => number;
  readonly #invalidations = new Invalidations();
  readonly #kept: KeptAnswers;
  readonly #following: ReturnType<FollowChanges> | null;
  readonly #secondLevel: SecondLevel | null;

  constructor(options: AnswerStoreOptions) {
    const { variance, mostBytes, followChanges, secondLevel, nowMs = Date.now } = options;
    this.#secondLevel = secondLevel;
    this.#variance = variance;
    this.#nowMs = nowMs;
    this.#kept = new KeptAnswers(mostBytes, this.#invalidations);
    this.#following = followChanges?.(this) ?? null;
  }

  /** To be noted before reading what will be kept. */
  get now(): Moment {
    return this.#invalidations.now;
  }

  /** Null where the answer is private and nobody is known to keep it for. */
  keyOf(exchange: Exchange, policy: CachePolicy, what: string): string | null {
    const caller = policy.isPrivate ? this.#variance.caller(exchange) : '';
    if (caller === null) return null;
    const quarter = quarterOf(Date.parse(exchange.request.now));
    return `${quarter}\n${this.#variance.all(exchange)}\n${caller}\n${what}`;
  }

  get(key: string): KeptAnswer | undefined {
    const kept = this.#kept.get(key, this.#nowMs());
    return kept === undefined || this.#isSure(kept) ? kept : undefined;
  }

  /** The same of several; what is not kept here is looked for in the second level. */
  getAll(
    keys: readonly string[],
  ): readonly (KeptAnswer | undefined)[] | Promise<readonly (KeptAnswer | undefined)[]> {
    const found = keys.map((key) => this.get(key));
    const second = this.#secondLevel;
    return second === null || !found.includes(undefined)
      ? found
      : this.#completed(keys, found, second);
  }

  async #completed(
    keys: readonly string[],
    found: (KeptAnswer | undefined)[],
    second: SecondLevel,
  ): Promise<readonly (KeptAnswer | undefined)[]> {
    const missing = found.flatMap((one, at) => (one === undefined ? [at] : []));
    const others = await second.get(missing.map((at) => keys[at] ?? ''));
    const nowMs = this.#nowMs();
    for (const [index, at] of missing.entries()) {
      const other = others[index];
      if (other === undefined || other.validUntilMs <= nowMs) continue;
      found[at] = other;
      this.#kept.set(keys[at] ?? '', other, this.now);
    }
    return found;
  }

  /**
   * @param exchange for which it was made
   * @returns null where it is not kept: something changed since, or may have
   */
  set(
    key: string,
    bytes: Buffer,
    policy: CachePolicy,
    { surrogateKeys, languages }: Pick<KeptAnswer, 'surrogateKeys' | 'languages'>,
    { since, request }: Pick<Exchange, 'since' | 'request'>,
  ): KeptAnswer | null {
    const storedAtMs = this.#nowMs();
    const validUntilMs = validUntil(storedAtMs, policy.maxAgeS, Date.parse(request.now));
    if (validUntilMs <= storedAtMs) return null;
    const answer = { bytes, storedAtMs, validUntilMs, surrogateKeys, languages };
    const isKept = this.#isSure(answer) && this.#kept.set(key, answer, since);
    if (isKept && surrogateKeys.length === 0 && !policy.isPrivate) {
      this.#secondLevel?.set(key, answer);
    }
    return isKept ? answer : null;
  }

  invalidate(surrogateKeys: readonly string[]): void {
    this.#invalidations.note(surrogateKeys);
    this.#kept.drop(surrogateKeys);
  }

  invalidateAll(): void {
    this.#invalidations.noteAll();
    this.#kept.dropNamed();
  }

  [Symbol.dispose](): void {
    this.#following?.[Symbol.dispose]();
  }

  /** What may change is not answered from here while nobody would tell that it did. */
  #isSure({ surrogateKeys }: KeptAnswer): boolean {
    return surrogateKeys.length === 0 || this.#following === null || this.#following.isCurrent();
  }
}
