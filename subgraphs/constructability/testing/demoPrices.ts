import { buildDemoDataset } from '../../../schema/demo/build.ts';
import { parseAmount } from '../../shared/money/money.ts';
import { codeOfPrice, scopeOfPrice } from '../../shared/priceLists/priceRecord.ts';
import { scopesOf } from '../../shared/priceLists/priceScopes.ts';
import type { PriceBook } from '../domain/priceBook.ts';

/** The price book of each model of the demo data in the market, by its type key. */
export function demoPriceBooks(market: string): (model: string) => PriceBook {
  const { records } = buildDemoDataset('standard');
  const lists = [...records['price-list']].filter((list) => list.market === market);
  const currencies = new Map(lists.map(({ code, currency }) => [code, currency]));
  const amounts = new Map<string, Map<string, bigint>>();
  for (const price of records.price) {
    const currency = currencies.get(price.priceList);
    if (currency === undefined) continue;
    const parsed = parseAmount(price.amount, currency);
    if (parsed.kind !== 'amount') throw new Error(`${price.amount} is no amount in ${currency}`);
    const place = `${price.priceList} ${scopeOfPrice(price)}`;
    amounts.getOrInsertComputed(place, () => new Map()).set(codeOfPrice(price), parsed.amountMinor);
  }
  const packages = [...records.package];
  const models = new Map([...records.model].map((model) => [model.code, model]));
  return (code) => {
    const model = models.get(code);
    if (model === undefined) throw new Error(`The demo data have no model ${code}`);
    const { brand, series } = model;
    const scopes = scopesOf({ brand, series, model: code }).toReversed();
    return {
      brand,
      lists: lists.map((list) => ({
        code: list.code,
        brand: list.brand ?? null,
        from: list.from,
        to: list.to ?? null,
        amounts: new Map(
          scopes.flatMap((scope) => [...(amounts.get(`${list.code} ${scope}`) ?? [])]),
        ),
      })),
      packages: new Map(
        packages.filter((one) => one.brand === brand).map((one) => [one.code, one.contents]),
      ),
    };
  };
}
