import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for one test that every user may enter, as mkdtemp's are not. Disposing removes it. */
export async function makeScratchDirectory(): Promise<{ readonly path: string } & AsyncDisposable> {
  const directory = await mkdtemp(path.join(tmpdir(), 'ucp-scratch-'));
  await chmod(directory, 0o755);
  return {
    path: directory,
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}
