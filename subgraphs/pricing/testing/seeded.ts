/** A stream of whole numbers that is the same at every run: a failing case can be run again. */
export interface Seeded {
  /** From `least` to `most`, both included. */
  between(least: number, most: number): number;
  oneOf<T>(items: readonly T[]): T;
}

/** mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function seeded(seed: number): Seeded {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    between,
    oneOf: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
  };
}
