import type { PriceSheet } from '../domain/priceSheet.ts';
import type { PackagePrices } from './questions/leastPrice.ts';

/** A price sheet in the variables of its slice. */
export function packagePrices(
  { amounts, brings }: PriceSheet,
  variables: ReadonlyMap<string, number>,
): PackagePrices {
  const variable = (code: string): number => {
    const found = variables.get(code);
    if (found === undefined) throw new Error(`The code ${code} is priced, but not offered`);
    return found;
  };
  return {
    amounts: Array.from(amounts, ([code, amount]) => [variable(code), amount]),
    brings: Array.from(brings, ([code, brought]) => [variable(code), brought.map(variable)]),
  };
}
