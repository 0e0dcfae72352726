import { importFrom, type ImportSource } from '../../../subgraphs/imports/importFrom.ts';
import type { ImportReport } from '../../../subgraphs/imports/importReport.ts';
import { showImportProgress } from './importProgress.ts';
import type { DatabaseWork } from './withDatabase.ts';

/** Imports a source into every service, showing the operator where it stands. */
export async function runImport(
  source: ImportSource,
  { database, progress }: DatabaseWork,
  signal: AbortSignal,
): Promise<ImportReport> {
  return importFrom(source, {
    services: database.services,
    imports: database.of('imports'),
    signal,
    onProgress: showImportProgress(progress),
  });
}
