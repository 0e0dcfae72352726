import type { Scopes } from '../../../schema/interchange/records.generated.ts';
import { isEffective, type IsoDate } from '../../shared/dates.ts';
import { listHolding } from '../../shared/priceLists/listHolding.ts';
import type { PriceList } from './priceLists.ts';
import {
  BASE_PRICE,
  scopesOf,
  type ModelPlace,
  type PriceScope,
} from '../../shared/priceLists/priceScopes.ts';
import { inMarket, onModel, turningDays, type MarketSpan, type Span } from './scopes.ts';

export interface ScopedModel extends ModelPlace {
  readonly scopes: Scopes | undefined;
}

export interface ScopedCode {
  readonly brand: string;
  readonly code: string;
  readonly scopes: Scopes | undefined;
}

export interface ScopedStandard {
  readonly model: string;
  readonly codes: readonly string[];
  readonly scopes: Scopes | undefined;
}

/** Everything that is sold, and the lists that should price it. */
export interface Range {
  readonly models: readonly ScopedModel[];
  /** Options and packages. */
  readonly codes: readonly ScopedCode[];
  readonly standards: readonly ScopedStandard[];
  readonly listsByMarket: ReadonlyMap<string, readonly PriceList[]>;
}

/** A price that a list lacks, for all models that miss it. */
export interface MissingPrice {
  readonly list: string;
  readonly market: string;
  /** An option's or package's, or `BASE_PRICE`. */
  readonly code: string;
  readonly models: readonly string[];
  /** The first day on which one of them misses it. */
  readonly from: IsoDate;
}

/** The codes of one dataset as bits, so that whole price lists are compared by single operations. */
export class CodeSets {
  readonly #bits = new Map<string, number>([[BASE_PRICE, 0]]);
  readonly #codes: string[] = [BASE_PRICE];
  readonly #priced = new Map<string, Map<PriceScope, bigint>>();

  bit(code: string): bigint {
    let bit = this.#bits.get(code);
    if (bit === undefined) {
      bit = this.#codes.push(code) - 1;
      this.#bits.set(code, bit);
    }
    return 1n << BigInt(bit);
  }

  codesOf(set: bigint): readonly string[] {
    return this.#codes.filter((_, bit) => (set >> BigInt(bit)) % 2n === 1n);
  }

  addPrice(list: string, scope: PriceScope, code: string): void {
    let scopes = this.#priced.get(list);
    if (scopes === undefined) this.#priced.set(list, (scopes = new Map()));
    scopes.set(scope, (scopes.get(scope) ?? 0n) | this.bit(code));
  }

  /** The codes that the list prices for the model, most of them by its brand or series. */
  pricedFor(list: string, place: ModelPlace): bigint {
    const scopes = this.#priced.get(list);
    return scopesOf(place).reduce((set, scope) => set | (scopes?.get(scope) ?? 0n), 0n);
  }
}

/**
 * Each price that a model, or an option or package offered on it and not standard, lacks on a day
 * on which a list holds for it. A day without a list asks for no price.
 */
export function missingPrices(range: Range, sets: CodeSets): readonly MissingPrice[] {
  const codesOfBrand = Map.groupBy(range.codes, ({ brand }) => brand);
  const standardsOfModel = Map.groupBy(range.standards, ({ model }) => model);
  const found = new Map<string, MutableMissing>();
  for (const model of range.models) {
    const offered = setsOn(model, codesOfBrand.get(model.brand) ?? [], ({ code }) =>
      sets.bit(code),
    );
    const standard = setsOn(model, standardsOfModel.get(model.model) ?? [], ({ codes }) =>
      codes.reduce((set, code) => set | sets.bit(code), 0n),
    );
    const sold = onModel(model.scopes, model);
    for (const [market, lists] of range.listsByMarket) {
      const soldHere = inMarket(sold, market);
      if (soldHere.length === 0) continue;
      const offeredHere = offered.filter((part) => isIn(part, market));
      const standardHere = standard.filter((part) => isIn(part, market));
      for (const day of turningDays([...lists, ...soldHere, ...offeredHere, ...standardHere])) {
        const list = listHolding(lists, model.brand, day);
        if (list === null || !soldHere.some((span) => isEffective(day, span))) continue;
        const needed = sets.bit(BASE_PRICE) | (setOn(offeredHere, day) & ~setOn(standardHere, day));
        const missing = needed & ~sets.pricedFor(list.code, model);
        if (missing === 0n) continue;
        for (const code of sets.codesOf(missing)) note(found, list.code, market, code, model, day);
      }
    }
  }
  return [...found.values()].map((missing) => ({ ...missing, models: [...missing.models].sort() }));
}

/** The first day of each stretch on which a list of the market holds and no tax is said. */
export function untaxedDays(
  lists: readonly PriceList[],
  taxes: readonly Span[],
): readonly IsoDate[] {
  let wasTaxed = true;
  return turningDays([...lists, ...taxes]).filter((day) => {
    const isPriced = lists.some((list) => isEffective(day, list));
    const isTaxed = !isPriced || taxes.some((tax) => isEffective(day, tax));
    const begins = wasTaxed && !isTaxed;
    wasTaxed = isTaxed;
    return begins;
  });
}

/** Pairs of lists between which a day's price would have to choose, the later one first. */
export function overlappingLists<List extends PriceList>(
  lists: readonly List[],
): readonly (readonly [List, List])[] {
  return lists.flatMap((list, index) =>
    lists
      .slice(0, index)
      .filter(
        (earlier) =>
          earlier.brand === list.brand &&
          (list.to === null || earlier.from < list.to) &&
          (earlier.to === null || list.from < earlier.to),
      )
      .map((earlier): readonly [List, List] => [list, earlier]),
  );
}

interface MutableMissing {
  readonly list: string;
  readonly market: string;
  readonly code: string;
  readonly models: Set<string>;
  from: IsoDate;
}

function note(
  found: Map<string, MutableMissing>,
  list: string,
  market: string,
  code: string,
  { model }: ModelPlace,
  day: IsoDate,
): void {
  const name = `${list} ${code}`;
  const before = found.get(name);
  if (before === undefined) {
    found.set(name, { list, market, code, models: new Set([model]), from: day });
    return;
  }
  before.models.add(model);
  if (day < before.from) before.from = day;
}

/** A set of codes with where and when it holds. */
interface SetSpan extends MarketSpan {
  readonly set: bigint;
}

/** Records with the same markets and days become one set: most are everywhere and always. */
function setsOn<T extends { readonly scopes: Scopes | undefined }>(
  place: ModelPlace,
  records: readonly T[],
  setOf: (record: T) => bigint,
): readonly SetSpan[] {
  const parts = new Map<string, SetSpan>();
  for (const record of records) {
    for (const span of onModel(record.scopes, place)) {
      const name = `${span.markets?.join(' ')} ${span.from} ${span.to}`;
      parts.set(name, { ...span, set: (parts.get(name)?.set ?? 0n) | setOf(record) });
    }
  }
  return [...parts.values()];
}

function isIn({ markets }: MarketSpan, market: string): boolean {
  return markets === null || markets.includes(market);
}

function setOn(parts: readonly SetSpan[], day: IsoDate): bigint {
  return parts.reduce((set, part) => (isEffective(day, part) ? set | part.set : set), 0n);
}
