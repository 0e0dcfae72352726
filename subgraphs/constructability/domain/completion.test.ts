import { describe, expect, it } from 'vitest';
import { Random } from '../../shared/testRandom.ts';
import { randomRules, subsets, type RandomRules } from '../testing/randomRules.ts';
import { completion } from './completion.ts';
import { fill } from './fill.ts';
import { judge } from './judge.ts';

describe('on random rules', () => {
  const SEEDS = Array.from({ length: 3_000 }, (_, index) => index + 1);

  it.each([6, 2, 1])(
    'finds the buildable car with the fewest filled codes changed, at most %i, and no other',
    (most) => {
      const found: number[] = [];
      let none = 0;
      for (const seed of SEEDS) {
        const rules = randomRules(seed);
        const { slice, codes } = rules;
        const random = new Random(seed);
        const chosen = random.some(codes, 0.25);
        const barred = new Set(random.some(codes, 0.1).filter((code) => !chosen.includes(code)));
        const { filled } = fill(slice, { chosen, standards: slice.standards, barred });
        const { complete } = judge(slice, { chosen, filled });
        const bounds = { changes: most, cars: 100_000 };
        const completed = completion(slice, { chosen, filled }, barred, bounds);
        const nearest = nearestByBruteForce(rules, chosen, new Set([...chosen, ...filled]), barred);
        const expected =
          complete && nearest !== null && nearest.changes <= most
            ? nearest.codes.filter((code) => !chosen.includes(code)).sort()
            : null;
        expect(completed, `seed ${seed}: ${chosen.join()} with ${filled.join()}`).toEqual(expected);
        if (expected === null || nearest === null) none += 1;
        else found[nearest.changes] = (found[nearest.changes] ?? 0) + 1;
      }
      expect(none).toBeGreaterThan(500);
      for (const changes of [0, 1, 2, 3].filter((few) => few <= most)) {
        expect(found[changes] ?? 0, `cars with ${changes} changes`).toBeGreaterThan(5);
      }
    },
  );

  it('finds a buildable car within any number of cars, or nothing', () => {
    const wrong: number[] = [];
    let gaveUp = 0;
    for (const seed of SEEDS) {
      const { slice, codes } = randomRules(seed);
      const chosen = new Random(seed).some(codes, 0.25);
      const { filled } = fill(slice, { chosen, standards: slice.standards, barred: new Set() });
      for (const cars of [0, 1, 4]) {
        const early = completion(slice, { chosen, filled }, new Set(), { changes: 3, cars });
        if (early === null) gaveUp += 1;
        else if (judge(slice, { chosen, filled: early }).buildable !== true) wrong.push(seed);
      }
    }
    expect(wrong).toEqual([]);
    expect(gaveUp).toBeGreaterThan(100);
  });
});

interface Nearest {
  readonly codes: readonly string[];
  readonly changes: number;
}

/** Looks at every car there is: buildable, with the choices, without barred codes but those there. */
function nearestByBruteForce(
  { codes, families, isBuildable }: RandomRules,
  chosen: readonly string[],
  from: ReadonlySet<string>,
  barred: ReadonlySet<string>,
): Nearest | null {
  const places = families.flatMap(({ cardinality, options }) =>
    cardinality === 'ANY' ? options.map((code) => [code]) : [options],
  );
  let nearest: { readonly codes: readonly string[]; readonly rank: readonly number[] } | null =
    null;
  for (const car of subsets(codes)) {
    const present = new Set(car);
    if (!chosen.every((code) => present.has(code)) || !isBuildable(present)) continue;
    if (car.some((code) => barred.has(code) && !from.has(code))) continue;
    const steps = places.flatMap((options, place) => {
      const at = (codesThere: ReadonlySet<string>) =>
        options.findIndex((code) => codesThere.has(code));
      if (at(from) === at(present)) return [];
      return [place, at(present) === -1 ? options.length : at(present)];
    });
    const rank = [steps.length / 2, ...steps];
    if (nearest === null || isBefore(rank, nearest.rank)) nearest = { codes: car, rank };
  }
  return nearest === null ? null : { codes: nearest.codes, changes: nearest.rank[0] ?? 0 };
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((value, index) => value !== b[index]);
  return first !== -1 && (a[first] ?? 0) < (b[first] ?? 0);
}
