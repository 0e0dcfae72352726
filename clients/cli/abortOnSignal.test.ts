import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';

const PROGRAM = `
  import { abortOnSignal } from ${JSON.stringify(new URL('./abortOnSignal.ts', import.meta.url).href)};
  const writing = setInterval(() => process.stdout.write('here\\n'), 5);
  abortOnSignal().addEventListener('abort', () => {
    clearInterval(writing);
    process.exitCode = 42;
  });
`;

type Program = ChildProcessByStdio<null, Readable, null>;

const ENDS: readonly (readonly [string, (program: Program) => void])[] = [
  ['is asked to end', (program) => program.kill('SIGTERM')],
  ['is read by nobody any more', (program) => program.stdout.destroy()],
];

test.for(ENDS)('a program that %s stops what it started', async ([, end]) => {
  const program = start();
  await once(program.stdout, 'data');
  end(program);
  expect(await once(program, 'exit')).toEqual([42, null]);
});

function start(): Program {
  return spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
