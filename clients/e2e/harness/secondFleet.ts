import type { DemoDataset } from '../../../schema/demo/build.ts';
import { buildDemoDataset } from '../../../schema/demo/build.ts';
import { writeDataset } from '../../../schema/demo/writeDataset.ts';
import { RECORD_TYPES } from '../../../schema/interchange/recordTypes.ts';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import { ucp } from './command.ts';

/**
 * Imports the demo data once more, as the dataset `second-fleet` with brands and type keys of its
 * own: beside the demo, a market then offers more models than the largest page that is asked for.
 */
export async function importSecondFleet(dataDirectory: string): Promise<void> {
  await using folder = await makeScratchDirectory();
  await writeSecondFleet(folder.path);
  const { code, stderr } = await ucp('import', folder.path, '--data-dir', dataDirectory);
  if (code !== 0) throw new Error(`The second fleet was not imported:\n${stderr}`);
}

async function writeSecondFleet(directory: string): Promise<void> {
  const demo = buildDemoDataset('standard');
  const names = new Map<string, string>();
  for (const { code } of demo.records.brand) names.set(code, `${code}-second`);
  for (const { code } of demo.records.model) names.set(code, `Z${code.slice(1)}${code[0]}`);
  const renamed = Object.fromEntries(
    RECORD_TYPES.map((type) => [
      type,
      [...(demo.records[type] as Iterable<object>)].map((record) => rename(record, names)),
    ]),
  );
  await writeDataset(
    {
      manifest: { ...demo.manifest, dataset: 'second-fleet', title: 'A second fleet' },
      records: renamed as unknown as DemoDataset['records'],
    },
    directory,
  );
}

/** Replaces whole strings wherever they stand in a record, and nothing within a text. */
function rename(record: object, names: ReadonlyMap<string, string>): unknown {
  return JSON.parse(JSON.stringify(record), (_, value: unknown) =>
    typeof value === 'string' ? (names.get(value) ?? value) : value,
  );
}
