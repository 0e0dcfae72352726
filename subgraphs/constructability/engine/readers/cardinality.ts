import type { RuleModelBuilder } from '../model/ruleModelBuilder.ts';

export interface Between {
  readonly least: number;
  /** Infinity where there is no upper bound. */
  readonly most: number;
}

/** Up to this many combinations are listed as clauses; beyond, hidden variables count. */
const MAX_LISTED = 256;

/**
 * Demands that of the variables at most `most` are selected and, where the literal `when` holds, at
 * least `least`. The variables must be false where `when` does not hold.
 */
export function demandBetween(
  builder: RuleModelBuilder,
  variables: readonly number[],
  { least, most }: Between,
  when: number,
  origin: number,
): void {
  const count = variables.length;
  if (most === 0) for (const variable of variables) builder.addClause([-(variable + 1)], origin);
  else if (most === 1 && count > 1) builder.addGroup(variables, 'AT_MOST_ONE', origin);
  if (least > count) builder.addClause([-when], origin);
  else if (least === 1) builder.addClause([-when, ...variables.map((one) => one + 1)], origin);
  const needsLeast = least > 1 && least <= count;
  const needsMost = most > 1 && most < count;
  if (!needsLeast && !needsMost) return;
  const [noneOf, oneOf] = [most + 1, count - least + 1];
  const listed =
    (needsMost ? combinations(count, noneOf) : 0) + (needsLeast ? combinations(count, oneOf) : 0);
  if (listed <= MAX_LISTED) {
    if (needsMost) {
      for (const few of subsetsOf(variables, noneOf)) {
        builder.addClause(few.map((one) => -(one + 1)), origin); // prettier-ignore
      }
    }
    if (needsLeast) {
      for (const few of subsetsOf(variables, oneOf)) {
        builder.addClause([-when, ...few.map((one) => one + 1)], origin);
      }
    }
    return;
  }
  const atLeast = counter(
    builder,
    variables,
    Math.max(needsLeast ? least : 0, needsMost ? noneOf : 0),
    origin,
  );
  if (needsLeast) builder.addClause([-when, atLeast(least)], origin);
  if (needsMost) builder.addClause([-atLeast(noneOf)], origin);
}

/** Literals that hold just where at least 1 … up to of the variables are selected. */
function counter(
  builder: RuleModelBuilder,
  variables: readonly number[],
  upTo: number,
  origin: number,
): (threshold: number) => number {
  let before: readonly number[] = [];
  for (const [index, variable] of variables.entries()) {
    const literal = variable + 1;
    const now: number[] = [];
    for (let threshold = 1; threshold <= Math.min(index + 1, upTo); threshold++) {
      const reached = builder.addHiddenVariable() + 1;
      const already = before[threshold - 1];
      const almost = before[threshold - 2];
      // reached <-> already or (literal and almost), where what is missing is false or true.
      const orAlready = already === undefined ? [] : [already];
      builder.addClause([-reached, ...orAlready, literal], origin);
      if (threshold > 1 && almost !== undefined) {
        builder.addClause([-reached, ...orAlready, almost], origin);
        builder.addClause([reached, -literal, -almost], origin);
      } else {
        builder.addClause([reached, -literal], origin);
      }
      if (already !== undefined) builder.addClause([reached, -already], origin);
      now.push(reached);
    }
    before = now;
  }
  return (threshold) => {
    const literal = before[threshold - 1];
    if (literal === undefined) throw new Error(`The counter does not reach ${threshold}`);
    return literal;
  };
}

function combinations(count: number, chosen: number): number {
  let product = 1;
  for (let taken = 1; taken <= Math.min(chosen, count - chosen); taken++) {
    product = (product * (count - taken + 1)) / taken;
    if (product > MAX_LISTED) return Infinity;
  }
  return product;
}

function* subsetsOf<T>(of: readonly T[], size: number, from = 0): Iterable<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= of.length - size; first++) {
    const head = of[first];
    if (head === undefined) return;
    for (const rest of subsetsOf(of, size - 1, first + 1)) yield [head, ...rest];
  }
}
