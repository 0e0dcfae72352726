import { execFile } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findInstalled } from '../../subgraphs/shared/postgres/binaries.ts';

/** The machine that figures were measured on, without which they say nothing, as a list. */
export async function describeMachine(): Promise<string> {
  const processors = cpus();
  const { directory } = await findInstalled();
  const postgres = await promisify(execFile)(path.join(directory, 'bin', 'postgres'), [
    '--version',
  ]);
  return [
    ['Date', new Date().toISOString().slice(0, 10)],
    ['Processor', `${processors[0]?.model ?? 'unknown'}, ${processors.length} cores`],
    ['Memory', `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
    ['System', `${process.platform} ${release()}`],
    ['Node', process.version],
    ['PostgreSQL', postgres.stdout.replace(/^.*\) /, '').trim()],
    [
      'Load at the beginning',
      `${loadavg()[0]?.toFixed(1)} processes ready to run, without this benchmark`,
    ],
  ]
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n');
}
