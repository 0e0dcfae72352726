import type { IsoDate } from '../../shared/dates.ts';
import { broughtBy } from '../../shared/packageContents.ts';
import { listHolding } from '../../shared/priceLists/listHolding.ts';
import { BASE_PRICE } from '../../shared/priceLists/priceScopes.ts';
import type { PriceBook } from './priceBook.ts';
import type { RuleSlice } from './ruleSlice.ts';

/**
 * What decides between cars of one slice by price: the listed total of a car is the model's own
 * price and the amounts of its codes, without those that a package of the car brings. Net and gross
 * both grow with that total, whatever the taxes and the rounding, so that its order is theirs.
 */
export interface PriceSheet {
  /** By code, in minor units; missing are codes that cost nothing, as standard equipment does. */
  readonly amounts: ReadonlyMap<string, number>;
  /** Of each offered package all codes it brings that have an amount, through packages in it too. */
  readonly brings: ReadonlyMap<string, readonly string[]>;
}

/** Why cars cannot be ranked by price. */
export type PriceFault =
  | { readonly kind: 'noList' }
  /** Codes that some car would have to pay for; none where the model's own price is missing. */
  | { readonly kind: 'noAmount'; readonly list: string; readonly codes: readonly string[] }
  /** Amounts whose sums no number holds exactly. */
  | { readonly kind: 'tooLarge'; readonly list: string };

export type PricedSlice =
  | { readonly kind: 'priced'; readonly sheet: PriceSheet }
  | { readonly kind: 'unpriced'; readonly fault: PriceFault };

/**
 * The prices of a slice's codes on the day. A price that is missing is no zero: the cheapest of
 * cars of which one has no price is not known.
 */
export function priceSheet(book: PriceBook, slice: RuleSlice, day: IsoDate): PricedSlice {
  const list = listHolding(book.lists, book.brand, day);
  if (list === null) return unpriced({ kind: 'noList' });
  const isStandard = new Set(slice.standards);
  const charged = [...slice.familyOf.keys()].filter((code) => !isStandard.has(code));
  const missing = charged.filter((code) => !list.amounts.has(code)).sort();
  if (missing.length > 0 || !list.amounts.has(BASE_PRICE)) {
    return unpriced({ kind: 'noAmount', list: list.code, codes: missing });
  }
  const amounts = new Map<string, number>();
  let most = 0;
  for (const code of charged) {
    const amount = Number(list.amounts.get(code));
    most += Math.abs(amount);
    if (amount !== 0) amounts.set(code, amount);
  }
  if (most > Number.MAX_SAFE_INTEGER) return unpriced({ kind: 'tooLarge', list: list.code });
  const brings = new Map<string, readonly string[]>();
  for (const code of slice.contentsOf.keys()) {
    const brought = [...broughtBy([code], book.packages)].filter((one) => amounts.has(one));
    if (brought.length > 0) brings.set(code, brought);
  }
  return { kind: 'priced', sheet: { amounts, brings } };
}

function unpriced(fault: PriceFault): PricedSlice {
  return { kind: 'unpriced', fault };
}
