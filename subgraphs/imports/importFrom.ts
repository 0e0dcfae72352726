import { FaultCollector } from '../../schema/interchange/faultReport.ts';
import { readDataset } from '../../schema/interchange/readDataset.ts';
import { convertForeign } from './foreign/convertForeign.ts';
import { epa } from './foreign/epa.ts';
import type { ForeignSource } from './foreign/foreignSource.ts';
import { openEvData } from './foreign/openEvData.ts';
import { importDataset, type ImportOptions } from './importDataset.ts';
import type { ForeignRows, ImportReport } from './importReport.ts';

/** Foreign files that can be imported, by the name of the dataset they become. */
export const FOREIGN_SOURCES = { 'open-ev-data': openEvData, epa } as const;

export type ForeignKind = keyof typeof FOREIGN_SOURCES;

/** What to import: an interchange folder or zip file, or a foreign file of a known kind. */
export interface ImportSource {
  readonly kind: 'interchange' | ForeignKind;
  readonly path: string;
  /** What the operator calls it; the path where not given. */
  readonly name?: string;
}

export type ImportFromOptions = Omit<ImportOptions, 'dataset' | 'rows'>;

/** Converts where needed, validates, and imports; every source goes the same way. */
export async function importFrom(
  source: ImportSource,
  options: ImportFromOptions,
): Promise<ImportReport> {
  const startedAtMs = Date.now();
  try {
    const report = await (source.kind === 'interchange'
      ? importFolder(source.path, nameOf(source), options, null)
      : importForeign(FOREIGN_SOURCES[source.kind], source.path, options));
    if (report.kind !== 'imported') return report;
    return { ...report, durationMs: Date.now() - startedAtMs };
  } catch (error) {
    if (options.signal?.aborted !== true) throw error;
    return { kind: 'aborted', dataset: nameOf(source) };
  }
}

function nameOf({ kind, path, name }: ImportSource): string {
  return name ?? (kind === 'interchange' ? path : kind);
}

async function importForeign(
  source: ForeignSource,
  path: string,
  options: ImportFromOptions,
): Promise<ImportReport> {
  const { signal, onProgress } = options;
  const conversion = await convertForeign(source, path, {
    ...(signal === undefined ? {} : { signal }),
    onProgress: (share) => onProgress?.({ step: 'converting', share }),
  });
  if (conversion.kind === 'unreadable') {
    const faults = new FaultCollector();
    faults.add({ file: path, line: null, field: null, message: conversion.message });
    const { dataset } = source.manifest;
    return { kind: 'faulty', dataset, faults: faults.report(), rows: conversion.rows };
  }
  await using converted = conversion.converted;
  return await importFolder(converted.folder, source.manifest.dataset, options, converted.rows);
}

async function importFolder(
  path: string,
  name: string,
  options: ImportFromOptions,
  rows: ForeignRows | null,
): Promise<ImportReport> {
  const { signal, onProgress } = options;
  const reading = await readDataset(path, {
    ...(signal === undefined ? {} : { signal }),
    onProgress: (share) => onProgress?.({ step: 'validating', share }),
  });
  if (reading.kind === 'faulty') {
    return { kind: 'faulty', dataset: name, faults: reading.faults, rows };
  }
  await using dataset = reading.dataset;
  return await importDataset({ ...options, dataset, ...(rows === null ? {} : { rows }) });
}
