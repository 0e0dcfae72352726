import type { FacetField, ModelSearch, RangeField } from '../domain/search.ts';
import type { Place } from '../domain/cursor.ts';
import { isFirstOfItsTypeKey } from './precedence.ts';

/** The values of one statement; each is named where it is added. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** The column of `catalog.model_offer` that holds each facet's values. */
export const FACET_COLUMN: { readonly [F in FacetField]: string } = {
  BRAND: 'brand',
  SERIES: 'series',
  BODY_STYLE: 'body_style',
  POWERTRAIN: 'powertrain',
  DRIVETRAIN: 'drivetrain',
  MODEL_YEAR: 'model_year',
};

/** Without it, two nulls of a union are a text, which no number joins. */
export const FACET_TYPE: { readonly [F in FacetField]: 'text' | 'int' } = {
  BRAND: 'text',
  SERIES: 'text',
  BODY_STYLE: 'text',
  POWERTRAIN: 'text',
  DRIVETRAIN: 'text',
  MODEL_YEAR: 'int',
};

const RANGE_COLUMN: { readonly [F in RangeField]: string } = {
  powerKw: 'power_kw',
  seats: 'seats',
  lengthMm: 'length_mm',
  rangeKm: 'range_km',
};

/** Null: sorted by name alone. */
const SORT_COLUMN = {
  NAME: null,
  MODEL_YEAR: 'model_year',
  POWER: 'power_kw',
  LENGTH: 'length_mm',
  RANGE: 'range_km',
} as const;

/** The fields whose values the search itself narrows. */
export function narrowedFields(search: ModelSearch): ReadonlySet<FacetField> {
  const fields = new Set(Object.keys(search.oneOf) as FacetField[]);
  if (search.series !== null) fields.add('SERIES');
  return fields;
}

/** SQL that holds for the offers `o` of a search; the condition on one field may be left out. */
export function conditions(
  search: ModelSearch,
  versions: string,
  parameters: Parameters,
  except: FacetField | null = null,
): string {
  const day = parameters.add(search.day, 'date');
  return [
    `o.market = ${parameters.add(search.market, 'text')}`,
    `(o.effective_from is null or o.effective_from <= ${day})`,
    `(o.effective_to is null or o.effective_to > ${day})`,
    isFirstOfItsTypeKey(versions),
    ...oneOf(search, parameters, except),
    ...ranges(search, parameters),
    ...search.words.map((word) => `o.search_text like ${parameters.add(contains(word), 'text')}`),
  ].join('\n and ');
}

/** What a page is sorted by; names alone, so that it reads the same at every level of a query. */
export function sortedBy({ by, direction }: ModelSearch['sort']): string {
  return by === 'NAME'
    ? `sort_name ${direction}, model collate "C" ${direction}`
    : `value ${direction} nulls last, sort_name, model collate "C"`;
}

export function sortValue({ by }: ModelSearch['sort']): string {
  const column = SORT_COLUMN[by];
  return column === null ? 'null::float8' : `o.${column}::float8`;
}

/** Holds for the offers that come behind a place. */
export function isBehind(
  sort: ModelSearch['sort'],
  after: Place | null,
  parameters: Parameters,
): string {
  if (after === null) return 'true';
  const name = parameters.add(after.sortName, 'text');
  const code = parameters.add(after.code, 'text');
  const beyond = sort.direction === 'ASC' ? '>' : '<';
  const column = SORT_COLUMN[sort.by];
  if (column === null) return `(o.sort_name, o.model collate "C") ${beyond} (${name}, ${code})`;
  const behindEqual = `(o.sort_name, o.model collate "C") > (${name}, ${code})`;
  if (after.value === null) return `o.${column} is null and ${behindEqual}`;
  const value = parameters.add(after.value, 'float8');
  return `(o.${column} ${beyond} ${value} or o.${column} is null
           or (o.${column} = ${value} and ${behindEqual}))`;
}

function oneOf(
  { oneOf, series }: ModelSearch,
  parameters: Parameters,
  except: FacetField | null,
): readonly string[] {
  const fields = Object.entries(oneOf) as [keyof typeof oneOf, readonly string[]][];
  const plain = fields
    .filter(([field]) => field !== except)
    .map(([field, values]) => {
      const list = parameters.add(values, `${FACET_TYPE[field]}[]`);
      return `o.${FACET_COLUMN[field]} = any(${list})`;
    });
  if (series === null || except === 'SERIES') return plain;
  const brands = parameters.add(
    series.map(({ brand }) => brand),
    'text[]',
  );
  const codes = parameters.add(
    series.map(({ code }) => code),
    'text[]',
  );
  return [...plain, `(o.brand, o.series) in (select * from unnest(${brands}, ${codes}))`];
}

function ranges({ ranges }: ModelSearch, parameters: Parameters): readonly string[] {
  return (Object.keys(ranges) as RangeField[]).flatMap((field) => {
    const { min, max } = ranges[field] ?? { min: null, max: null };
    const column = `o.${RANGE_COLUMN[field]}`;
    return [
      ...(min === null ? [] : [`${column} >= ${parameters.add(min, 'int')}`]),
      ...(max === null ? [] : [`${column} <= ${parameters.add(max, 'int')}`]),
    ];
  });
}

/** A pattern of LIKE in which the word stands for itself. */
function contains(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
