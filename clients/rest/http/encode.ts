import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { Transform } from 'node:stream';
import type { Encoding } from './negotiation.ts';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Below this the encoding's own bytes and time outweigh what it saves. */
export const MIN_ENCODED_BYTES = 1_024;
/** 11, the default, takes a hundred times as long for a tenth less. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export async function encode(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return brotlied(bytes, BROTLI);
    case 'gzip':
      return gzipped(bytes);
    case 'identity':
      return bytes;
  }
}

/** For streams: each chunk leaves as soon as it is written. Null for identity. */
export function streamEncoder(encoding: Encoding): Transform | null {
  switch (encoding) {
    case 'br':
      return createBrotliCompress({ ...BROTLI, flush: constants.BROTLI_OPERATION_FLUSH });
    case 'gzip':
      return createGzip({ flush: constants.Z_SYNC_FLUSH });
    case 'identity':
      return null;
  }
}
