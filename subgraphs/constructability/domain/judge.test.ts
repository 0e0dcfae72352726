import { describe, expect, it } from 'vitest';
import { randomRules, subsets, type RandomRules } from '../testing/randomRules.ts';
import { judge } from './judge.ts';

const SEEDS = Array.from({ length: 150 }, (_, index) => index + 1);

describe('the verdict', () => {
  it('on a complete car is what every rule looked at by itself says', () => {
    let buildable = 0;
    for (const seed of SEEDS) {
      const rules = randomRules(seed);
      for (const codes of subsets(rules.codes)) {
        const verdict = judge(rules.slice, { chosen: codes, filled: [] });
        const open = openFamilies(rules, codes).length > 0;
        expect(verdict.complete, `seed ${seed}: ${codes.join()}`).toBe(!open);
        if (open) continue;
        const expected = rules.isBuildable(new Set(codes));
        expect(verdict.buildable, `seed ${seed}: ${codes.join()}`).toBe(expected);
        if (expected) buildable += 1;
      }
    }
    expect(buildable).toBeGreaterThan(1_000);
  });

  it('on a partial car is false only where no completion can be built, and never true', () => {
    let refuted = 0;
    for (const seed of SEEDS) {
      const rules = randomRules(seed);
      for (const codes of subsets(rules.codes)) {
        if (openFamilies(rules, codes).length === 0) continue;
        const { buildable } = judge(rules.slice, { chosen: codes, filled: [] });
        expect(buildable).not.toBe(true);
        if (buildable === null) continue;
        refuted += 1;
        const completed = completions(rules, codes).filter((car) => rules.isBuildable(car));
        expect(completed, `seed ${seed}: ${codes.join()}`).toEqual([]);
      }
    }
    expect(refuted).toBeGreaterThan(1_000);
  });
});

function openFamilies({ families }: RandomRules, codes: readonly string[]) {
  return families.filter(
    ({ cardinality, options }) =>
      cardinality === 'EXACTLY_ONE' && !options.some((code) => codes.includes(code)),
  );
}

/** The car with each open family given one of its options, in every way. */
function completions(rules: RandomRules, codes: readonly string[]): readonly Set<string>[] {
  return openFamilies(rules, codes).reduce<readonly Set<string>[]>(
    (cars, { options }) => cars.flatMap((car) => options.map((code) => new Set([...car, code]))),
    [new Set(codes)],
  );
}
