import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { PROJECT_ROOT } from '../cli/config.ts';
import { firstModel } from '../e2e/harness/car.ts';
import { startPlatform } from '../e2e/harness/platformProcess.ts';
import type { Bench, Shape } from './bench.ts';
import { seconds, table } from './markdown.ts';
import { spreadOf } from './statistics.ts';

/** What the platform promises its users, from the command to readiness. */
const FIRST_MARK_S = 15;
const LATER_MARK_S = 4;

interface Starts {
  readonly firstMs: readonly number[];
  readonly laterMs: readonly number[];
  /** From readiness to the answer of the first search, of later starts. */
  readonly firstAnswerMs: readonly number[];
}

/** How long the platform takes to serve: on an empty data directory, and on the one it left. */
export async function measureStarts(bench: Bench): Promise<string> {
  const npmMs = await measureNpm(bench);
  const rows: (string | number)[][] = [];
  for (const shape of bench.shapes) {
    const { firstMs, laterMs, firstAnswerMs } = await startsOf(shape, bench);
    const row = (what: string, values: readonly number[], mark: string): (string | number)[] => {
      const { median, min, max } = spreadOf(values);
      return [`${shape.name}: ${what}`, seconds(median), seconds(min), seconds(max), mark];
    };
    rows.push(
      row('first start', firstMs, `${FIRST_MARK_S}`),
      row('later start', laterMs, `${LATER_MARK_S}`),
      row('first search after a later start', firstAnswerMs, ''),
    );
  }
  const npm = spreadOf(npmMs);
  rows.push([
    'npm, and whether all is installed',
    seconds(npm.median),
    seconds(npm.min),
    seconds(npm.max),
    '',
  ]);
  return [
    table([`${bench.runs} runs, in s`, 'median', 'min', 'max', 'mark'], rows),
    '',
    'A first start makes the database, migrates, imports the demo data, composes and serves; a later',
    'one finds all that. `npm start` adds the last line to either.',
  ].join('\n');
}

async function startsOf(shape: Shape, { runs, progress, signal }: Bench): Promise<Starts> {
  const starts = {
    firstMs: [] as number[],
    laterMs: [] as number[],
    firstAnswerMs: [] as number[],
  };
  for (let run = 1; run <= runs; run++) {
    progress.step(`starts, ${shape.name}: run ${run} of ${runs}`);
    signal.throwIfAborted();
    await using directory = await makeScratchDirectory();
    const args = ['--data-dir', `${directory.path}/data`, ...shape.args];
    {
      const beganMs = performance.now();
      await using _platform = await startPlatform(args);
      starts.firstMs.push(performance.now() - beganMs);
    }
    signal.throwIfAborted();
    const beganMs = performance.now();
    await using platform = await startPlatform(args);
    const readyMs = performance.now();
    starts.laterMs.push(readyMs - beganMs);
    await firstModel(platform.url);
    starts.firstAnswerMs.push(performance.now() - readyMs);
  }
  return starts;
}

/** What `npm start` does before the platform's own process begins. */
async function measureNpm({ runs, signal }: Bench): Promise<readonly number[]> {
  const durationsMs: number[] = [];
  for (let run = 1; run <= runs; run++) {
    const beganMs = performance.now();
    await promisify(execFile)('npm', ['run', '--silent', 'prestart'], {
      cwd: PROJECT_ROOT,
      signal,
    });
    durationsMs.push(performance.now() - beganMs);
  }
  return durationsMs;
}
