import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Fault } from '../../subgraphs/shared/recordIntake.ts';
import { nameFault, type SourceFile, type SourceOpening } from './sourceFiles.ts';

/** Opens the files of a folder; anything in it that the format does not know is a fault. */
export async function openFolder(path: string): Promise<SourceOpening> {
  const files = new Map<string, SourceFile>();
  const faults: Fault[] = [];
  for (const name of (await readdir(path)).sort()) {
    const file = join(path, name);
    const found = await stat(file).catch(() => null);
    const message =
      nameFault(name) ??
      (found?.isFile() === true ? null : 'expected a file, got something that is none');
    if (message === null && found !== null) {
      files.set(name, { bytes: found.size, open: () => openUnchanged(file, found) });
    } else {
      faults.push({ file: name, line: null, field: null, message: message ?? 'unreadable' });
    }
  }
  return {
    kind: 'source',
    source: { files, [Symbol.asyncDispose]: async () => undefined },
    faults,
  };
}

interface Stamp {
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
}

/** A dataset is read several times; what was validated must be what is written. */
async function openUnchanged(path: string, before: Stamp): Promise<Readable> {
  const handle = await open(path);
  const now = await handle.stat();
  if (now.ino !== before.ino || now.size !== before.size || now.mtimeMs !== before.mtimeMs) {
    await handle.close();
    throw new Error(`${path} changed while it was being imported. Import it again.`);
  }
  return createReadStream(path, { fd: handle, highWaterMark: CHUNK_BYTES });
}

const CHUNK_BYTES = 262_144;
