import { expect, test } from 'vitest';
import { coalescedRead } from './coalescedRead.ts';

/** A source whose reads end when the test says so. */
function source(...[maxAgeMs, now]: [maxAgeMs?: number, now?: () => number]) {
  const reads: PromiseWithResolvers<string>[] = [];
  const read = (): Promise<string> => {
    const begun = Promise.withResolvers<string>();
    reads.push(begun);
    return begun.promise;
  };
  return { reads, read: coalescedRead(read, maxAgeMs, now).latest };
}

test('all who ask while a read is under way share the next one', async () => {
  const { reads, read } = source();
  const first = read();
  const second = read();
  const third = read();
  expect(reads).toHaveLength(1);
  reads[0]?.resolve('before');
  expect(await first).toBe('before');
  await Promise.resolve();
  expect(reads).toHaveLength(2);
  reads[1]?.resolve('after');
  expect(await Promise.all([second, third])).toEqual(['after', 'after']);
  expect(reads).toHaveLength(2);
});

test('nobody gets what was read before they asked', async () => {
  const { reads, read } = source();
  const early = read();
  // The value changes while the first read is under way; who asks now must see the change.
  const late = read();
  reads[0]?.resolve('old');
  expect(await early).toBe('old');
  await Promise.resolve();
  reads[1]?.resolve('new');
  expect(await late).toBe('new');
});

test('a value that was read is not kept', async () => {
  const { reads, read } = source();
  const first = read();
  reads[0]?.resolve('1');
  await first;
  const second = read();
  expect(reads).toHaveLength(2);
  reads[1]?.resolve('2');
  expect(await second).toBe('2');
});

test('a read that fails fails for those who shared it only', async () => {
  const { reads, read } = source();
  const first = read();
  const second = read();
  reads[0]?.reject(new Error('the database is gone'));
  await expect(first).rejects.toThrow('the database is gone');
  await Promise.resolve();
  reads[1]?.resolve('back');
  expect(await second).toBe('back');
});

test('callers in quick succession share a read that is just over, until it is too old', async () => {
  let time = 0;
  let reads = 0;
  const { latest: read } = coalescedRead(
    async () => (reads += 1),
    6,
    () => time,
  );
  expect(await read()).toBe(1);
  time = 2;
  expect(read()).toBe(1);
  expect(reads).toBe(1);
  time = 6;
  expect(await read()).toBe(2);
});

test('a value is renewed before it is too old, so that nobody waits where many ask', async () => {
  let time = 0;
  const { reads, read } = source(6, () => time);
  const first = read();
  reads[0]?.resolve('old');
  await first;
  time = 5;
  expect([read(), read()]).toEqual(['old', 'old']);
  expect(reads).toHaveLength(2);
  reads[1]?.resolve('new');
  await expect.poll(read).toBe('new');
  // It began at 5, and so is too old at 11.
  time = 11;
  expect(read()).toBeInstanceOf(Promise);
});

test("a renewal that fails is nobody's failure: who asks later reads anew", async () => {
  let time = 0;
  let reads = 0;
  const { latest: read } = coalescedRead(
    async () => {
      reads += 1;
      if (reads === 2) throw new Error('gone');
      return reads;
    },
    6,
    () => time,
  );
  await read();
  time = 5;
  expect(read()).toBe(1);
  time = 7;
  await expect.poll(read).toBe(3);
});

test('a read that failed is no answer for others', async () => {
  let reads = 0;
  const { latest: read } = coalescedRead(
    async () => {
      reads += 1;
      if (reads === 1) throw new Error('gone');
      return reads;
    },
    5,
    () => 0,
  );
  await expect(read()).rejects.toThrow('gone');
  expect(await read()).toBe(2);
});
