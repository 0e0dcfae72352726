import type { Model } from '../../interchange/records.generated.ts';
import { oracleFor, type Oracle } from './oracle.ts';
import type { Slice } from './slices.ts';
import { faultsOf } from './verdict.ts';

/** What the oracle finds in the slices of a dataset. */
export interface Judgement {
  /** `brand code`, with the first slice in which no buildable car has the code. */
  readonly dead: ReadonlyMap<string, string>;
  /** Codes of the rules that forbid an otherwise possible car, by `brand series`. */
  readonly mattering: ReadonlyMap<string, ReadonlySet<string>>;
}

type Car = ReadonlySet<string>;

export function judge(slices: readonly Slice[]): Judgement {
  const dead = new Map<string, string>();
  const mattering = new Map<string, Set<string>>();
  const known = new Map<string, Car[]>();
  for (const slice of slices) {
    const { model, market, date } = slice;
    const home = homeOf(model);
    const cars = known.get(home) ?? [];
    const rules = mattering.get(home) ?? new Set<string>();
    known.set(home, cars);
    mattering.set(home, rules);
    let oracle: Oracle | undefined;
    const ask = () => (oracle ??= oracleFor(slice));

    for (const code of deadCodes(slice, cars, ask)) {
      const key = `${model.brand} ${code}`;
      if (!dead.has(key)) dead.set(key, `${model.code} in ${market} on ${date}`);
    }
    for (const rule of slice.rules) {
      if (rules.has(rule.code)) continue;
      const car = ask().carForbiddenOnlyBy(rule);
      if (car === undefined) continue;
      const faults = faultsOf(car, slice).join(', ');
      if (faults !== rule.code) throw new Error(`oracle and verdict differ: ${faults}`);
      rules.add(rule.code);
    }
  }
  return { dead, mattering };
}

export function homeOf({ brand, series }: Pick<Model, 'brand' | 'series'>): string {
  return `${brand} ${series}`;
}

/** Cars that are buildable elsewhere are tried first; the oracle is asked only for the rest. */
function deadCodes(slice: Slice, cars: Car[], ask: () => Oracle): readonly string[] {
  const open = new Set(slice.offered.keys());
  const dead: string[] = [];
  for (const car of cars) {
    if (car.isDisjointFrom(open)) continue;
    const adapted = adapt(car, slice);
    if (adapted.isDisjointFrom(open) || faultsOf(adapted, slice).length > 0) continue;
    for (const code of adapted) open.delete(code);
  }
  for (const code of slice.offered.keys()) {
    if (!open.has(code)) continue;
    const car = ask().carWith(code, open);
    if (car === undefined) {
      dead.push(code);
      continue;
    }
    const faults = faultsOf(car, slice).join(', ');
    if (faults !== '') throw new Error(`oracle and verdict differ: ${faults}`);
    cars.push(car);
    for (const part of car) open.delete(part);
  }
  return dead;
}

/** The car with what this slice offers, and its standards where a family has become empty. */
function adapt(car: Car, { offered, families, standards }: Slice): Car {
  const adapted = new Set([...car].filter((code) => offered.has(code)));
  const filled = new Set([...adapted].map((code) => offered.get(code)?.family));
  for (const { code, cardinality } of families) {
    if (cardinality !== 'EXACTLY_ONE' || filled.has(code)) continue;
    const standard = standards.find((candidate) => offered.get(candidate)?.family === code);
    if (standard !== undefined) adapted.add(standard);
  }
  return adapted;
}
