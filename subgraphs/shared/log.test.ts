import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** The words after `node` for a process that logs by the script. */
function loggingBy(script: string): string[] {
  const module = new URL('log.ts', import.meta.url).href;
  const setUp = `const { createLogger } = await import('${module}'); const log = createLogger('x', 'info');`;
  return ['--input-type=module', '-e', setUp + script];
}

/** What a process wrote to stdout that logs by the script, however it ends. */
async function logged(script: string): Promise<readonly string[]> {
  const words = loggingBy(script);
  const options = { maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, words, options).catch(
    (failed: { readonly stdout: string }) => failed,
  );
  const lines = stdout.split('\n').slice(0, -1);
  return lines.map((line) => (JSON.parse(line) as { readonly msg: string }).msg);
}

test('lines of any length stand in their order, and none is lost at the end', async () => {
  const messages = await logged(`
    for (let at = 0; at < 5_000; at++) {
      log.info('é€'.repeat(at % 1_000 === 7 ? 200_000 : 50) + at);
    }
    process.exit();`);
  expect(messages.map((text) => Number(/\d+$/.exec(text)?.[0]))).toEqual(
    Array.from({ length: 5_000 }, (_, at) => at),
  );
  expect(messages[7]).toBe('é€'.repeat(200_000) + '7');
  expect(messages[8]).toBe('é€'.repeat(50) + '8');
});

test('a process that goes on has written what it logged within milliseconds', async () => {
  const messages = await logged(`
    log.info('first');
    await new Promise((resolve) => setTimeout(resolve, 200));
    log.info('second');
    process.kill(process.pid, 'SIGKILL');`);
  expect(messages).toEqual(['first']);
});

/** Of a process whose stdout is read when asked for. */
function unread(script: string): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, loggingBy(script), { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** More than is held for a reader. */
const FLOOD = `
  for (let at = 0; at < 30_000; at++) {
    log.info({ at }, 'x'.repeat(1_000));
    if (at % 100 === 0) await new Promise(setImmediate);
  }`;

test('a process whose log nobody reads comes to its end', async () => {
  await using child = held(unread(`${FLOOD} process.exit(3);`));
  expect(await once(child.process, 'exit')).toEqual([3, null]);
});

test('a process whose log nobody can read any more goes on, and comes to its end', async () => {
  await using child = held(unread(`${FLOOD} process.exit(3);`));
  child.process.stdout.destroy();
  expect(await once(child.process, 'exit')).toEqual([3, null]);
});

test('lines beyond what is held for a slow reader are dropped whole, and counted', async () => {
  await using child = held(
    unread(`${FLOOD}
      process.stderr.end('flooded');
      setInterval(() => undefined, 1_000);`),
  );
  const { stdout, stderr } = child.process;
  await text(stderr);
  const lines: { readonly at?: number; readonly lines?: number }[] = [];
  let rest = '';
  for await (const chunk of stdout.setEncoding('utf8')) {
    const [...parts] = `${rest}${String(chunk)}`.split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.map((line) => JSON.parse(line) as (typeof lines)[number]));
    if (lines.at(-1)?.lines !== undefined) break;
  }
  const numbers = lines.slice(0, -1).map(({ at }) => at);
  expect(numbers).toEqual(numbers.toSorted((a, b) => Number(a) - Number(b)));
  expect(numbers.length * 1_000).toBeLessThan(17 * 1024 * 1024);
  expect(numbers.length + Number(lines.at(-1)?.lines)).toBe(30_000);
});

function held<T extends ReturnType<typeof unread>>(child: T): AsyncDisposable & { process: T } {
  return {
    process: child,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
