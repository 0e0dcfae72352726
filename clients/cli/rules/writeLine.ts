import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes one line of NDJSON, and waits where its reader is slower. */
export async function writeLine(output: Writable, value: object): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain');
}
