import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** What a process wrote to stdout that logs by the script, however it ends. */
async function logged(script: string): Promise<readonly string[]> {
  const module = new URL('log.ts', import.meta.url).href;
  const setUp = `const { createLogger } = await import('${module}'); const log = createLogger('x', 'info');`;
  const words = ['--input-type=module', '-e', setUp + script];
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
