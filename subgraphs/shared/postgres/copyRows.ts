import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBatchSize, type BatchSize } from './batchSize.ts';
import type { Database } from './database.ts';

/** A cell of a row: arrays become PostgreSQL arrays, plain objects become jsonb. */
export type Cell =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly (string | number)[]
  | { readonly [key: string]: unknown };

/**
 * Writes rows by COPY, in several short transactions. A failure leaves the rows written so far:
 * they belong to a version that is not active, and the import discards it.
 */
export async function copyRows(
  database: Database,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): Promise<number> {
  const command = `copy ${table} (${columns.join(', ')}) from stdin`;
  const size = createBatchSize();
  let written = 0;
  for await (const batch of batches(rows, size)) {
    const beganMs = performance.now();
    await database.transaction((transaction) =>
      pipeline(Readable.from(chunks(batch)), transaction.copyFrom(command)),
    );
    size.learn(batch.length, performance.now() - beganMs);
    written += batch.length;
  }
  return written;
}

/** Lines are joined to larger chunks: one write per row would cost more than the row. */
function* chunks(rows: readonly (readonly Cell[])[]): Iterable<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${row.map(copyText).join('\t')}\n`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

/** The text format of COPY, https://www.postgresql.org/docs/18/sql-copy.html#id-1.9.3.55.9.2 */
function copyText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (Array.isArray(cell)) return escaped(`{${cell.map(arrayElement).join(',')}}`);
  if (typeof cell === 'object') return escaped(JSON.stringify(cell));
  return escaped(String(cell));
}

function arrayElement(element: string | number): string {
  return typeof element === 'number'
    ? String(element)
    : `"${element.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function escaped(text: string): string {
  return text.replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

async function* batches<T>(
  items: AsyncIterable<T> | Iterable<T>,
  size: BatchSize,
): AsyncIterable<readonly T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length >= size.rows()) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
