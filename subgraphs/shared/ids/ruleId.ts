import { CODE, MARKET_CODE, partsOf, withCheck } from './check.ts';
import type { ModelKey } from './modelId.ts';

export const RULE_KINDS = [
  'REQUIRES',
  'EXCLUDES',
  'EXPRESSION',
  'SUPPLEMENT',
  'TABLE',
  'FAMILY',
  'PACKAGE',
  'EFFECTIVITY',
] as const;

export type RuleKind = (typeof RULE_KINDS)[number];

/** A rule as it holds for one model in one market; its code alone may also be a family's. */
export interface RuleKey extends ModelKey {
  readonly kind: RuleKind;
  readonly code: string;
}

export function ruleId({ market, model, kind, code }: RuleKey): string {
  return withCheck(`R1.${market}.${model}.${kind}.${code}`);
}

/** Null when the text is no rule id. */
export function parseRuleId(id: string): RuleKey | null {
  const [market, model, kindText, code, ...rest] = partsOf('R1', id) ?? [];
  const kind = RULE_KINDS.find((known) => known === kindText);
  if (market === undefined || model === undefined || kind === undefined) return null;
  if (code === undefined || rest.length > 0) return null;
  return MARKET_CODE.test(market) && CODE.test(model) && CODE.test(code)
    ? { market, model, kind, code }
    : null;
}
