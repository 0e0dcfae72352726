import type { RuleBase } from './ruleBase.ts';
import type { RuleSlice } from './ruleSlice.ts';
import { suggestions } from './suggestions.ts';

/** Why codes cannot be had of a model. */
export type OfferFault =
  /** Not offered on any day. */
  | { readonly kind: 'unknown'; readonly codes: readonly UnknownCode[] }
  /** Offered on other days; empty where the model itself is not offered on this one. */
  | { readonly kind: 'notThatDay'; readonly codes: readonly string[] };

export interface UnknownCode {
  readonly code: string;
  /** Offered codes that are perhaps meant. */
  readonly near: readonly string[];
}

/** Those of the codes that the model never has here; null where it knows all of them. */
export function unknownCodes(base: RuleBase, codes: readonly string[]): OfferFault | null {
  const unknown = [...new Set(codes)].filter((code) => !base.codes.has(code));
  if (unknown.length === 0) return null;
  return {
    kind: 'unknown',
    codes: unknown.map((code) => ({ code, near: suggestions(code, base.codes) })),
  };
}

/** Whether the model and the codes are offered on the slice's day. */
export function notThatDay(slice: RuleSlice, codes: readonly string[]): OfferFault | null {
  if (!slice.offered) return { kind: 'notThatDay', codes: [] };
  const missing = [...new Set(codes)].filter((code) => !slice.familyOf.has(code));
  return missing.length === 0 ? null : { kind: 'notThatDay', codes: missing };
}
