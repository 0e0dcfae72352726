import type * as records from '../../../schema/interchange/records.generated.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { Texts } from '../../shared/texts.ts';
import { byPosition } from './order.ts';
import { isOfferedOn, type Span } from './spans.ts';

export type Cardinality = records.Family['cardinality'];
export type FamilyRole = records.Family['role'];

export interface Family {
  readonly code: string;
  readonly name: Texts;
  readonly cardinality: Cardinality;
  readonly role: FamilyRole;
  readonly position: number | null;
}

export interface Option {
  readonly code: string;
  readonly family: string;
  readonly name: Texts;
  readonly description: Texts | null;
  readonly position: number | null;
  /** What a package brings; null for a plain option. */
  readonly contents: readonly string[] | null;
}

/** An option and when a model in a market is offered it; spans may touch or overlap. */
export interface Offer {
  readonly option: Option;
  readonly spans: readonly Span[];
}

/** All that one model in one market is offered at any time. */
export interface Offers {
  readonly byCode: ReadonlyMap<string, Offer>;
  /** In the maker's order. A page asks some twenty families of each model for theirs. */
  readonly byFamily: ReadonlyMap<string, readonly Offer[]>;
}

export function offersOf(offers: Iterable<Offer>): Offers {
  const sorted = [...offers].sort((a, b) => byPosition(a.option, b.option));
  return {
    byCode: new Map(sorted.map((offer) => [offer.option.code, offer])),
    byFamily: Map.groupBy(sorted, ({ option }) => option.family),
  };
}

/** A standard equipment record as it applies to one model. */
export interface Standard {
  readonly codes: readonly string[];
  /** Null: in every market. */
  readonly markets: readonly string[] | null;
  readonly span: Span;
}

/** The families of which there are offers, on whatever day; in the order given. */
export function familiesWithOffers(families: readonly Family[], offers: Offers): readonly Family[] {
  return families.filter(({ code }) => offers.byFamily.has(code));
}

/** Those of one family that are offered on the day, in the maker's order. */
export function offeredOfFamily(offers: Offers, family: string, day: IsoDate): readonly Offer[] {
  return (offers.byFamily.get(family) ?? []).filter(({ spans }) => isOfferedOn(day, spans));
}

/** Those that are packages and offered on the day, in the order of families and options. */
export function offeredPackages(
  offers: Offers,
  families: readonly Family[],
  day: IsoDate,
): readonly Offer[] {
  return families
    .flatMap(({ code }) => offeredOfFamily(offers, code, day))
    .filter(({ option }) => option.contents !== null);
}

/** The offers of the given codes on the day, in the order of families and options. */
export function offeredAmong(
  codes: Iterable<string>,
  offers: Offers,
  families: readonly Family[],
  day: IsoDate,
): readonly Offer[] {
  const wanted = new Set(codes);
  return families
    .flatMap(({ code }) => offers.byFamily.get(code) ?? [])
    .filter(({ option, spans }) => wanted.has(option.code) && isOfferedOn(day, spans));
}

/** What a package brings, in its own order, as far as the model is offered it at all. */
export function contentsOf(option: Option, offers: Offers): readonly Offer[] {
  return (option.contents ?? []).flatMap((code) => offers.byCode.get(code) ?? []);
}

/** The codes that a model has from the works in a market on a day. */
export function standardCodes(
  standards: readonly Standard[],
  market: string,
  day: IsoDate,
): readonly string[] {
  return standards
    .filter(({ markets }) => markets === null || markets.includes(market))
    .filter(({ span }) => isOfferedOn(day, [span]))
    .flatMap(({ codes }) => codes);
}
