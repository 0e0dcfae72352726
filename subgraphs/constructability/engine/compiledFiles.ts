import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { COMPILED_FORMAT } from './compile/compiledRules.ts';

export interface CompiledFilesOptions {
  /** Made where it does not exist. Several processes may share it. */
  readonly directory: string;
  /** All files together; past it, those go that were not used for longest. */
  readonly mostBytes: number;
  /** The directory cannot be read or written: rules are compiled anew each time. */
  readonly onFault: (error: unknown) => void;
}

/** "UCPR" in the first word, then the format, the bytes that follow the header, and their CRC-32. */
const MAGIC = 0x52504355;
const HEADER_BYTES = 48;
const HASH_AT = 16;
const HASH_BYTES = 32;

const SUFFIX = '.rules';
/** Longer than any write takes: what is older was left by a process that died. */
const ABANDONED_MS = 60_000;

/**
 * Compiled rules in files named by the hash of their rules. Only a cache: a file that is missing,
 * cut short, changed, or of another release counts as none and is written anew. A file appears at
 * once and whole, by renaming, so that readers need no lock; whichever of two writers comes last
 * has written the same.
 */
export class CompiledFiles {
  readonly #options: CompiledFilesOptions;
  /** Since files were last counted; null: never. */
  #bytesWritten: number | null = null;
  #hasFailed = false;

  constructor(options: CompiledFilesOptions) {
    this.#options = options;
  }

  /** The buffer that was stored under the hash (SHA-256 in hex), or null. */
  async load(hash: string): Promise<SharedArrayBuffer | null> {
    const file = this.#fileOf(hash);
    try {
      const buffer = await readRules(file, hash);
      if (buffer !== null) await this.#noteUse(file);
      return buffer;
    } catch (error) {
      if (!isMissing(error)) this.#fail(error);
      return null;
    }
  }

  async store(hash: string, buffer: SharedArrayBuffer): Promise<void> {
    const { directory, mostBytes } = this.#options;
    if (buffer.byteLength + HEADER_BYTES > mostBytes) return;
    const temporary = path.join(directory, `${randomUUID()}.tmp`);
    try {
      await mkdir(directory, { recursive: true });
      const body = new Uint8Array(buffer);
      await writeFile(temporary, [headerOf(hash, body), body], { flag: 'wx' });
      await rename(temporary, this.#fileOf(hash));
      await this.#evict(HEADER_BYTES + body.length);
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      this.#fail(error);
    }
  }

  /**
   * Eviction goes by this time; another process may have evicted the file meanwhile. Where it cannot
   * be written, as in a folder that is read only, what was read is good all the same.
   */
  async #noteUse(file: string): Promise<void> {
    await utimes(file, new Date(), new Date()).catch((error: unknown) => {
      if (!isMissing(error)) this.#fail(error);
    });
  }

  #fileOf(hash: string): string {
    return path.join(this.#options.directory, hash + SUFFIX);
  }

  /** Counts files at the first write, and again when a tenth of the bound was written since. */
  async #evict(written: number): Promise<void> {
    const { directory, mostBytes } = this.#options;
    this.#bytesWritten = this.#bytesWritten === null ? mostBytes : this.#bytesWritten + written;
    if (this.#bytesWritten < mostBytes / 10) return;
    this.#bytesWritten = 0;
    const files: { readonly file: string; readonly bytes: number; readonly usedMs: number }[] = [];
    for (const name of await readdir(directory)) {
      const file = path.join(directory, name);
      const info = await stat(file).catch(() => null);
      if (info === null || !info.isFile()) continue;
      if (name.endsWith(SUFFIX)) files.push({ file, bytes: info.size, usedMs: info.mtimeMs });
      else if (name.endsWith('.tmp') && info.mtimeMs < Date.now() - ABANDONED_MS)
        await remove(file);
    }
    // Room for what is written until files are counted again.
    let excess = files.reduce((sum, { bytes }) => sum + bytes, 0) - mostBytes * 0.9;
    for (const { file, bytes } of files.toSorted((one, other) => one.usedMs - other.usedMs)) {
      if (excess <= 0) break;
      await remove(file);
      excess -= bytes;
    }
  }

  /** Told once: each next one says the same. */
  #fail(error: unknown): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#options.onFault(error);
  }
}

function headerOf(hash: string, body: Uint8Array): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(MAGIC, 0);
  header.writeUInt32LE(COMPILED_FORMAT, 4);
  header.writeUInt32LE(body.length, 8);
  header.writeUInt32LE(crc32(body), 12);
  header.write(hash, HASH_AT, HASH_BYTES, 'hex');
  return header;
}

async function readRules(file: string, hash: string): Promise<SharedArrayBuffer | null> {
  // A pipe in its place would be waited for until somebody writes to it.
  await using handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  const info = await handle.stat();
  if (!info.isFile()) return null;
  const header = Buffer.alloc(HEADER_BYTES);
  await handle.read(header);
  const length = header.readUInt32LE(8);
  const isOurs =
    header.readUInt32LE(0) === MAGIC &&
    header.readUInt32LE(4) === COMPILED_FORMAT &&
    header.toString('hex', HASH_AT, HASH_AT + HASH_BYTES) === hash;
  if (!isOurs || info.size !== HEADER_BYTES + length) return null;
  const buffer = new SharedArrayBuffer(length);
  const bytes = new Uint8Array(buffer);
  const { bytesRead } = await handle.read(bytes, 0, length, HEADER_BYTES);
  return bytesRead === length && crc32(bytes) === header.readUInt32LE(12) ? buffer : null;
}

/** Another process may have been faster. */
async function remove(file: string): Promise<void> {
  await unlink(file).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
