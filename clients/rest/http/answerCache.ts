import type { Encoding } from './negotiation.ts';

/** An answer that needs no operation while its data version is live and its time has not run out. */
export interface ReadyAnswer {
  readonly text: Buffer;
  /** Filled when first asked for. */
  readonly encoded: Map<Encoding, Buffer>;
  /** Without the encoding and quotes. */
  readonly tag: string;
  readonly headers: Readonly<Record<string, string>>;
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
  // A Map keeps the order of insertion: what was used last stands last.
  const answers = new Map<string, ReadyAnswer>();
  let bytes = 0;
  const drop = (key: string, answer: ReadyAnswer): void => {
    if (answers.delete(key)) bytes -= sizeOf(key, answer);
  };
  return {
    get(key, nowMs) {
      const answer = answers.get(key);
      if (answer === undefined) return null;
      if (nowMs - answer.madeAtMs >= answer.maxAgeS * 1_000) {
        drop(key, answer);
        return null;
      }
      answers.delete(key);
      answers.set(key, answer);
      return answer;
    },
    set(key, answer) {
      const size = sizeOf(key, answer);
      if (size > maxBytes * MAX_SHARE) return;
      const old = answers.get(key);
      if (old !== undefined) drop(key, old);
      answers.set(key, answer);
      bytes += size;
      for (const [oldestKey, oldest] of answers) {
        if (bytes <= maxBytes) break;
        drop(oldestKey, oldest);
      }
    },
  };
}

/** The encoded forms are smaller than the text; together they are counted as one more. */
function sizeOf(key: string, { text }: ReadyAnswer): number {
  return key.length + 2 * text.length + 500;
}
