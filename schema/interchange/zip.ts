import { once } from 'node:events';
import { pipeline, Transform, type Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Fault } from '../../subgraphs/shared/recordIntake.ts';
import { faulty, nameFault, type SourceFile, type SourceOpening } from './sourceFiles.ts';

/** Unpacked bytes of all entries together; a dataset of a million records has about a tenth. */
const MAX_TOTAL_BYTES = 4 * 1_073_741_824;

/** NDJSON packs 10 to 60 times smaller; what packs much better was made to fill a disk. */
const MAX_RATIO = 300;
const RATIO_MATTERS_BYTES = 16 * 1_048_576;

/** Opens the entries of a zip file without unpacking it to disk. */
export async function openZip(path: string): Promise<SourceOpening> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: true });
  } catch (error) {
    return faulty(path, `expected a zip file, got one that cannot be read: ${reason(error)}`);
  }
  const opening = await readEntries(path, zip);
  if (opening.kind === 'faulty') await closed(zip);
  return opening;
}

async function readEntries(path: string, zip: ZipFile): Promise<SourceOpening> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.push(entry) > MAX_ENTRIES) {
        return faulty(path, `expected at most ${MAX_ENTRIES} entries, got ${zip.entryCount}`);
      }
    }
  } catch (error) {
    // yauzl itself refuses absolute paths, '..' and backslashes in names.
    return faulty(path, `expected a sound zip directory, got: ${reason(error)}`);
  }
  const totalBytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (totalBytes > MAX_TOTAL_BYTES) {
    return faulty(path, `expected at most ${MAX_TOTAL_BYTES} bytes unpacked, got ${totalBytes}`);
  }
  const folder = commonFolder(entries);
  const files = new Map<string, SourceFile>();
  const faults: Fault[] = [];
  for (const entry of entries) {
    const name = entry.fileName.slice(folder.length);
    if (name === '') continue;
    const message =
      entryFault(entry, name) ?? (files.has(name) ? 'expected once, got twice' : null);
    if (message === null) {
      files.set(name, { bytes: entry.uncompressedSize, open: () => openChecked(zip, entry) });
    } else {
      faults.push({
        file: `${path}/${entry.fileName}`,
        line: null,
        field: null,
        message,
      });
    }
  }
  return { kind: 'source', source: { files, [Symbol.asyncDispose]: () => closed(zip) }, faults };
}

const MAX_ENTRIES = 100;

/** `zip -r demo.zip demo` puts all files into one folder, which names nothing. */
function commonFolder(entries: readonly Entry[]): string {
  const folder = /^[^/]+\//.exec(entries[0]?.fileName ?? '')?.[0] ?? '';
  return entries.every((entry) => entry.fileName.startsWith(folder)) ? folder : '';
}

function entryFault(entry: Entry, name: string): string | null {
  if (!entry.canDecodeFileData())
    return 'expected a plainly packed entry, got one that is encrypted or packed otherwise';
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  if (entry.uncompressedSize > RATIO_MATTERS_BYTES && ratio > MAX_RATIO) {
    return `expected records, got an entry that unpacks to ${Math.round(ratio)} times its size`;
  }
  return nameFault(name);
}

/** yauzl checks the length of what it unpacks, not its checksum. */
async function openChecked(zip: ZipFile, entry: Entry): Promise<Readable> {
  const packed = await zip.openReadStreamPromise(entry);
  let sum = 0;
  const checked = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush: (done) => {
      done(sum === entry.crc32 ? null : new Error(`'${entry.fileName}' fails its checksum`));
    },
  });
  // A reader that stops early must end both, or the file would stay open; it hears of errors itself.
  pipeline(packed, checked, () => undefined);
  return checked;
}

async function closed(zip: ZipFile): Promise<void> {
  if (!zip.isOpen) return;
  const closing = once(zip, 'close');
  zip.close();
  await closing;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
