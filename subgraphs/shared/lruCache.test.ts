import { expect, test } from 'vitest';
import { LruCache } from './lruCache.ts';
import { Random } from './testRandom.ts';

/** What the cache promises, at the cost of a walk over all entries each time. */
class PlainCache {
  readonly removed: string[] = [];
  readonly #mostWeight: number;
  #entries: { readonly key: string; readonly value: number; readonly weight: number }[] = [];

  constructor(mostWeight: number) {
    this.#mostWeight = mostWeight;
  }

  get values(): readonly number[] {
    return this.#entries.map(({ value }) => value);
  }

  get weight(): number {
    return this.#entries.reduce((sum, { weight }) => sum + weight, 0);
  }

  get(key: string): number | undefined {
    const found = this.#entries.find((one) => one.key === key);
    if (found !== undefined)
      this.#entries = [...this.#entries.filter((one) => one !== found), found];
    return found?.value;
  }

  set(key: string, value: number, weight: number): void {
    this.delete(key);
    this.#entries.push({ key, value, weight });
    while (this.weight > this.#mostWeight) this.delete(this.#entries[0]?.key ?? '');
  }

  delete(key: string): void {
    const found = this.#entries.find((one) => one.key === key);
    if (found === undefined) return;
    this.#entries = this.#entries.filter((one) => one !== found);
    this.removed.push(`${key} ${found.value}`);
  }
}

test.each([1, 2, 3])('it holds, in the order of use, what a plain one holds (%i)', (seed) => {
  const random = new Random(seed);
  const removed: string[] = [];
  const cache = new LruCache<number>(20, (key, value) => removed.push(`${key} ${value}`));
  const plain = new PlainCache(20);
  const found: { readonly cache: (number | undefined)[]; readonly plain: (number | undefined)[] } =
    {
      cache: [],
      plain: [],
    };
  for (let step = 0; step < 2_000; step += 1) {
    const key = random.one(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    const chance = random.next();
    if (chance < 0.4) {
      const weight = 1 + random.below(8);
      cache.set(key, step, weight);
      plain.set(key, step, weight);
    } else if (chance < 0.5) {
      cache.delete(key);
      plain.delete(key);
    } else {
      found.cache.push(cache.get(key));
      found.plain.push(plain.get(key));
    }
    expect([...cache.values()]).toEqual(plain.values);
    expect(cache.weight).toBe(plain.weight);
  }
  expect(found.cache).toEqual(found.plain);
  expect(removed).toEqual(plain.removed);
});
