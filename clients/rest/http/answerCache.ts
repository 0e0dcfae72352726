import { LruCache } from '../../../subgraphs/shared/lruCache.ts';
import type { Encoding } from './negotiation.ts';
import type { Representation } from './representation.ts';

/** An answer that needs no operation while its data version is live and its time has not run out. */
export interface ReadyAnswer {
  readonly text: Buffer;
  /** Filled when first asked for. */
  readonly representations: Map<Encoding, Representation>;
  /** Without the encoding and quotes; null for what no GET answers. */
  readonly tag: string | null;
  /** Those of all encodings; no `Link`, which an endpoint may have more of. */
  readonly headers: Readonly<Record<string, string>>;
  /** The address of the next page; null where there is none. */
  readonly next: string | null;
  readonly madeAtMs: number;
  readonly maxAgeS: number;
}

/** Answers by what they depend on; the least recently used go when there are too many bytes. */
export interface AnswerCache {
  get(key: string, nowMs: number): ReadyAnswer | null;
  set(key: string, answer: ReadyAnswer): void;
}

/** A longer answer is asked for too seldom to push out hundreds of short ones. */
const MAX_SHARE = 1 / 16;

export function createAnswerCache(maxBytes: number): AnswerCache {
  const answers = new LruCache<ReadyAnswer>(maxBytes);
  return {
    get(key, nowMs) {
      const answer = answers.get(key);
      if (answer === undefined) return null;
      if (nowMs - answer.madeAtMs < answer.maxAgeS * 1_000) return answer;
      answers.delete(key);
      return null;
    },
    set(key, answer) {
      const size = sizeOf(key, answer);
      if (size <= maxBytes * MAX_SHARE) answers.set(key, answer, size);
    },
  };
}

/** The encoded forms are smaller than the text; together they are counted as one more. */
function sizeOf(key: string, { text }: ReadyAnswer): number {
  return key.length + 2 * text.length + 500;
}
