import { codesOf, type ConfigurationKey } from '../../shared/ids/configurationId.ts';
import type { ServiceContext } from '../context.ts';
import type { Car } from '../domain/car.ts';
import { unknownCodes } from '../domain/offer.ts';
import { priceSheet, type PricedSlice, type PriceFault } from '../domain/priceSheet.ts';
import type { MissingPricesError } from '../resolvers.generated.ts';
import type { KnownModel } from '../store/ruleBases.ts';
import { modelOf } from './arguments.ts';

/** What decides between cars by price, of the configuration's model on its order date. */
export async function pricesOf(
  { market, model, orderDate }: ConfigurationKey,
  { base, datasetVersion, brand }: KnownModel,
  { loaders }: ServiceContext,
): Promise<PricedSlice> {
  const { series } = base.place;
  const book = await loaders.priceBook.load({ datasetVersion, market, brand, series, model });
  return priceSheet(book, base.slice(orderDate), orderDate);
}

/** Null where no car has the choices, or it cannot be told which is the cheapest. */
export async function cheapestCompletion(
  key: ConfigurationKey,
  context: ServiceContext,
): Promise<Car | null> {
  const model = await modelOf(key, context);
  if (model === null || unknownCodes(model.base, codesOf(key)) !== null) return null;
  const priced = await pricesOf(key, model, context);
  if (priced.kind === 'unpriced') return null;
  const slice = model.base.slice(key.orderDate);
  const [car = null] = await context.engine.complete(slice, [key], priced.sheet);
  return car;
}

export function missingPrices(
  fault: PriceFault,
  { market, model, orderDate }: ConfigurationKey,
): MissingPricesError & { readonly __typename: 'MissingPricesError' } {
  const expected = `Expected prices of ${model} in ${market} on ${orderDate}`;
  const advice = 'Rank by FEWEST_CHANGES, or choose a day with prices.';
  return {
    __typename: 'MissingPricesError',
    message: `${expected}, got ${cameInstead(fault)}. ${advice}`,
    codes: fault.kind === 'noAmount' ? fault.codes : [],
  };
}

/** Codes spelled out in a message; the rest is counted. */
const MOST_SHOWN = 10;

function cameInstead(fault: PriceFault): string {
  switch (fault.kind) {
    case 'noList':
      return 'no price list that holds on that day';
    case 'noAmount': {
      const { list, codes } = fault;
      if (codes.length === 0) return `the list ${list}, which has none of the model itself`;
      const more = codes.length > MOST_SHOWN ? ` and ${codes.length - MOST_SHOWN} more` : '';
      return `the list ${list}, which has none of ${codes.slice(0, MOST_SHOWN).join(', ')}${more}`;
    }
    case 'tooLarge':
      return `the list ${fault.list}, whose amounts are too large to be summed up exactly`;
  }
}
