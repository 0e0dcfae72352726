import { change } from './change.ts';
import { equip } from './equip.ts';
import { judge } from './judge.ts';
import type { PlainEngine } from './ruleEngine.ts';

/**
 * The engine that looks at rule after rule: exact for complete cars, sound for partial ones, and
 * without preparation. What another engine says of a complete car, this one must say too.
 */
export function createPlainEngine(): PlainEngine {
  return {
    verdicts: (slice, cars) => Promise.resolve(cars.map((car) => judge(slice, car))),
    configure: (slice, codes) => {
      // Sorted: one set of choices gives one car, in whatever order they were made.
      const chosen = [...new Set(codes)].sort();
      const { filled } = equip(slice, { chosen, standards: slice.standards, barred: new Set() });
      return Promise.resolve({ chosen, filled });
    },
    change: (slice, car, wish) => Promise.resolve(change(slice, car, wish)),
  };
}
