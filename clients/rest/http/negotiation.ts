import Negotiator from 'negotiator';
import type { IncomingHttpHeaders } from 'node:http';
import { MIN_ENCODED_BYTES } from './encode.ts';
import type { MediaType } from './mediaTypes.ts';
import { wellFormed } from './weightedList.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

const ENCODINGS: readonly Encoding[] = ['br', 'gzip', 'identity'];

/**
 * The best of the offered media types (RFC 9110, 12.5.1); null where the client takes none of them.
 * Clients write parameters such as `charset=utf-8` to say what we send anyway: they do not count.
 */
export function acceptedType(
  { accept }: IncomingHttpHeaders,
  offered: readonly MediaType[],
): MediaType | null {
  // Nearly all clients say one of these; the others pay for the parser.
  if (accept === undefined || accept === '*/*' || accept === offered[0]) return offered[0] ?? null;
  const ranges = wellFormed(accept, MEDIA_RANGE);
  if (ranges === '') return offered[0] ?? null;
  return (new Negotiator({ headers: { accept: ranges } }).mediaType([...offered]) ??
    null) as MediaType | null;
}

const MEDIA_RANGE = /^(?:\*\/\*|[\w!#$%&'+.^`|~-]+\/(?:\*|[\w!#$%&'+.^`|~-]+))$/;
const CODING = /^(?:\*|[\w!#$%&'+.^`|~-]+)$/;

/** Clients have few ways to say it, and say it with every request. */
const known = new Map<string, Encoding>();
const MAX_KNOWN = 200;

/** The smallest that the client takes; `identity` where it prefers that, or says nothing. */
export function acceptedEncoding(headers: IncomingHttpHeaders): Encoding {
  const header = headers['accept-encoding'];
  if (typeof header !== 'string') return 'identity';
  const encoding = known.get(header) ?? preferredEncoding(header);
  if (known.size < MAX_KNOWN) known.set(header, encoding);
  return encoding;
}

/** Of a body of this size. */
export function encodingOf(headers: IncomingHttpHeaders, bytes: number): Encoding {
  return bytes < MIN_ENCODED_BYTES ? 'identity' : acceptedEncoding(headers);
}

function preferredEncoding(header: string): Encoding {
  const accepted = new Negotiator({
    headers: { 'accept-encoding': wellFormed(header, CODING) },
  }).encodings([...ENCODINGS]);
  if (accepted[0] === 'identity') return 'identity';
  return ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? 'identity';
}
