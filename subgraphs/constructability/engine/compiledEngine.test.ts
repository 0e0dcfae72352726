import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Car } from '../domain/car.ts';
import { createPlainEngine } from '../domain/plainEngine.ts';
import type { RuleEngine } from '../domain/ruleEngine.ts';
import { Random } from '../../shared/testRandom.ts';
import { randomRules, subsets, type RandomRules } from '../testing/randomRules.ts';
import { createCompiledEngine, SERVING, type CompiledEngineOptions } from './compiledEngine.ts';

const PATHS: readonly (readonly [string, Partial<CompiledEngineOptions>, number])[] = [
  ['asked on the calling thread', {}, 400],
  ['asked on another thread', { mostEdgesHere: -1 }, 150],
  ['that is not compiled, but asked of a solver', { budget: null }, 150],
];

describe.each(PATHS)('of a random rule base %s', (_, options, seeds) => {
  let engine: RuleEngine;
  beforeAll(() => {
    engine = createCompiledEngine({ ...SERVING, threads: 1, ...options });
  });
  afterAll(() => engine[Symbol.asyncDispose]());
  const compiles = options.budget === undefined;

  it('a partial car can be built where some buildable car has its choices, and only there', async () => {
    const told = new Set<unknown>();
    await forEach(seeds, async ({ slice, cars, tried }) => {
      const car = { chosen: tried, filled: [] };
      const [verdict] = await engine.verdicts(slice, [car]);
      const [plain] = await createPlainEngine().verdicts(slice, [car]);
      const buildable = withAll(cars, tried).length > 0;
      expect(verdict).toEqual(
        plain?.complete === true ? plain : { buildable, complete: false, conflicts: [] },
      );
      told.add(buildable);
    });
    expect(told).toEqual(new Set([true, false]));
  });

  it('the variants are counted exactly', async () => {
    await forEach(seeds, async ({ slice, cars, tried }) => {
      const counts = await engine.variantCounts(slice, [{ chosen: tried, filled: [] }]);
      expect(counts).toEqual([BigInt(withAll(cars, tried).length)]);
    });
  });

  it('each option’s state is what all buildable cars with the choices have in common', async () => {
    const seen = new Set<string>();
    await forEach(seeds, async ({ slice, cars, codes, tried }) => {
      const car = await engine.configure(slice, tried);
      const [states] = await engine.optionStates(slice, [car]);
      const left = withAll(cars, tried);
      for (const code of codes) {
        const having = left.filter((one) => one.has(code)).length;
        const expected = tried.includes(code)
          ? 'SELECTED'
          : having === 0
            ? 'EXCLUDED'
            : having === left.length
              ? 'FORCED'
              : car.filled.includes(code)
                ? 'STANDARD'
                : 'SELECTABLE';
        expect([code, states?.get(code)]).toEqual([code, expected]);
        seen.add(expected);
      }
    });
    expect(seen.size).toBe(5);
  });

  it('a wish is fulfilled giving up as few choices as any buildable car does', async () => {
    const outcomes = new Set<string>();
    await forEach(seeds, async ({ slice, cars, codes, tried, random }) => {
      const car = await engine.configure(slice, tried);
      const add = random.some(codes, 0.2);
      const remove = random.some(codes, 0.2).filter((code) => !add.includes(code));
      const kept = tried.filter((code) => !remove.includes(code));
      const fulfilling = withAll(cars, add).filter((one) => !remove.some((code) => one.has(code)));
      const outcome = await engine.change(slice, car, { add, remove }, 3);
      outcomes.add(outcome.kind);
      expect(outcome.kind === 'impossible').toBe(fulfilling.length === 0);
      if (outcome.kind === 'impossible') return;
      const givenUp = (one: ReadonlySet<string>): number =>
        kept.filter((code) => !one.has(code)).length;
      const found = outcome.alternatives.map(setOf);
      for (const [at, one] of found.entries()) {
        expect(fulfilling).toContainEqual(one);
        for (const code of add) expect(outcome.alternatives[at]?.chosen).toContain(code);
      }
      const counts = found.map(givenUp);
      expect(counts[0]).toBe(Math.min(...fulfilling.map(givenUp)));
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      const lost = found.map((one) => String(kept.filter((code) => !one.has(code))));
      expect(new Set(lost).size).toBe(lost.length);
    });
    expect(outcomes.size).toBe(2);
  });

  it('the nearest car with each option, where rules compile, gives up as few choices as can be', async () => {
    let told = 0;
    await forEach(seeds, async ({ slice, cars, codes, tried }) => {
      const car = await engine.configure(slice, tried);
      const [nearest] = await engine.nearestCars(slice, [car]);
      expect(compiles || nearest?.size === 0).toBe(true);
      for (const code of compiles ? codes : []) {
        const isChosen = tried.includes(code);
        if (!isChosen && car.filled.includes(code)) continue;
        const possible = cars.filter((one) => one.has(code) !== isChosen);
        const found = nearest?.get(code);
        expect([code, found === undefined]).toEqual([code, possible.length === 0]);
        if (found === undefined) continue;
        const givenUp = (one: ReadonlySet<string>): number =>
          tried.filter((other) => !one.has(other)).length;
        expect(possible).toContainEqual(setOf(found));
        expect([code, givenUp(setOf(found))]).toEqual([code, Math.min(...possible.map(givenUp))]);
        expect(found.chosen.includes(code)).toBe(!isChosen);
        told++;
      }
    });
    expect(told > 200).toBe(compiles);
  });

  it('a completion keeps all choices, and a complete car that can be built is its own', async () => {
    let same = 0;
    await forEach(seeds, async ({ slice, cars, tried, isBuildable }) => {
      const car = await engine.configure(slice, tried);
      const [completed] = await engine.complete(slice, [car]);
      expect(completed === null).toBe(withAll(cars, tried).length === 0);
      if (completed === null || completed === undefined) return;
      expect(cars).toContainEqual(setOf(completed));
      expect(completed.chosen).toEqual(car.chosen);
      if (!isBuildable(setOf(car))) return;
      expect(completed).toEqual(car);
      same++;
    });
    expect(same).toBeGreaterThan(20);
  });

  it('choices that do not go together are explained by some that indeed do not', async () => {
    let explained = 0;
    await forEach(seeds, async ({ slice, cars, tried }) => {
      const conflict = await engine.explain(slice, { add: tried, remove: [] });
      expect(conflict === null).toBe(withAll(cars, tried).length > 0);
      if (conflict === null) return;
      explained++;
      expect(conflict.rules.length + conflict.choices.length).toBeGreaterThan(0);
      expect(withAll(cars, conflict.choices)).toEqual([]);
      expect(tried).toEqual(expect.arrayContaining([...conflict.choices]));
    });
    expect(explained).toBeGreaterThan(10);
  });
});

interface Tried extends RandomRules {
  /** Every buildable car. */
  readonly cars: readonly ReadonlySet<string>[];
  readonly tried: readonly string[];
  readonly random: Random;
}

async function forEach(seeds: number, check: (tried: Tried) => Promise<void>): Promise<void> {
  for (let seed = 1; seed <= seeds; seed++) {
    const rules = randomRules(seed);
    if (rules.codes.length > 12) continue;
    const random = new Random(seed);
    const cars = [...subsets(rules.codes)].map((codes) => new Set(codes)).filter(rules.isBuildable);
    const tried = [...random.some(rules.codes, 0.25)].sort();
    try {
      await check({ ...rules, cars, tried, random });
    } catch (cause) {
      throw new Error(`Seed ${seed}`, { cause });
    }
  }
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
