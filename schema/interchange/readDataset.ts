import type { Fault, PlacedRecord, ReadableDataset } from '../../subgraphs/shared/recordIntake.ts';
import { FaultCollector, type FaultReport } from './faultReport.ts';
import { MAX_LINE_BYTES, readLines, type Line } from './lines.ts';
import { parseRecord } from './parseRecord.ts';
import { loadRecordCheck, type RecordCheck } from './recordCheck.ts';
import type { Manifest } from './records.generated.ts';
import { FILE_OF, RECORD_TYPES, type RecordOf, type RecordType } from './recordTypes.ts';
import { ReferenceChecks } from './references.ts';
import { openSource } from './source.ts';
import { MANIFEST_FILE, type Source, type SourceFile } from './sourceFiles.ts';

/** A valid dataset that lies in a folder or a zip file, open until it is disposed of. */
export interface OpenDataset extends ReadableDataset, AsyncDisposable {
  readonly counts: Readonly<Record<RecordType, number>>;
  readonly recordCount: number;
}

export type DatasetReading =
  | { readonly kind: 'dataset'; readonly dataset: OpenDataset }
  | { readonly kind: 'faulty'; readonly faults: FaultReport };

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  /** Called some times a second with the share of all bytes that is validated, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Opens a folder or zip file and validates all of it; reports every fault, not only the first. */
export async function readDataset(
  path: string,
  options: ReadingOptions = {},
): Promise<DatasetReading> {
  const faults = new FaultCollector();
  const opening = await openSource(path);
  for (const fault of opening.faults) faults.add(fault);
  if (opening.kind === 'faulty') {
    return { kind: 'faulty', faults: faults.report() };
  }
  const { source } = opening;
  try {
    const check = await loadRecordCheck();
    const manifest = await readManifest(source, check, faults);
    const counts = await validate(source, check, faults, options);
    const recordCount = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (recordCount === 0 && faults.total === 0) {
      const message = 'expected a dataset of at least one record, got none';
      faults.add({ file: MANIFEST_FILE, line: null, field: null, message });
    }
    if (faults.total > 0 || manifest === null) {
      await source[Symbol.asyncDispose]();
      return { kind: 'faulty', faults: faults.report() };
    }
    return {
      kind: 'dataset',
      dataset: openDataset(source, manifest, counts, recordCount, options),
    };
  } catch (error) {
    await source[Symbol.asyncDispose]();
    throw error;
  }
}

function openDataset(
  source: Source,
  manifest: Manifest,
  counts: Readonly<Record<RecordType, number>>,
  recordCount: number,
  { signal }: ReadingOptions,
): OpenDataset {
  return {
    manifest,
    counts,
    recordCount,
    read: (type) => records(source.files.get(FILE_OF[type]), signal),
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}

/** Every line was checked when the dataset was opened, and the file is still the same. */
async function* records<T extends RecordType>(
  file: SourceFile | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<PlacedRecord<T>> {
  if (file === undefined) return;
  for await (const lines of readLines(await file.open())) {
    signal?.throwIfAborted();
    for (const line of lines) {
      if (line.kind === 'unreadable') throw new Error(`Line ${line.number}: ${line.message}`);
      yield { record: JSON.parse(line.text) as RecordOf[T], line: line.number };
    }
  }
}

async function readManifest(
  source: Source,
  check: RecordCheck,
  faults: FaultCollector,
): Promise<Manifest | null> {
  const file = source.files.get(MANIFEST_FILE);
  const wrong = (field: string | null, message: string): null => {
    faults.add({ file: MANIFEST_FILE, line: null, field, message });
    return null;
  };
  if (file === undefined) return wrong(null, `expected a file ${MANIFEST_FILE}, got none`);
  if (file.bytes > MAX_LINE_BYTES) return wrong(null, 'expected at most 1 MiB, got more');
  let text = '';
  for await (const lines of readLines(await file.open())) {
    for (const line of lines) {
      if (line.kind === 'unreadable') return wrong(null, line.message);
      text += `${line.text}\n`;
    }
  }
  const parsed = parseRecord(text);
  if (parsed.kind === 'unreadable') return wrong(null, parsed.message);
  const found = check.check('manifest', parsed.record);
  for (const { field, message } of found) wrong(field, message);
  return found.length === 0 ? (parsed.record as Manifest) : null;
}

async function validate(
  source: Source,
  check: RecordCheck,
  faults: FaultCollector,
  { signal, onProgress }: ReadingOptions,
): Promise<Readonly<Record<RecordType, number>>> {
  const report = (type: RecordType, line: number | null, field: string | null, message: string) =>
    faults.add({ file: FILE_OF[type], line, field, message } satisfies Fault);
  const references = new ReferenceChecks(report);
  const counts = Object.fromEntries(RECORD_TYPES.map((type) => [type, 0]));
  const progress = progressOf(source, onProgress);
  for (const type of RECORD_TYPES) {
    const file = source.files.get(FILE_OF[type]);
    if (file === undefined) continue;
    try {
      for await (const lines of readLines(counted(await file.open(), progress))) {
        signal?.throwIfAborted();
        for (const line of lines) {
          counts[type] = (counts[type] ?? 0) + 1;
          validateLine(type, line, check, references, report);
        }
      }
    } catch (error) {
      if (signal?.aborted === true) throw error;
      // A damaged zip entry shows only while it is unpacked.
      report(type, null, null, `expected a readable file, got: ${(error as Error).message}`);
    }
  }
  references.finish();
  return counts as Record<RecordType, number>;
}

function validateLine(
  type: RecordType,
  line: Line,
  check: RecordCheck,
  references: ReferenceChecks,
  report: (type: RecordType, line: number, field: string | null, message: string) => void,
): void {
  if (line.kind === 'unreadable') return report(type, line.number, null, line.message);
  const parsed = parseRecord(line.text);
  if (parsed.kind === 'unreadable') return report(type, line.number, null, parsed.message);
  const found = check.check(type, parsed.record);
  if (found.length === 0) {
    references.add(type, parsed.record as RecordOf[typeof type], line.number);
    return;
  }
  references.claimUnsound(type, parsed.record, line.number);
  for (const { field, message } of found) report(type, line.number, field, message);
}

interface Progress {
  add(bytes: number): void;
}

function progressOf(source: Source, onProgress: ReadingOptions['onProgress']): Progress {
  const totalBytes = [...source.files.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  let readBytes = 0;
  return {
    add: (bytes) => {
      readBytes += bytes;
      onProgress?.(Math.min(readBytes / totalBytes, 1));
    },
  };
}

async function* counted(chunks: AsyncIterable<Buffer>, progress: Progress): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    yield chunk;
    progress.add(chunk.length);
  }
}
