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

/** All that one model in one market is offered at any time, by code. */
export type Offers = ReadonlyMap<string, Offer>;

/** A standard equipment record as it applies to one model. */
export interface Standard {
  readonly codes: readonly string[];
  /** Null: in every market. */
  readonly markets: readonly string[] | null;
  readonly span: Span;
}

/** The families of which there are offers, on whatever day; in the order given. */
export function familiesWithOffers(families: readonly Family[], offers: Offers): readonly Family[] {
  const offered = new Set(offers.values().map(({ option }) => option.family));
  return families.filter(({ code }) => offered.has(code));
}

/** Those of one family that are offered on the day, in the maker's order. */
export function offeredOfFamily(offers: Offers, family: string, day: IsoDate): readonly Offer[] {
  return offers
    .values()
    .filter(({ option, spans }) => option.family === family && isOfferedOn(day, spans))
    .toArray()
    .sort((a, b) => byPosition(a.option, b.option));
}

/** Those that are packages and offered on the day, in the order of families and options. */
export function offeredPackages(
  offers: Offers,
  families: readonly Family[],
  day: IsoDate,
): readonly Offer[] {
  return inFamilyOrder(
    offers
      .values()
      .filter(({ option, spans }) => option.contents !== null && isOfferedOn(day, spans))
      .toArray(),
    families,
  );
}

/** The offers of the given codes on the day, in the order of families and options. */
export function offeredAmong(
  codes: Iterable<string>,
  offers: Offers,
  families: readonly Family[],
  day: IsoDate,
): readonly Offer[] {
  const found = [...new Set(codes)].flatMap((code) => offers.get(code) ?? []);
  return inFamilyOrder(
    found.filter(({ spans }) => isOfferedOn(day, spans)),
    families,
  );
}

/** What a package brings, in its own order, as far as the model is offered it at all. */
export function contentsOf(option: Option, offers: Offers): readonly Offer[] {
  return (option.contents ?? []).flatMap((code) => offers.get(code) ?? []);
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

function inFamilyOrder(offers: Offer[], families: readonly Family[]): readonly Offer[] {
  const rank = new Map(families.map(({ code }, index) => [code, index]));
  const rankOf = ({ option }: Offer): number => rank.get(option.family) ?? families.length;
  return offers.sort((a, b) => rankOf(a) - rankOf(b) || byPosition(a.option, b.option));
}
