import { stat } from 'node:fs/promises';
import { openFolder } from './folder.ts';
import { faulty, type SourceOpening } from './sourceFiles.ts';
import { openZip } from './zip.ts';

/** Opens a folder or a `.zip` file. */
export async function openSource(path: string): Promise<SourceOpening> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true) return openFolder(path);
  if (found?.isFile() === true) return openZip(path);
  const came = found === null ? 'nothing is there' : 'it is neither';
  return faulty(path, `expected a folder or a zip file, but ${came}`);
}
