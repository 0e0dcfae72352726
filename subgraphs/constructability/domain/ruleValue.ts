import { evaluate, type Presence } from './expression/evaluate.ts';
import type { RuleBody } from './ruleBook.ts';

/** Every rule that speaks of codes; a table speaks of families. */
export type CodeRule = Exclude<RuleBody, { readonly kind: 'TABLE' }>;

/** Whether a rule holds; null where that is still open. */
export function ruleValue(rule: CodeRule, presence: Presence): boolean | null {
  switch (rule.kind) {
    case 'EXPRESSION':
      return evaluate(rule.expression, presence);
    case 'REQUIRES':
      return impliedBy(rule, () => evaluate(rule.then, presence), presence);
    case 'EXCLUDES':
      return impliedBy(rule, () => negated(evaluate(rule.then, presence)), presence);
    case 'SUPPLEMENT':
      return impliedBy(rule, () => allPresent(rule.adds, presence), presence);
  }
}

/** The consequence is only looked at where the condition may hold. */
function impliedBy(
  rule: Exclude<CodeRule, { readonly kind: 'EXPRESSION' }>,
  consequence: () => boolean | null,
  presence: Presence,
): boolean | null {
  const condition = evaluate(rule.if, presence);
  if (condition === false) return true;
  const value = consequence();
  if (value === true) return true;
  return condition === null || value === null ? null : false;
}

function negated(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function allPresent(codes: readonly string[], presence: Presence): boolean | null {
  const values = codes.map(presence);
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}
