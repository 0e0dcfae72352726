import type { Queryable } from '../../shared/postgres/database.ts';
import type { Place } from '../domain/cursor.ts';
import { addCombinations, type FacetCombination, type FacetCount } from '../domain/facets.ts';
import type { ModelRecord } from '../domain/model.ts';
import { FACET_FIELDS, type FacetField, type ModelSearch } from '../domain/search.ts';
import { MODEL_COLUMNS, spansIn, toModelRecord, type ModelRow } from './modelRows.ts';
import {
  conditions,
  FACET_COLUMN,
  FACET_TYPE,
  isBehind,
  narrowedFields,
  Parameters,
  sortedBy,
  sortValue,
} from './searchConditions.ts';

/** What may be asked about a search. */
export interface SearchQuestion {
  readonly search: ModelSearch;
  readonly part: SearchAnswer['part'];
}

export type SearchAnswer =
  | { readonly part: 'page'; readonly page: ModelPage }
  | { readonly part: 'count'; readonly count: number }
  | { readonly part: 'facets'; readonly counts: readonly FacetCount[] };

export interface ModelPage {
  readonly found: readonly { readonly model: ModelRecord; readonly place: Place }[];
  readonly hasNextPage: boolean;
}

/** Answers all questions of a fetch, about whichever searches, by one statement. */
export async function searchModels(
  database: Queryable,
  versions: readonly number[],
  questions: readonly SearchQuestion[],
): Promise<readonly SearchAnswer[]> {
  const parameters = new Parameters();
  const versionList = parameters.add(versions, 'int[]');
  const branches = questions.map(({ search, part }, index) => {
    const rows = BRANCH[part](search, versionList, parameters);
    return `select ${index} as branch, to_jsonb(answer) as row from (${rows}) answer`;
  });
  const rows = await database.query<{ readonly branch: number; readonly row: unknown }>(
    branches.join('\nunion all\n'),
    parameters.values,
  );
  const byBranch = Map.groupBy(rows, ({ branch }) => branch);
  return questions.map(({ search, part }, index) =>
    toAnswer(search, part, byBranch.get(index)?.map(({ row }) => row) ?? []),
  );
}

type Branch = (search: ModelSearch, versions: string, parameters: Parameters) => string;

const BRANCH: { readonly [P in SearchAnswer['part']]: Branch } = {
  page: pageOf,
  count: (search, versions, parameters) =>
    `select count(*) as count from catalog.model_offer o
     where o.dataset_version = any(${versions}) and ${conditions(search, versions, parameters)}`,
  facets: facetsOf,
};

/** One model more than asked for, to know whether there is a next page. */
function pageOf(search: ModelSearch, versions: string, parameters: Parameters): string {
  const order = sortedBy(search.sort);
  const limit = parameters.add(search.first + 1, 'int');
  const market = parameters.add(search.market, 'text');
  // Each version gives its own first rows, so that an index in the page's order can be used;
  // over several versions at once it could not.
  return `
    select row_number() over (order by ${order}) as ordinal,
           value, sort_name as "sortName", ${MODEL_COLUMNS}
    from (
      select best.* from unnest(${versions}) as v (version)
      cross join lateral (
        select o.dataset_version, o.model, o.sort_name, ${sortValue(search.sort)} as value
        from catalog.model_offer o
        where o.dataset_version = v.version
          and ${conditions(search, versions, parameters)}
          and ${isBehind(search.sort, search.after, parameters)}
        order by ${order} limit ${limit}
      ) best
      order by ${order} limit ${limit}
    ) page
    join catalog.model m on m.dataset_version = page.dataset_version and m.code = page.model
    cross join ${spansIn(market)}`;
}

/**
 * Fields that the search does not narrow are counted in one pass. A narrowed one needs a pass of
 * its own, without its own condition: its other values show what else could be had.
 */
function facetsOf(search: ModelSearch, versions: string, parameters: Parameters): string {
  const narrowed = narrowedFields(search);
  const open = FACET_FIELDS.filter((field) => !narrowed.has(field));
  const passes = [
    ...(open.length === 0 ? [] : [{ fields: open, except: null }]),
    ...[...narrowed].map((field) => ({ fields: [field], except: field })),
  ];
  return passes
    .map(({ fields, except }) => {
      const sets = FACET_SETS.map((set) => set.filter((field) => fields.includes(field)));
      const groups = sets.filter((set) => set.length > 0).map(groupingSet);
      const counts = (field: FacetField): string =>
        fields.includes(field)
          ? `case when grouping(o.${FACET_COLUMN[field]}) = 0 then o.${FACET_COLUMN[field]} end`
          : `null::${FACET_TYPE[field]}`;
      return `
        select ${FACET_FIELDS.map((field) => `${counts(field)} as "${field}"`).join(', ')},
               ${fields.includes('SERIES') ? 'o.brand' : 'null::text'} as "seriesBrand",
               count(*) as count
        from catalog.model_offer o
        where o.dataset_version = any(${versions})
          and ${conditions(search, versions, parameters, except)}
        group by grouping sets (${groups.join(', ')})`;
    })
    .join('\nunion all\n');
}

/**
 * Counted together and told apart afterwards: two sets of few combinations each take a third of
 * the time of six sets of one column.
 */
const FACET_SETS: readonly (readonly FacetField[])[] = [
  ['BRAND', 'SERIES'],
  ['BODY_STYLE', 'POWERTRAIN', 'DRIVETRAIN', 'MODEL_YEAR'],
];

function groupingSet(fields: readonly FacetField[]): string {
  const columns = new Set(fields.map((field) => `o.${FACET_COLUMN[field]}`));
  // A series code is unique within its brand only.
  if (fields.includes('SERIES')) columns.add('o.brand');
  return `(${[...columns].join(', ')})`;
}

type PageRow = ModelRow & Omit<Place, 'code'> & { readonly ordinal: number };

function toAnswer(
  search: ModelSearch,
  part: SearchAnswer['part'],
  rows: readonly unknown[],
): SearchAnswer {
  switch (part) {
    case 'page':
      return { part, page: toPage(search, rows as readonly PageRow[]) };
    case 'count':
      return { part, count: (rows as readonly { readonly count: number }[])[0]?.count ?? 0 };
    case 'facets':
      return {
        part,
        counts: addCombinations(rows as readonly FacetCombination[]),
      };
  }
}

function toPage(search: ModelSearch, rows: readonly PageRow[]): ModelPage {
  const sorted = [...rows].sort((a, b) => a.ordinal - b.ordinal);
  return {
    found: sorted.slice(0, search.first).flatMap((row) => {
      const model = toModelRecord(row, search.market);
      const { value, sortName, code } = row;
      return model === null ? [] : [{ model, place: { value, sortName, code } }];
    }),
    hasNextPage: sorted.length > search.first,
  };
}
