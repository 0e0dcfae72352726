import type { RuleModel } from '../model/ruleModel.ts';
import { RuleModelBuilder } from '../model/ruleModelBuilder.ts';

/** How a synthetic line is built; the defaults are those of a real one that may not be published. */
export interface LineShape {
  readonly families: number;
  readonly features: number;
  /** Clauses over more than one family. */
  readonly crossTreeClauses: number;
  /** The share of the features that these speak of. */
  readonly crossTreeShare: number;
}

export const LARGE_LINE: LineShape = {
  families: 1_232,
  features: 18_616,
  crossTreeClauses: 24_000,
  crossTreeShare: 0.08,
};

/** Families that rules tie together: a body, an engine range, a set of assistants … */
const FAMILIES_OF_A_SYSTEM = 3;
/** Features of a family that rules between families speak of. */
const SPOKEN_OF_A_FAMILY = 7;
/** The cars that are kept buildable come what may. */
const KEPT_CARS = 24;

/**
 * A line as large makers have it: exactly-one families of very different sizes, and rules that
 * speak of few features, mostly within systems of some families; systems hang together like a
 * tree. The same for the same seed.
 */
export function syntheticLine(seed: number, shape: LineShape = LARGE_LINE): RuleModel {
  const below = numbersBelow(seed);
  const builder = new RuleModelBuilder();
  const families: number[][] = [];
  for (const [family, size] of familySizes(shape, below).entries()) {
    const members = Array.from({ length: size }, (_, member) =>
      builder.addVariable(`F${family}_${member}`),
    );
    const origin = builder.addOrigin({
      code: `F${family}`,
      text: `exactly one of family F${family}`,
    });
    builder.addGroup(members, 'EXACTLY_ONE', origin);
    families.push(members);
  }
  const spoken = families
    .filter((members) => members.length >= SPOKEN_OF_A_FAMILY)
    .slice(0, Math.round((shape.features * shape.crossTreeShare) / SPOKEN_OF_A_FAMILY))
    .map((members) => members.slice(0, SPOKEN_OF_A_FAMILY));
  if (spoken.length < 2) throw new Error('The families are too small for rules between them');
  const systems = systemsOf(spoken, below);
  // A kept car has one feature of each family, by its place; those spoken of are among the first.
  const kept = Array.from({ length: KEPT_CARS }, () =>
    spoken.map((members) => members[below(members.length)] ?? 0),
  );
  const hasFeature = kept.map((car) => new Set(car));
  const seen = new Set<string>();
  for (let written = 0; written < shape.crossTreeClauses;) {
    const system = systems[below(systems.length)] ?? [];
    const clause = randomClause(system, below);
    const key = clause.join();
    const isKept = hasFeature.every((car) =>
      clause.some((literal) => car.has(Math.abs(literal) - 1) === literal > 0),
    );
    if (!isKept || seen.has(key)) continue;
    seen.add(key);
    written += 1;
    const text = `rule ${written}`;
    builder.addClause(clause, builder.addOrigin({ code: `R${written}`, text }));
  }
  return builder.build();
}

/** Few families are large: sizes fall off like prices in a range, and sum up to the features. */
function familySizes({ families, features }: LineShape, below: Below): readonly number[] {
  const weights = Array.from({ length: families }, () => {
    // The sum of uniform numbers is about normal, its exponential skewed to the right.
    let sum = 0;
    for (let term = 0; term < 12; term++) sum += below(1_000) / 1_000;
    return Math.exp((sum - 6) * 1.03);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sizes = weights.map(
    (weight) => 2 + Math.floor((weight / total) * (features - 2 * families)),
  );
  let missing = features - sizes.reduce((sum, size) => sum + size, 0);
  for (let family = 0; missing > 0; family = (family + 1) % families, missing--)
    sizes[family]! += 1;
  return sizes;
}

/** Each system with a family of one before it, so that the systems form a tree. */
function systemsOf(
  spoken: readonly (readonly number[])[],
  below: Below,
): readonly (readonly number[])[][] {
  // prettier-ignore
  const systems: (readonly number[])[][] = [];
  for (let start = 0; start < spoken.length; start += FAMILIES_OF_A_SYSTEM) {
    const own = spoken.slice(start, start + FAMILIES_OF_A_SYSTEM);
    const parent = systems[below(Math.max(1, systems.length))];
    const shared = parent?.[below(parent.length)];
    systems.push(shared === undefined ? [...own] : [...own, shared]);
  }
  return systems;
}

/** An exclusion, a requirement with alternatives, or a condition of two features. */
function randomClause(system: readonly (readonly number[])[], below: Below): readonly number[] {
  const families = distinctBelow(system.length, Math.min(2 + below(2), system.length), below);
  const [first = [], second = [], third] = families.map((family) => system[family] ?? []);
  const one = (members: readonly number[]): number => (members[below(members.length)] ?? 0) + 1;
  const some = (members: readonly number[], many: number): number[] =>
    distinctBelow(members.length, many, below).map((at) => (members[at] ?? 0) + 1);
  const literals =
    third === undefined
      ? [-one(first), ...some(second, 3 + below(3))]
      : below(2) === 0
        ? [-one(first), -one(second), -one(third)]
        : [-one(first), -one(second), ...some(third, 2 + below(4))];
  return literals.sort((left, right) => left - right);
}

type Below = (limit: number) => number;

function distinctBelow(limit: number, many: number, below: Below): readonly number[] {
  const picked = new Set<number>();
  while (picked.size < Math.min(many, limit)) picked.add(below(limit));
  return [...picked];
}

/** Whole numbers below a limit, the same for the same seed (mulberry32). */
export function numbersBelow(seed: number): Below {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return Math.floor((((word ^ (word >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
