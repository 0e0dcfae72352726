import { completion } from './completion.ts';
import { fill, type Filled, type FillRequest } from './fill.ts';
import type { RuleSlice } from './ruleSlice.ts';

/**
 * Fills a car around its choices and, where rules are violated then, completes it by the fewest
 * changes of filled codes. Where the search finds none, the car stays as it was filled.
 */
export function equip(slice: RuleSlice, request: FillRequest): Filled {
  const around = fill(slice, request);
  const car = { chosen: request.chosen, filled: around.filled };
  const filled = completion(slice, car, request.barred);
  if (filled === null) return around;
  const before = new Set(around.filled);
  return {
    filled,
    brought: new Set(filled.filter((code) => around.brought.has(code) || !before.has(code))),
    inTheWay: around.inTheWay,
  };
}
