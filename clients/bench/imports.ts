import { existsSync } from 'node:fs';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { sharedData } from '../../subgraphs/shared/testSharedData.ts';
import { ucp } from '../e2e/harness/command.ts';
import { startPlatform } from '../e2e/harness/platformProcess.ts';
import type { Bench } from './bench.ts';
import { seconds, table } from './markdown.ts';
import { spreadOf } from './statistics.ts';

const OPEN_EV_DATA = sharedData('open-ev-data/compiled.jsonl');
const EPA = sharedData('epa-fueleconomy/vehicles.csv.gz');

/** How long `ucp import` takes beside a running platform, from the command to the new version. */
export async function measureImports({ runs, progress, signal }: Bench): Promise<string> {
  await using directory = await makeScratchDirectory();
  const data = ['--data-dir', `${directory.path}/data`];
  await using _platform = await startPlatform([...data, '--demo', 'none']);
  const rows: string[][] = [];
  for (const [name, args] of importSources()) {
    const durationsMs: number[] = [];
    let records = '';
    for (let run = 1; run <= runs; run++) {
      progress.step(`imports: ${name}, run ${run} of ${runs}`);
      signal.throwIfAborted();
      const beganMs = performance.now();
      const { code, stdout, stderr } = await ucp('import', ...args, ...data);
      durationsMs.push(performance.now() - beganMs);
      if (code !== 0) throw new Error(stderr);
      records = /^([\d,]+) records/m.exec(stdout)?.[1] ?? '';
    }
    const { median, min, max } = spreadOf(durationsMs);
    rows.push([name, records, seconds(median), seconds(min), seconds(max)]);
  }
  return [
    table([`${runs} runs, in s`, 'records', 'median', 'min', 'max'], rows),
    '',
    '`ucp import` beside a running platform, from the command to the end of its process: reading or',
    'generating, checking everything, staging in six services, activating, and discarding versions',
    'that nobody needs any more.',
  ].join('\n');
}

/** What can be imported here, each by the arguments of `ucp import`. */
export function importSources(): readonly (readonly [name: string, args: readonly string[]])[] {
  return [
    ['demo, standard', ['demo']],
    ['demo, large', ['demo', '--large']],
    ...(existsSync(OPEN_EV_DATA)
      ? [['Open EV Data', ['open-ev-data', OPEN_EV_DATA]] as const]
      : []),
    ...(existsSync(EPA) ? [["EPA's fuel economy table", ['epa', EPA]] as const] : []),
  ];
}
