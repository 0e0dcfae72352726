import { CODE, MARKET_CODE, partsOf, withCheck } from './check.ts';
import type { ModelKey } from './modelId.ts';

/** A family, option or package as offered on one model in one market. */
export interface MemberKey extends ModelKey {
  readonly code: string;
}

/** F a family, O an option, P a package. */
export type MemberKind = 'F1' | 'O1' | 'P1';

export function memberId(kind: MemberKind, key: MemberKey): string {
  return withCheck(`${kind}.${key.market}.${key.model}.${key.code}`);
}

/** Null when the text is no id of that kind. */
export function parseMemberId(kind: MemberKind, id: string): MemberKey | null {
  const [market, model, code, ...rest] = partsOf(kind, id) ?? [];
  if (market === undefined || model === undefined || code === undefined || rest.length > 0) {
    return null;
  }
  return MARKET_CODE.test(market) && CODE.test(model) && CODE.test(code)
    ? { market, model, code }
    : null;
}
