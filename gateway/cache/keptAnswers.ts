import { LruCache } from '../../subgraphs/shared/lruCache.ts';
import type { Invalidations, Moment } from './invalidations.ts';
import { unpooled } from './unpooled.ts';

/** An answer as it is sent, and how long it holds. */
export interface KeptAnswer {
  readonly bytes: Buffer;
  readonly storedAtMs: number;
  readonly validUntilMs: number;
  readonly surrogateKeys: readonly string[];
  /** In which its texts are (BCP 47). */
  readonly languages: readonly string[];
}

/** What an entry takes beside its bytes and its key. */
const ENTRY_BYTES = 400;
/** What each of its surrogate keys takes, by which it is found to be dropped. */
const NAME_BYTES = 100;

/** Ready answers up to a total size, dropped by surrogate key; the least recently used go first. */
export class KeptAnswers {
  readonly #invalidations: Invalidations;
  readonly #answers: LruCache<KeptAnswer>;
  readonly #keysOf = new Map<string, Set<string>>();

  constructor(mostBytes: number, invalidations: Invalidations) {
    this.#invalidations = invalidations;
    this.#answers = new LruCache(mostBytes, (key, { surrogateKeys }) => {
      for (const surrogate of surrogateKeys) {
        const keys = this.#keysOf.get(surrogate);
        if (keys?.delete(key) === true && keys.size === 0) this.#keysOf.delete(surrogate);
      }
    });
  }

  get weight(): number {
    return this.#answers.weight;
  }

  get(key: string, nowMs: number): KeptAnswer | undefined {
    const answer = this.#answers.get(key);
    if (answer === undefined || answer.validUntilMs > nowMs) return answer;
    this.#answers.delete(key);
    return undefined;
  }

  /** @param since when reading what the answer was made from began */
  set(key: string, made: KeptAnswer, since: Moment): boolean {
    if (!this.#invalidations.isCurrent(since, made.surrogateKeys)) return false;
    const answer = { ...made, bytes: unpooled(made.bytes) };
    const ownBytes = answer.bytes.byteLength + 2 * key.length + ENTRY_BYTES;
    const weight = ownBytes + NAME_BYTES * answer.surrogateKeys.length;
    this.#answers.set(key, answer, weight);
    // It may be larger than all that is kept, and be gone already.
    if (this.#answers.get(key) !== answer) return false;
    for (const surrogate of answer.surrogateKeys) {
      this.#keysOf.getOrInsertComputed(surrogate, () => new Set()).add(key);
    }
    return true;
  }

  /** All that has surrogate keys. */
  dropNamed(): void {
    this.drop(this.#keysOf.keys());
  }

  drop(surrogateKeys: Iterable<string>): void {
    for (const surrogate of surrogateKeys) {
      for (const key of this.#keysOf.get(surrogate) ?? []) this.#answers.delete(key);
    }
  }
}
