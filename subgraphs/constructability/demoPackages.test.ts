import { expect, it } from 'vitest';
import { createPlainEngine } from './domain/plainEngine.ts';
import type { RuleSlice } from './domain/ruleSlice.ts';
import { demoSlices } from './testing/demoSlices.ts';

const engine = createPlainEngine();

it.each([
  ['DE', '2026-12-01'],
  ['JP', '2026-12-01'],
  ['DE', '2027-06-01'],
] as const)(
  'in the demo data, each package alone gives a car that can be built, in %s on %s',
  async (market, day) => {
    const slices = await demoSlices(market, day);
    expect(slices.length).toBeGreaterThan(30);
    expect(slices.filter(({ contentsOf }) => contentsOf.size === 0)).toEqual([]);
    expect((await Promise.all(slices.map(faultyPackages))).flat()).toEqual([]);
  },
);

async function faultyPackages(slice: RuleSlice): Promise<readonly string[]> {
  const packages = [...slice.contentsOf.keys()];
  const cars = await Promise.all(packages.map((code) => engine.configure(slice, [code])));
  const verdicts = await engine.verdicts(slice, cars);
  return packages.flatMap((code, index) =>
    verdicts[index]?.buildable === true ? [] : [`${code} on ${slice.model}`],
  );
}
