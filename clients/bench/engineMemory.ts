import { readFile } from 'node:fs/promises';
import { buildDemoDataset } from '../../schema/demo/build.ts';
import { compileRules } from '../../subgraphs/constructability/engine/compile/compileRules.ts';
import { hashRuleModel } from '../../subgraphs/constructability/engine/model/ruleModel.ts';
import { sliceModel } from '../../subgraphs/constructability/engine/readers/sliceModel.ts';
import { demoSlices } from '../../subgraphs/constructability/testing/demoSlices.ts';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { InitialCarsDocument } from '../operations/operations.generated.ts';
import { dataOf } from '../e2e/harness/graphqlClient.ts';
import { startPlatform } from '../e2e/harness/platformProcess.ts';
import type { MarkRow } from './engine.ts';
import { percentile } from './statistics.ts';

const MEGABYTE = 1024 * 1024;
/** The day is one on which all of the demo data is on offer. */
const DAY = '2026-12-01';

/** The largest of all compiled slices of the demo data. */
export async function demoMemory(): Promise<MarkRow> {
  const bytes = new Map<string, number>();
  for (const { code } of buildDemoDataset('standard').records.market) {
    for (const slice of await demoSlices(code, DAY)) {
      const { model } = sliceModel(slice);
      const hash = hashRuleModel(model);
      if (bytes.has(hash)) continue;
      const outcome = compileRules(model);
      if (outcome.kind !== 'compiled') throw new Error(`${slice.model} in ${code} is too large`);
      bytes.set(hash, outcome.rules.buffer.byteLength);
    }
  }
  const sizes = [...bytes.values()];
  return [
    `largest of ${bytes.size} compiled demo slices`,
    megabytes(Math.max(...sizes)),
    '< 2 MB',
    `their median ${megabytes(percentile(sizes, 0.5))}`,
  ];
}

/** Of `--demo large`, when all slices of today are compiled and cars of all markets were asked for. */
export async function servingMemory(signal: AbortSignal): Promise<MarkRow> {
  await using directory = await makeScratchDirectory();
  const logFile = `${directory.path}/log.ndjson`;
  await using platform = await startPlatform(
    ['--data-dir', `${directory.path}/data`, '--demo', 'large'],
    { LOG_LEVEL: 'info', UCP_WARM_UP: 'on' },
    logFile,
  );
  const atStart = await memoryOf(platform.pid);
  await untilLogged(logFile, 'warmed up', signal);
  for (const { code } of buildDemoDataset('large').records.market) {
    signal.throwIfAborted();
    await dataOf(platform.url, InitialCarsDocument, { market: code, first: 50 });
  }
  return [
    '`--demo large`, all models warm, platform and database',
    megabytes(await memoryOf(platform.pid)),
    '< 1,024 MB',
    `just started ${megabytes(atStart)}`,
  ];
}

/** Of the process and all below it, each shared page once. */
async function memoryOf(pid: number): Promise<number> {
  const own = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  let bytes = Number(/^Pss:\s+(\d+) kB/m.exec(own)?.[1] ?? 0) * 1024;
  for (const child of children.trim().split(' ')) {
    if (child !== '') bytes += await memoryOf(Number(child));
  }
  return bytes;
}

async function untilLogged(file: string, message: string, signal: AbortSignal): Promise<void> {
  while (!(await readFile(file, 'utf8')).includes(`"msg":"${message}"`)) {
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toLocaleString('en', { maximumSignificantDigits: 3 })} MB`;
}
