import { expect, test } from 'vitest';
import { LruCache } from './lruCache.ts';
import { remembering } from './remembering.ts';

interface Car {
  readonly code: string;
}

/** A store of cars of one letter, and what it was asked for. */
function store(mostRemembered = 10) {
  const asked: string[][] = [];
  const load = remembering<string, Car>(
    { cache: new LruCache(mostRemembered), nameOf: (code) => code, weightOf: () => 1 },
    async (codes) => {
      asked.push([...codes]);
      return codes.map((code) => (code.length === 1 ? { code } : null));
    },
  );
  return { asked, load };
}

test('what is known is not asked for again, and answers keep the order of the keys', async () => {
  const { asked, load } = store();
  const [a] = await load(['A', 'B']);
  const cars = await load(['C', 'A', 'B']);
  expect(cars.map((car) => car?.code)).toEqual(['C', 'A', 'B']);
  expect(cars[1]).toBe(a);
  expect(asked).toEqual([['A', 'B'], ['C']]);
});

test('nothing is asked for where all is known, or nobody asks', async () => {
  const { asked, load } = store();
  await load(['A']);
  await load(['A']);
  expect(await load([])).toEqual([]);
  expect(asked).toEqual([['A']]);
});

test('what does not exist is asked for each time, and takes no room', async () => {
  const { asked, load } = store(1);
  await load(['A']);
  expect(await load(['XX', 'A'])).toEqual([null, { code: 'A' }]);
  await load(['XX', 'A']);
  expect(asked).toEqual([['A'], ['XX'], ['XX']]);
});

test('a failure is not remembered', async () => {
  let fails = true;
  const load = remembering<string, Car>(
    { cache: new LruCache(10), nameOf: (code) => code, weightOf: () => 1 },
    async (codes) => {
      if (fails) throw new Error('out of order');
      return codes.map((code) => ({ code }));
    },
  );
  await expect(load(['A'])).rejects.toThrow('out of order');
  fails = false;
  expect(await load(['A'])).toEqual([{ code: 'A' }]);
});
