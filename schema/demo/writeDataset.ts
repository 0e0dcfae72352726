import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FILE_OF, RECORD_TYPES } from '../interchange/recordTypes.ts';
import { MANIFEST_FILE } from '../interchange/sourceFiles.ts';
import type { DemoDataset } from './build.ts';

/** Lines joined before they are written; one write a record would be mostly system calls. */
const LINES_A_CHUNK = 500;

/** Writes the dataset as a folder of the interchange format, record by record. */
export async function writeDataset(
  { manifest, records }: DemoDataset,
  directory: string,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const type of RECORD_TYPES) {
    const chunks = Readable.from(chunksOf(records[type]));
    await pipeline(chunks, createWriteStream(join(directory, FILE_OF[type])));
  }
}

function* chunksOf(records: Iterable<object>): Generator<string> {
  let lines: string[] = [];
  for (const record of records) {
    lines.push(`${JSON.stringify(record)}\n`);
    if (lines.length === LINES_A_CHUNK) {
      yield lines.join('');
      lines = [];
    }
  }
  if (lines.length > 0) yield lines.join('');
}
