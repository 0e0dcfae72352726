import { access, constants, readFile, stat } from 'node:fs/promises';
import { UsageError } from './command.ts';

/** A file that the operator named. Throws a UsageError where there is none to read. */
export async function readTextFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Throws a UsageError where there is no file to read, before anything is begun for it. */
export async function expectFile(file: string): Promise<void> {
  if ((await expectFileOrFolder(file)) === 'folder') throw isFolder(file);
}

/** Throws a UsageError where there is neither to read. */
export async function expectFileOrFolder(path: string): Promise<'file' | 'folder'> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(file: string, error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new UsageError(`There is no file '${file}'.`);
    case 'EISDIR':
      return isFolder(file);
    case 'EACCES':
      return new UsageError(`'${file}' cannot be read by this user.`);
    default:
      return new UsageError(`'${file}' cannot be read: ${message}`);
  }
}

function isFolder(file: string): UsageError {
  return new UsageError(`Expected a file, got the folder '${file}'.`);
}
