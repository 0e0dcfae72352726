import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chargedCodes, isPaid } from '../../pricing/domain/items.ts';
import type { Car } from '../domain/car.ts';
import { priceSheet, type PriceSheet } from '../domain/priceSheet.ts';
import type { RuleEngine } from '../domain/ruleEngine.ts';
import { BASE_PRICE } from '../../shared/priceLists/priceScopes.ts';
import { Random } from '../../shared/testRandom.ts';
import { randomRules, subsets, type RandomRules } from '../testing/randomRules.ts';
import { createCompiledEngine, SERVING, type CompiledEngineOptions } from './compiledEngine.ts';
import { nearestCosts } from './nearestCosts.ts';

const PATHS: readonly (readonly [string, Partial<CompiledEngineOptions>, number])[] = [
  ['that is compiled', {}, 900],
  ['that is not compiled, but asked of a solver', { budget: null }, 300],
];

const MOST_PACKAGES = 4;
const MOST_CODES = 12;

describe.each(PATHS)('of a random rule base with prices %s', (_, options, seeds) => {
  let engine: RuleEngine;
  beforeAll(() => {
    engine = createCompiledEngine({ ...SERVING, threads: 1, ...options });
  });
  afterAll(() => engine[Symbol.asyncDispose]());

  it('the cheapest completion is a car with all choices of the lowest price, and then the nearest', async () => {
    let cheaperByPackage = 0;
    await forEach(seeds, async ({ slice, cars, tried, sheet, priceOf, distanceOf }) => {
      const car = await engine.configure(slice, tried);
      const [completed] = await engine.complete(slice, [car], sheet);
      const possible = withAll(cars, tried);
      expect(completed === null).toBe(possible.length === 0);
      if (completed === null || completed === undefined) return;
      expect(completed.chosen).toEqual(car.chosen);
      const codes = setOf(completed);
      const best = bestOf(possible, priceOf, distanceOf(car));
      expect([priceOf(codes), distanceOf(car)(codes)]).toEqual(best);
      expect(cars).toContainEqual(codes);
      const sum = sumOf(sheet);
      if (bestOf(possible, sum, distanceOf(car))[0] > best[0]) cheaperByPackage++;
    });
    expect(cheaperByPackage).toBeGreaterThan(20);
  });

  it('the ways to fulfil a wish come in the order of their price, and none gives up a choice in vain', async () => {
    const ways = new Set<number>();
    let orderedOtherwise = 0;
    await forEach(seeds, async ({ slice, cars, codes, random, ...tested }) => {
      const { sheet, priceOf, distanceOf } = tested;
      // Choices that mostly do not go together.
      const tried = [...random.some(codes, 0.7)].sort();
      const car = await engine.configure(slice, tried);
      const add = random.some(codes, 0.1);
      const remove = random.some(codes, 0.1).filter((code) => !add.includes(code));
      const most = 1 + random.below(3);
      const fulfilling = withAll(cars, add).filter((one) => !remove.some((code) => one.has(code)));
      const kept = tried.filter((code) => !remove.includes(code) && !add.includes(code));
      const lost = (one: ReadonlySet<string>): readonly string[] =>
        kept.filter((code) => !one.has(code));
      const distance = distanceOf(car);
      // By what they give up, the cheapest car of each way out.
      const byLoss = Map.groupBy(fulfilling, (one) => lost(one).join(' '));
      const minimal = [...byLoss].filter(
        ([loss, [one]]) =>
          ![...byLoss].some(
            ([other, [another]]) =>
              other !== loss && lost(another!).every((code) => lost(one!).includes(code)),
          ),
      );
      const expected = minimal
        .map(([, [one, ...more]]) => {
          const [price, rest] = bestOf([one!, ...more], priceOf, distance);
          return [price, lost(one!).length, rest] as const;
        })
        .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
        .slice(0, most);
      const outcome = await engine.change(slice, car, { add, remove }, most, sheet);
      expect(outcome.kind === 'impossible').toBe(fulfilling.length === 0);
      if (outcome.kind === 'impossible') return;
      const found = outcome.alternatives.map(setOf);
      expect(found.map((one) => [priceOf(one), lost(one).length, distance(one)])).toEqual(expected);
      for (const one of found) expect(fulfilling).toContainEqual(one);
      for (const { chosen } of outcome.alternatives) {
        expect(chosen).toEqual(expect.arrayContaining([...add]));
      }
      ways.add(found.length);
      const losses = expected.map(([, count]) => count);
      if (losses.some((count, at) => count < (losses[at - 1] ?? 0))) orderedOtherwise++;
    });
    expect(ways).toEqual(new Set([1, 2, 3]));
    expect(orderedOtherwise).toBeGreaterThan(5);
  });
});

type Measure = (codes: ReadonlySet<string>) => number;

interface AllCars extends RandomRules {
  /** Every buildable car. */
  readonly cars: readonly ReadonlySet<string>[];
}

/** By seed, as trying all sets of codes takes the most time of all. */
const KNOWN: (AllCars | 'too many')[] = [];

function allCarsOf(rules: RandomRules): AllCars | 'too many' {
  if (rules.codes.length > MOST_CODES) return 'too many';
  const cars = [...subsets(rules.codes)].map((one) => new Set(one)).filter(rules.isBuildable);
  return { ...rules, cars };
}

interface Tried extends AllCars {
  readonly tried: readonly string[];
  readonly random: Random;
  readonly sheet: PriceSheet;
  /** As the pricing service charges codes. */
  readonly priceOf: Measure;
  readonly distanceOf: (car: Car) => Measure;
}

async function forEach(seeds: number, check: (tried: Tried) => Promise<void>): Promise<void> {
  for (let seed = 1; seed <= seeds; seed++) {
    const known = (KNOWN[seed] ??= allCarsOf(randomRules(seed, MOST_PACKAGES)));
    if (known === 'too many') continue;
    const { slice, codes } = known;
    const random = new Random(seed);
    const tried = [...random.some(codes, 0.3)].sort();
    // Few different amounts, so that prices tie; packages dear and cheap; credits now and then.
    const amounts = new Map(
      codes.map((code) => [code, BigInt(random.below(6) * (code.startsWith('P') ? 2 : 1) - 1)]),
    );
    amounts.set(BASE_PRICE, 100n);
    const list = { code: 'LIST', brand: null, from: '2026-01-01', to: null, amounts };
    const book = { brand: 'aurel', lists: [list], packages: slice.contentsOf };
    const priced = priceSheet(book, slice, '2026-01-01');
    if (priced.kind !== 'priced') throw new Error(JSON.stringify(priced));
    const standard = new Set(slice.standards);
    const priceOf: Measure = (car) =>
      chargedCodes([...car], standard, slice.contentsOf)
        .filter(({ kind }) => isPaid(kind))
        .reduce((sum, { code }) => sum + Number(amounts.get(code)), 0);
    const distanceOf = (car: Car): Measure => {
      const costs = new Map(
        nearestCosts(slice, car, new Map(codes.map((code, index) => [code, index]))),
      );
      return (one) =>
        codes.reduce((sum, code, index) => sum + (one.has(code) ? (costs.get(index) ?? 0) : 0), 0);
    };
    try {
      const { sheet } = priced;
      await check({ ...known, tried, random, sheet, priceOf, distanceOf });
    } catch (cause) {
      throw new Error(`Seed ${seed}`, { cause });
    }
  }
}

/** The lowest of the first measure, and the lowest of the second that goes with it. */
function bestOf(
  cars: readonly ReadonlySet<string>[],
  first: Measure,
  second: Measure,
): readonly [number, number] {
  const least = Math.min(...cars.map(first));
  return [least, Math.min(...cars.filter((car) => first(car) === least).map(second))];
}

function sumOf({ amounts }: PriceSheet): Measure {
  return (car) => [...car].reduce((sum, code) => sum + (amounts.get(code) ?? 0), 0);
}

function withAll(
  cars: readonly ReadonlySet<string>[],
  codes: readonly string[],
): readonly ReadonlySet<string>[] {
  return cars.filter((car) => codes.every((code) => car.has(code)));
}

function setOf({ chosen, filled }: Car): ReadonlySet<string> {
  return new Set([...chosen, ...filled]);
}
