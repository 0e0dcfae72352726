import { crc32 } from 'node:zlib';
import type { KeptAnswer } from './keptAnswers.ts';

/**
 * A CRC-32 of the name and all that follows it, two moments in ms as doubles, how many bytes its
 * languages take, these, then the answer.
 */
const SUM_BYTES = 4;
const HEAD_BYTES = SUM_BYTES + 20;

/** An answer as it is stored outside this process, under a name. */
export function toStored(
  name: string,
  { bytes, storedAtMs, validUntilMs, languages }: KeptAnswer,
): Buffer {
  const named = Buffer.from(languages.join());
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeDoubleLE(storedAtMs, SUM_BYTES);
  head.writeDoubleLE(validUntilMs, SUM_BYTES + 8);
  head.writeUInt32LE(named.byteLength, SUM_BYTES + 16);
  const stored = Buffer.concat([head, named, bytes]);
  stored.writeUInt32LE(sumOf(name, stored));
  return stored;
}

/** Undefined for what was not stored so, or not under this name: it may have been damaged since. */
export function fromStored(name: string, stored: Buffer): KeptAnswer | undefined {
  if (stored.byteLength < HEAD_BYTES || stored.readUInt32LE() !== sumOf(name, stored)) {
    return undefined;
  }
  const bytesAt = HEAD_BYTES + stored.readUInt32LE(SUM_BYTES + 16);
  const named = stored.toString('utf8', HEAD_BYTES, bytesAt);
  return {
    bytes: stored.subarray(bytesAt),
    storedAtMs: stored.readDoubleLE(SUM_BYTES),
    validUntilMs: stored.readDoubleLE(SUM_BYTES + 8),
    surrogateKeys: [],
    languages: named === '' ? [] : named.split(','),
  };
}

function sumOf(name: string, stored: Buffer): number {
  return crc32(stored.subarray(SUM_BYTES), crc32(name));
}
