import type { IsoDate } from '../../shared/dates.ts';
import { PlatformError } from '../../shared/errors.ts';
import { excerpt } from '../../shared/excerpt.ts';
import type { SeriesKey } from './brand.ts';
import { readCursor, type ModelSort, type Place } from './cursor.ts';
import { orderDateIn, type Market } from './market.ts';
import { normalise } from './normalise.ts';
import { parseSeriesId } from './seriesId.ts';

export const FACET_FIELDS = [
  'BRAND',
  'SERIES',
  'BODY_STYLE',
  'POWERTRAIN',
  'DRIVETRAIN',
  'MODEL_YEAR',
] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

/** What a model of a search has one value of, bounded by whole numbers, both included. */
export const RANGE_FIELDS = ['powerKw', 'seats', 'lengthMm', 'rangeKm'] as const;
export type RangeField = (typeof RANGE_FIELDS)[number];

export interface NumberRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** Models of one market, ready to be asked of the store. An absent condition lets everything pass. */
export interface ModelSearch {
  readonly market: string;
  readonly day: IsoDate;
  /** Values of each facet, any of which will do. */
  readonly oneOf: { readonly [F in Exclude<FacetField, 'SERIES'>]?: readonly string[] };
  readonly series: readonly SeriesKey[] | null;
  readonly ranges: { readonly [F in RangeField]?: NumberRange };
  /** Normalised; all must occur. */
  readonly words: readonly string[];
  readonly sort: ModelSort;
  readonly first: number;
  readonly after: Place | null;
}

/** The arguments as a client gives them; a missing one and null are the same. */
export interface SearchArguments {
  readonly filter?: FilterArguments | null;
  readonly search?: string | null;
  readonly sort?: Partial<ModelSort> | null;
  readonly first: number;
  readonly after?: string | null;
}

type Values<T> = readonly T[] | null;
type RangeArgument = { readonly min?: number | null; readonly max?: number | null } | null;

export interface FilterArguments {
  readonly brands?: Values<string>;
  readonly series?: Values<string>;
  readonly bodyStyles?: Values<string>;
  readonly powertrains?: Values<string>;
  readonly drivetrains?: Values<string>;
  readonly modelYears?: Values<number>;
  readonly powerKw?: RangeArgument;
  readonly seats?: RangeArgument;
  readonly lengthMm?: RangeArgument;
  readonly rangeKm?: RangeArgument;
  readonly orderDate?: string | null;
}

const MOST_ON_A_PAGE = 100;
const LONGEST_SEARCH = 200;
const MOST_VALUES = 1_000;

/** Throws MALFORMED_ARGUMENT, saying what was expected, for arguments out of range or form. */
export function parseSearch(args: SearchArguments, market: Market, now: string): ModelSearch {
  const filter = args.filter ?? {};
  const sort: ModelSort = {
    by: args.sort?.by ?? 'NAME',
    direction: args.sort?.direction ?? 'ASC',
  };
  if (args.first < 1 || args.first > MOST_ON_A_PAGE) {
    throw malformed('first', `from 1 to ${MOST_ON_A_PAGE}`, args.first);
  }
  return {
    market: market.code,
    day: orderDateIn(market, filter.orderDate, now),
    oneOf: {
      ...values('BRAND', 'filter.brands', filter.brands),
      ...values('BODY_STYLE', 'filter.bodyStyles', filter.bodyStyles),
      ...values('POWERTRAIN', 'filter.powertrains', filter.powertrains),
      ...values('DRIVETRAIN', 'filter.drivetrains', filter.drivetrains),
      ...values('MODEL_YEAR', 'filter.modelYears', filter.modelYears?.map(String)),
    },
    series: seriesKeys(filter.series ?? null),
    ranges: Object.fromEntries(
      RANGE_FIELDS.flatMap((field) => {
        const range = parseRange(field, filter[field] ?? null);
        return range === null ? [] : [[field, range]];
      }),
    ),
    words: parseWords(args.search ?? ''),
    sort,
    first: args.first,
    after: args.after == null ? null : readCursor(sort, args.after),
  };
}

function values<F extends FacetField>(
  field: F,
  argument: string,
  given: Values<string> | undefined,
): { readonly [K in F]?: readonly string[] } {
  if (given == null) return {};
  if (given.length > MOST_VALUES) {
    throw malformed(argument, `at most ${MOST_VALUES} values`, given.length);
  }
  return { [field]: given } as { readonly [K in F]: readonly string[] };
}

function seriesKeys(ids: Values<string>): readonly SeriesKey[] | null {
  if (ids === null) return null;
  if (ids.length > MOST_VALUES) {
    throw malformed('filter.series', `at most ${MOST_VALUES} values`, ids.length);
  }
  return ids.map((id) => {
    const key = parseSeriesId(id);
    if (key === null) throw malformed('filter.series', "series ids as 'Series.id' gives them", id);
    return key;
  });
}

function parseRange(field: RangeField, range: RangeArgument): NumberRange | null {
  const min = range?.min ?? null;
  const max = range?.max ?? null;
  if (min === null && max === null) return null;
  if (min !== null && max !== null && min > max) {
    throw malformed(`filter.${field}`, "'min' not above 'max'", `${min} to ${max}`);
  }
  return { min, max };
}

function parseWords(search: string): readonly string[] {
  if (search.length > LONGEST_SEARCH) {
    throw malformed('search', `at most ${LONGEST_SEARCH} characters`, search.length);
  }
  // A zero byte is no text to PostgreSQL.
  const words = normalise(search.replaceAll('\0', ' ')).split(' ');
  return [...new Set(words.filter((word) => word !== ''))];
}

function malformed(argument: string, expected: string, got: string | number): PlatformError {
  return new PlatformError(
    'MALFORMED_ARGUMENT',
    `Expected '${argument}' to be ${expected}, got ${typeof got === 'number' ? got : `'${excerpt(got)}'`}.`,
    { argument },
  );
}
