import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ImportReport } from '../../../subgraphs/imports/importReport.ts';
import { renderReport } from '../../../subgraphs/imports/renderReport.ts';
import {
  isWithdrawn,
  listDatasetVersions,
} from '../../../subgraphs/imports/store/datasetVersions.ts';
import { runImport } from './runImport.ts';
import type { DatabaseWork } from './withDatabase.ts';

export const DEMO_SIZES = ['none', 'standard', 'large'] as const;
export type DemoSize = (typeof DEMO_SIZES)[number];

/**
 * Imports the demo data unless a version of that size is active. Null asks for no size: the
 * standard one, unless an operator has withdrawn the demo data. Throws where it cannot.
 */
export async function ensureDemo(
  asked: DemoSize | null,
  reached: DatabaseWork,
  signal: AbortSignal,
): Promise<void> {
  const size = asked ?? 'standard';
  if (size === 'none') return;
  // Loaded when needed: the authors' files are of no use to any other command.
  const { buildDemoDataset } = await import('../../../schema/demo/build.ts');
  const { dataset, title } = buildDemoDataset(size).manifest;
  const versions = await listDatasetVersions(reached.database.of('imports'));
  const isActive = versions.some(
    (version) =>
      version.dataset === dataset && version.title === title && version.state === 'active',
  );
  if (isActive) return;
  if (asked === null && (await isWithdrawn(reached.database.of('imports'), dataset))) {
    reached.progress.step('the demo data stays withdrawn; `ucp import demo` brings it back');
    return;
  }
  reached.progress.step('importing the demo data');
  const report = await importDemo(size, reached, signal);
  if (report.kind !== 'imported') throw new Error(renderReport(report));
  reached.progress.step(`imported ${report.recordCount} records`);
}

/** Writes the demo data as an interchange folder and imports it like any other. */
export async function importDemo(
  size: Exclude<DemoSize, 'none'>,
  reached: DatabaseWork,
  signal: AbortSignal,
): Promise<ImportReport> {
  const { buildDemoDataset } = await import('../../../schema/demo/build.ts');
  const { writeDataset } = await import('../../../schema/demo/writeDataset.ts');
  const directory = await mkdtemp(path.join(tmpdir(), 'ucp-demo-'));
  try {
    await writeDataset(buildDemoDataset(size), directory);
    return await runImport({ kind: 'interchange', path: directory, name: 'demo' }, reached, signal);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
