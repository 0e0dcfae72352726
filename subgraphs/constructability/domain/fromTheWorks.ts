import { fill } from './fill.ts';
import { judge, openFamilies } from './judge.ts';
import type { RuleSlice } from './ruleSlice.ts';
import type { RuleName } from './verdict.ts';

/** What keeps the car without a choice from being built. */
export type WorksFault =
  /** Two standard codes of a family that takes one. */
  | { readonly kind: 'rivals'; readonly family: string; readonly codes: readonly string[] }
  /** No standard code in a family that wants one, nor one that a package or a rule brings. */
  | { readonly kind: 'gap'; readonly family: string }
  | { readonly kind: 'violated'; readonly rule: RuleName };

/** Empty where the initial configuration is complete and buildable. */
export function worksFaults(slice: RuleSlice): readonly WorksFault[] {
  const standards = new Set(slice.standards);
  const rivals = slice.families.flatMap(({ code, cardinality, options }): WorksFault[] => {
    const codes = options.filter((option) => standards.has(option));
    return cardinality === 'ANY' || codes.length <= 1
      ? []
      : [{ kind: 'rivals', family: code, codes }];
  });
  if (rivals.length > 0) return rivals;
  const request = { chosen: [], standards: slice.standards, barred: new Set<string>() };
  const { filled } = fill(slice, request);
  const gaps = openFamilies(slice, new Set(filled)).map(({ code }): WorksFault => ({
    kind: 'gap',
    family: code,
  }));
  const { conflicts } = judge(slice, { chosen: [], filled });
  const violated = conflicts.flatMap(({ rules }) =>
    rules.map((rule): WorksFault => ({ kind: 'violated', rule })),
  );
  return [...gaps, ...violated];
}
