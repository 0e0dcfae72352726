import { execFileSync } from 'node:child_process';
import type * as FileSystem from 'node:fs/promises';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CompiledFiles } from './compiledFiles.ts';

// Root may write whatever its mode, so that no folder of a test is read only for it.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  return { ...real, utimes: vi.fn(real.utimes) };
});

let directory: string;
let faults: unknown[];

beforeEach(async () => {
  directory = path.join(await mkdtemp(path.join(tmpdir(), 'ucp-compiled-')), 'made', 'when needed');
  faults = [];
});
afterEach(() => rm(path.dirname(path.dirname(directory)), { recursive: true, force: true }));

function files(mostBytes = 1_000_000): CompiledFiles {
  return new CompiledFiles({ directory, mostBytes, onFault: (error) => faults.push(error) });
}

/** Any bytes will do: what is in the rules is not the files' business. */
function rules(seed: number, bytes = 4_000): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes);
  new Uint8Array(buffer).forEach((_, at, all) => (all[at] = (at * 31 + seed) & 255));
  return buffer;
}

const hashOf = (seed: number): string => seed.toString(16).padStart(64, '0');
const fileOf = (seed: number): string => path.join(directory, `${hashOf(seed)}.rules`);

it('what one process compiled, another one finds', async () => {
  await files().store(hashOf(1), rules(1));
  expect(await files().load(hashOf(1))).toEqual(rules(1));
  expect(await files().load(hashOf(2))).toBeNull();
  expect(await readdir(directory)).toEqual([`${hashOf(1)}.rules`]);
  expect(faults).toEqual([]);
});

it('a file that is not whole, changed or of others counts as none, and is written anew', async () => {
  const cache = files();
  await cache.store(hashOf(1), rules(1));
  const whole = await readFile(fileOf(1));
  const damages: readonly (() => Promise<void>)[] = [
    () => writeFile(fileOf(1), ''),
    () => truncate(fileOf(1), 20),
    () => truncate(fileOf(1), whole.length - 1),
    () => writeFile(fileOf(1), Buffer.concat([whole, Buffer.of(0)])),
    () => writeFile(fileOf(1), 'something else altogether, and longer than any header would be'),
    () => writeFile(fileOf(1), withByte(whole, 4, 99)),
    () => writeFile(fileOf(1), withByte(whole, whole.length - 1, 7)),
    // Another rule set under this name: whoever copies caches about may do so.
    async () => {
      await cache.store(hashOf(2), rules(2));
      await writeFile(fileOf(1), await readFile(fileOf(2)));
    },
  ];
  for (const damage of damages) {
    await damage();
    expect(await cache.load(hashOf(1))).toBeNull();
    await cache.store(hashOf(1), rules(1));
    expect(await cache.load(hashOf(1))).toEqual(rules(1));
  }
  expect(faults).toEqual([]);
});

it('past the bound, those files go that were used longest ago, and what a dead process left', async () => {
  const cache = files(20_000);
  for (const seed of [1, 2, 3, 4]) {
    await cache.store(hashOf(seed), rules(seed));
    await utimes(fileOf(seed), seed, seed);
  }
  const abandoned = path.join(directory, 'abandoned.tmp');
  await writeFile(abandoned, 'half of a file');
  await utimes(abandoned, 1, 1);
  expect(await cache.load(hashOf(1))).not.toBeNull();
  await cache.store(hashOf(5), rules(5));
  expect((await readdir(directory)).sort()).toEqual(
    [1, 3, 4, 5].map((seed) => `${hashOf(seed)}.rules`),
  );
  await cache.store(hashOf(6), rules(6, 30_000));
  expect(await cache.load(hashOf(6))).toBeNull();
  expect(faults).toEqual([]);
});

it('processes that share a directory neither lose nor mix up what they write', async () => {
  const [one, other] = [files(30_000), files(30_000)];
  const seeds = Array.from({ length: 40 }, (_, seed) => seed % 10);
  await Promise.all(
    seeds.map(async (seed, at) => {
      const cache = at % 2 === 0 ? one : other;
      await cache.store(hashOf(seed), rules(seed));
      const found = await (at % 3 === 0 ? one : other).load(hashOf(seed));
      // The bound may have cost it its place, but it is never another's.
      expect(found ?? rules(seed)).toEqual(rules(seed));
    }),
  );
  for (const name of await readdir(directory)) {
    expect(name).toMatch(/^[0-9a-f]{64}\.rules$/);
    expect((await stat(path.join(directory, name))).size).toBe(4_048);
  }
  expect(faults).toEqual([]);
});

it('a pipe in the place of a file is not waited for, and replaced', async () => {
  const cache = files();
  await mkdir(directory, { recursive: true });
  execFileSync('mkfifo', [fileOf(1)]);
  expect(await cache.load(hashOf(1))).toBeNull();
  await cache.store(hashOf(1), rules(1));
  expect(await cache.load(hashOf(1))).toEqual(rules(1));
  expect(faults).toEqual([]);
});

it('what is no file stands in the way of no other, and is left alone', async () => {
  const cache = files(20_000);
  await mkdir(fileOf(9), { recursive: true });
  await utimes(fileOf(9), 1, 1);
  for (const seed of [1, 2, 3, 4, 5, 6]) await cache.store(hashOf(seed), rules(seed));
  expect(await readdir(directory)).toContain(`${hashOf(9)}.rules`);
  expect(await readdir(directory)).not.toContain(`${hashOf(1)}.rules`);
  expect(faults).toEqual([]);
  expect(await cache.load(hashOf(9))).toBeNull();
});

it('rules whose use cannot be noted are taken all the same, and that is told once', async () => {
  await files().store(hashOf(1), rules(1));
  const readOnly = Object.assign(new Error('read-only file system'), { code: 'EROFS' });
  vi.mocked(utimes).mockRejectedValueOnce(readOnly).mockRejectedValueOnce(readOnly);
  const cache = files();
  expect(await cache.load(hashOf(1))).toEqual(rules(1));
  expect(await cache.load(hashOf(1))).toEqual(rules(1));
  expect(faults).toEqual([readOnly]);
});

it('a directory of no use is told once, and hinders nothing', async () => {
  await writeFile(path.dirname(path.dirname(directory)) + '/made', 'a file in its place');
  const cache = files();
  await cache.store(hashOf(1), rules(1));
  await cache.store(hashOf(2), rules(2));
  expect(await cache.load(hashOf(1))).toBeNull();
  expect(faults).toHaveLength(1);
});

function withByte(bytes: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ value;
  return changed;
}
