import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reload } from '../apollo/gateway.ts';
import { memoryLog } from '../testing/testGateway.ts';
import { keepReloading } from './keepReloading.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ucp-keep-reloading-'));
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, 'one');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A gateway whose reloads end when told; looking for changes finds none. */
function reloading() {
  const asked: { readonly sdl: string; readonly end: (outcome: Reload | Error) => void }[] = [];
  const { log, lines } = memoryLog();
  const following = keepReloading({
    file,
    changes: { look: async () => false },
    reloadsOnHangup: true,
    gateway: {
      async reload(sdl) {
        const { promise, resolve } = Promise.withResolvers<Reload | Error>();
        asked.push({ sdl, end: resolve });
        const outcome = await promise;
        if (outcome instanceof Error) throw outcome;
        return outcome;
      },
    },
    log,
  });
  return { asked, lines, [Symbol.dispose]: () => following[Symbol.dispose]() };
}

const UNCHANGED: Reload = { kind: 'unchanged', id: '1' };

test('however often it is asked for under way, there is one reload more, of what the file is then', async () => {
  using one = reloading();
  process.emit('SIGHUP');
  await expect.poll(() => one.asked).toHaveLength(1);
  process.emit('SIGHUP');
  await writeFile(file, 'two');
  process.emit('SIGHUP');
  await writeFile(file, 'three');
  one.asked[0]?.end(UNCHANGED);
  await expect.poll(() => one.asked).toHaveLength(2);
  one.asked[1]?.end(UNCHANGED);
  await expect.poll(() => one.lines).toHaveLength(2);
  expect(one.asked.map(({ sdl }) => sdl)).toEqual(['one', 'three']);
});

test('what fails is told of in one line, and does not end the following', async () => {
  using one = reloading();
  process.emit('SIGHUP');
  await expect.poll(() => one.asked).toHaveLength(1);
  one.asked[0]?.end(new Error('no types'));
  await expect.poll(() => one.lines).toHaveLength(1);
  expect(one.lines[0]).toMatchObject({ level: 50, file, reason: 'no types' });
  process.emit('SIGHUP');
  await expect.poll(() => one.asked).toHaveLength(2);
});

test('a file that cannot be read is told of', async () => {
  using one = reloading();
  await rm(file);
  process.emit('SIGHUP');
  await expect.poll(() => one.lines).toHaveLength(1);
  expect(one.lines[0]?.['reason']).toMatch('ENOENT');
  expect(one.asked).toEqual([]);
});

test('a pipe or a folder in the place of the file is told of, and not waited for', async () => {
  using one = reloading();
  await rm(file);
  execFileSync('mkfifo', [file]);
  process.emit('SIGHUP');
  await expect.poll(() => one.lines).toHaveLength(1);
  await rm(file);
  await mkdir(file);
  process.emit('SIGHUP');
  await expect.poll(() => one.lines).toHaveLength(2);
  for (const { reason } of one.lines) expect(reason).toMatch('Expected a file');
  await rm(file, { recursive: true });
  await writeFile(file, 'two');
  process.emit('SIGHUP');
  await expect.poll(() => one.asked.map(({ sdl }) => sdl)).toEqual(['two']);
});

test('once it is disposed of it asks for nothing, and says nothing of what was under way', async () => {
  const one = reloading();
  process.emit('SIGHUP');
  await expect.poll(() => one.asked).toHaveLength(1);
  process.emit('SIGHUP');
  one[Symbol.dispose]();
  one.asked[0]?.end(new Error('The gateway is closing'));
  await new Promise(setImmediate);
  expect(one.asked).toHaveLength(1);
  expect(one.lines).toEqual([]);
});
