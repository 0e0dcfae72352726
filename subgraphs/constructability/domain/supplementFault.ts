import { evaluate } from './expression/evaluate.ts';
import type { BookFamily, RuleBody } from './ruleBook.ts';

type Supplement = Extract<RuleBody, { readonly kind: 'SUPPLEMENT' }>;

/**
 * Why no car can ever be as the rule wants it, or null. `familyOf` gives the family of a code, if
 * there is one.
 */
export function supplementFault(
  rule: Supplement,
  familyOf: (code: string) => BookFamily | undefined,
): string | null {
  const places = new Map<string, string>();
  for (const code of rule.adds) {
    const family = familyOf(code);
    if (family === undefined || family.cardinality === 'ANY') continue;
    const other = places.get(family.code);
    if (other !== undefined) {
      return `expected at most one code of the family ${family.code}, got ${other} and ${code}`;
    }
    places.set(family.code, code);
  }
  const holds = evaluate(rule.if, (code) => {
    if (rule.adds.includes(code)) return true;
    const family = familyOf(code);
    return family !== undefined && places.has(family.code) ? false : null;
  });
  if (holds !== false) return null;
  return `expected a condition that still holds with ${rule.adds.join(', ')} in the car, got one that they refute: no such car can be built`;
}
