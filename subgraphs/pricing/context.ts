import type { RequestContext } from '../shared/context.ts';
import { textTeller, type TellText } from '../shared/textTeller.ts';
import type { UsedLanguages } from '../shared/usedLanguages.ts';
import type { PriceBook, PriceBookKey } from './priceBook.ts';
import type { PriceBooks } from './priceBooks.ts';

/** What the resolvers of one subgraph fetch work with. */
export interface ServiceContext {
  readonly request: RequestContext;
  readonly text: TellText;
  /**
   * Null where the model or market is not in the data version, or no list holds on the day. A
   * promise only where something must be read: a page asks for the prices of hundreds of cars.
   */
  bookOf(key: PriceBookKey): PriceBook | null | Promise<PriceBook | null>;
}

export function createContext(
  books: PriceBooks,
  request: RequestContext,
  languages: UsedLanguages,
): ServiceContext {
  const reader = books.reader();
  const asked = new Map<string, Promise<PriceBook | null>>();
  const { now } = request;
  let last: { readonly key: PriceBookKey; readonly book: PriceBook } | null = null;

  const read = async (key: PriceBookKey): Promise<PriceBook | null> => {
    const placement = await reader.placements.load(key);
    if (placement === null) return null;
    const book = await reader.read(placement, key, now);
    // Another one than the request's is of a saved car, and may be discarded any time.
    const isOwn = key.dataVersion === request.dataVersion;
    if (book !== null && isOwn) books.remember(key, now, placement, book);
    return book;
  };

  return {
    request,
    text: textTeller(request, languages),
    bookOf: (key) => {
      // A page of fifty models asks for ten thousand prices, those of a model one after another.
      if (last !== null && isSame(last.key, key)) return last.book;
      const isOwn = key.dataVersion === request.dataVersion;
      const known = isOwn ? books.known(key, now) : undefined;
      if (known !== undefined) {
        last = { key, book: known };
        return known;
      }
      const { dataVersion, market, model, orderDate, wants } = key;
      return asked.getOrInsertComputed(
        `${dataVersion} ${market} ${model} ${orderDate} ${wants}`,
        () => read(key),
      );
    },
  };
}

function isSame(one: PriceBookKey, other: PriceBookKey): boolean {
  return (
    one.model === other.model &&
    one.market === other.market &&
    one.orderDate === other.orderDate &&
    one.wants === other.wants &&
    one.dataVersion === other.dataVersion
  );
}
