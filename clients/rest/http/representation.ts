import type { MaybePromise } from '../../../gateway/request/maybePromise.ts';
import type { ReadyResponse } from '../../../gateway/request/sendReady.ts';
import type { ReadyAnswer } from './answerCache.ts';
import { encode } from './encode.ts';
import { encodedTag } from './entityTag.ts';
import type { Encoding } from './negotiation.ts';

/** An answer in one encoding, as it is sent whenever it is asked for. */
export interface Representation {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  /** The same, to be sent at once. */
  readonly ready: Omit<ReadyResponse, 'status'>;
}

/** Shorter ones are sent in one piece with their headers; of longer ones that would be a copy. */
const MAX_PIECE = 16 * 1024;

/** At once where it was asked for before. */
export function representationOf(
  answer: ReadyAnswer,
  encoding: Encoding,
): MaybePromise<Representation> {
  const before = answer.representations.get(encoding);
  if (before !== undefined) return before;
  const made = (bytes: Buffer): Representation => {
    const headers = headersOf(answer, encoding);
    const ready = {
      headers: [...Object.entries(headers).flat(), 'content-length', String(bytes.length)],
      body: bytes.length > MAX_PIECE ? bytes : bytes.toString('latin1'),
    };
    const representation = { headers, bytes, ready };
    answer.representations.set(encoding, representation);
    return representation;
  };
  return encoding === 'identity' ? made(answer.text) : encode(answer.text, encoding).then(made);
}

function headersOf({ headers, tag }: ReadyAnswer, encoding: Encoding): Record<string, string> {
  const own = tag === null ? { ...headers } : { ...headers, etag: encodedTag(tag, encoding) };
  return encoding === 'identity' ? own : { ...own, 'content-encoding': encoding };
}
