import { stat } from 'node:fs/promises';

/**
 * Tells when a file is another one, by what the system notes of its path. Looking again and again
 * needs no help of the file system: watches of it lose a file that is replaced by renaming, as
 * editors do it, or by another symbolic link on the way to it, as Kubernetes does it.
 */
export class FileChanges {
  readonly #path: string;
  #known: string;
  #seen: string;

  private constructor(path: string, state: string) {
    this.#path = path;
    this.#known = this.#seen = state;
  }

  /** The changes of a file since now; it need not be there. */
  static async of(path: string): Promise<FileChanges> {
    return new FileChanges(path, await stateOf(path));
  }

  /**
   * Whether the file is another than the last one told of, and the same as at the last look: what
   * is still being written is left to the next one.
   */
  async look(): Promise<boolean> {
    const state = await stateOf(this.#path);
    const hasSettled = state === this.#seen;
    this.#seen = state;
    if (!hasSettled || state === this.#known) return false;
    this.#known = state;
    return true;
  }
}

async function stateOf(path: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch (error) {
    return String(error);
  }
}
