import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { ExpectedFailure } from '../expectedFailure.ts';

/**
 * A request may have 1 MiB, but to read it holds the gateway up for as long as it is: a quarter of
 * that takes some 6 ms, and goes in hardly more time all told. Ids are plain ASCII.
 */
const BATCH_BYTES = 250_000;
const BATCH_IDS = 10_000;
/** Quotes and a comma around each. */
const BYTES_AROUND = 3;
/** Longer than any id. */
const MOST_OF_A_LINE = 5_000;

/**
 * The ids of a file, in batches that fit into a request: a line is an id, or JSON with one as `id`.
 * Of a line that is neither the beginning is given, so that it gets its row as a malformed id.
 *
 * @param skip how many ids of the file are left out
 */
export async function* readIdBatches(
  path: string,
  skip: number,
  signal: AbortSignal,
): AsyncIterable<readonly string[]> {
  let batch: string[] = [];
  let bytes = 0;
  let count = 0;
  for await (const text of linesOf(path, signal)) {
    const trimmed = text.trim();
    if (trimmed === '' || ++count <= skip) continue;
    const id = idOf(trimmed);
    const size = Buffer.byteLength(JSON.stringify(id)) + BYTES_AROUND;
    if (batch.length > 0 && (bytes + size > BATCH_BYTES || batch.length === BATCH_IDS)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(id);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

async function* linesOf(path: string, signal: AbortSignal): AsyncIterable<string> {
  const input = createReadStream(path, { signal });
  try {
    yield* createInterface({ input, crlfDelay: Infinity, signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ExpectedFailure(`${path} cannot be read: ${reason}`, { cause });
  }
}

/** A line that is neither is given as it is: the platform tells that it is no id, in its place. */
function idOf(text: string): string {
  if (!text.startsWith('{')) return text.slice(0, MOST_OF_A_LINE);
  try {
    const row: unknown = JSON.parse(text);
    const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null;
    if (typeof id === 'string') return id;
  } catch {
    // Told by the platform, with the text.
  }
  return text.slice(0, MOST_OF_A_LINE);
}
