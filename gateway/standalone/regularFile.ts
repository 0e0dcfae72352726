import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * The text of a regular file; rejects for anything else. A pipe would be waited for until somebody
 * writes to it, and a device may have no end.
 */
export async function readRegularFile(path: string): Promise<string> {
  await using handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const info = await handle.stat();
  if (!info.isFile()) throw new Error(`Expected a file at '${path}', got something else there`);
  return handle.readFile('utf8');
}
