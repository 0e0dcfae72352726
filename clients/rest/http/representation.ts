import type { MaybePromise } from '../../../gateway/request/maybePromise.ts';
import type { ReadyAnswer } from './answerCache.ts';
import { encode } from './encode.ts';
import { encodedTag } from './entityTag.ts';
import type { Encoding } from './negotiation.ts';

/** An answer in one encoding, as it is sent whenever it is asked for. */
export interface Representation {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

/** At once where it was asked for before. */
export function representationOf(
  answer: ReadyAnswer,
  encoding: Encoding,
): MaybePromise<Representation> {
  const before = answer.representations.get(encoding);
  if (before !== undefined) return before;
  const made = (bytes: Buffer): Representation => {
    const representation = { headers: headersOf(answer, encoding), bytes };
    answer.representations.set(encoding, representation);
    return representation;
  };
  return encoding === 'identity' ? made(answer.text) : encode(answer.text, encoding).then(made);
}

function headersOf({ headers, tag }: ReadyAnswer, encoding: Encoding): Record<string, string> {
  const own = tag === null ? { ...headers } : { ...headers, etag: encodedTag(tag, encoding) };
  return encoding === 'identity' ? own : { ...own, 'content-encoding': encoding };
}
