import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ExpectedFailure } from '../expectedFailure.ts';

/** The root secret of a data directory; generated at the first start, readable by its owner only. */
export async function ensureRootSecret(dataDirectory: string): Promise<string> {
  const file = path.join(dataDirectory, 'secret');
  const found = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new ExpectedFailure(
      `Expected a folder of yours as the data directory, got ${dataDirectory}: ${error.message}`,
      { cause: error },
    );
  });
  if (found !== null && found.trim().length >= 32) return found.trim();
  if (found !== null) {
    throw new Error(
      `${file} holds ${found.trim().length} characters; expected the root secret of at least 32. ` +
        'Restore it from a backup: the database accepts no other.',
    );
  }
  await mkdir(dataDirectory, { recursive: true });
  const secret = randomBytes(32).toString('hex');
  // `wx`: of two first starts at once, the second fails instead of changing the first one's secret.
  await writeFile(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}
