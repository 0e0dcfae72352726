import type { RandomWords } from '../questions/sample.ts';
import { drawBelow } from '../questions/sample.ts';
import {
  enumerateBySat,
  type EnumerationBudget,
  type SolutionOfClasses,
} from './enumerateBySat.ts';
import type { SatRules } from './satRules.ts';

/** How many configurations have allowed values only; null where the budget does not suffice. */
export function countBySat(
  rules: SatRules,
  allowed: Uint8Array,
  budget: EnumerationBudget,
): bigint | null {
  let count = 0n;
  const solutions = enumerateBySat(rules, allowed, budget);
  for (;;) {
    const next = solutions.next();
    if (next.done === true) return next.value ? count : null;
    count += next.value.variants;
  }
}

export type SampledBySat =
  /** Per slot the value taken; `selectedVariables` reads it. */
  | { readonly kind: 'sample'; readonly valueOfSlot: Int32Array }
  | { readonly kind: 'none' }
  /** The budget does not suffice to see all configurations, so none can be drawn fairly. */
  | { readonly kind: 'over-budget' };

/** One of all configurations of allowed values, each as likely as any other. */
export function sampleBySat(
  rules: SatRules,
  allowed: Uint8Array,
  random: RandomWords,
  budget: EnumerationBudget,
): SampledBySat {
  let count = 0n;
  let drawn: SolutionOfClasses | null = null;
  const solutions = enumerateBySat(rules, allowed, budget);
  for (;;) {
    const next = solutions.next();
    if (next.done === true) {
      if (!next.value) return { kind: 'over-budget' };
      if (drawn === null) return { kind: 'none' };
      return { kind: 'sample', valueOfSlot: drawValues(rules, allowed, drawn, random) };
    }
    // Each keeps its place with the chance it has among all that came so far.
    count += next.value.variants;
    if (drawBelow(count, random) < next.value.variants) drawn = next.value;
  }
}

function drawValues(
  { layout: { valueStarts, valueClasses } }: SatRules,
  allowed: Uint8Array,
  { classes }: SolutionOfClasses,
  random: RandomWords,
): Int32Array {
  const valueOfSlot = new Int32Array(classes.length);
  for (const [slot, owner] of classes.entries()) {
    const values: number[] = [];
    for (let value = valueStarts[slot]!; value < valueStarts[slot + 1]!; value++) {
      if (valueClasses[value] === owner && allowed[value] === 1) values.push(value);
    }
    valueOfSlot[slot] = values[Number(drawBelow(BigInt(values.length), random))]!;
  }
  return valueOfSlot;
}
