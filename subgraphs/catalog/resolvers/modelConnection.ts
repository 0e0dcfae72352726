import type { ServiceContext } from '../context.ts';
import { writeCursor } from '../domain/cursor.ts';
import { facetLabel } from '../domain/facetLabels.ts';
import { countsByField, inFacetOrder, type FacetCount } from '../domain/facets.ts';
import type { OfferedModel } from '../domain/model.ts';
import type { ModelSearch } from '../domain/search.ts';
import { seriesId } from '../domain/seriesId.ts';
import type { FacetResolvers, ModelConnectionResolvers } from '../resolvers.generated.ts';
import type { ModelPage, SearchAnswer } from '../store/searchModels.ts';

export const ModelConnection: ModelConnectionResolvers = {
  edges: async ({ search }, _, context) => {
    const { found } = await pageOf(search, context);
    const nodes = await modelsOf(search, context);
    return found.flatMap(({ place }, index) => {
      const node = nodes[index];
      return node === undefined ? [] : [{ cursor: writeCursor(search.sort, place), node }];
    });
  },

  nodes: ({ search }, _, context) => modelsOf(search, context),

  pageInfo: async ({ search }, _, context) => {
    const { found, hasNextPage } = await pageOf(search, context);
    const cursorOf = (at: number): string | null => {
      const place = found.at(at)?.place;
      return place === undefined ? null : writeCursor(search.sort, place);
    };
    return {
      hasNextPage,
      hasPreviousPage: search.after !== null,
      startCursor: cursorOf(0),
      endCursor: cursorOf(-1),
    };
  },

  totalCount: async ({ search }, _, context) => (await ask(search, 'count', context)).count,

  facets: async ({ search }, _, context) => {
    const [{ counts }, markets] = await Promise.all([
      ask(search, 'facets', context),
      context.load.markets(),
    ]);
    const fallbackLocales = markets.get(search.market)?.locales ?? [];
    return countsByField(counts).map((facet) => ({ ...facet, fallbackLocales }));
  },
};

export const Facet: FacetResolvers = {
  values: async ({ field, counts, fallbackLocales }, _, context) => {
    const values = await Promise.all(
      counts.map(async (counted) => ({
        value: valueOf(counted),
        label: await labelOf(counted, fallbackLocales, context),
        count: counted.count,
      })),
    );
    return inFacetOrder(field, values);
  },
};

/** As the filter takes it. */
function valueOf({ field, brand, value }: FacetCount): string {
  return field === 'SERIES' && brand !== null ? seriesId({ brand, code: value }) : value;
}

async function labelOf(
  { field, brand, value }: FacetCount,
  fallbackLocales: readonly string[],
  { load, text }: ServiceContext,
): Promise<string> {
  if (field === 'BRAND') return (await load.brands()).get(value)?.name ?? value;
  if (field === 'SERIES' && brand !== null) {
    const [series] = await load.series.load({ brand, code: value });
    return series === undefined ? value : text(series.name, fallbackLocales);
  }
  const label = facetLabel(field, value);
  return label === null ? value : text(label, fallbackLocales);
}

async function pageOf(search: ModelSearch, context: ServiceContext): Promise<ModelPage> {
  return (await ask(search, 'page', context)).page;
}

async function modelsOf(
  search: ModelSearch,
  context: ServiceContext,
): Promise<readonly OfferedModel[]> {
  const { found } = await pageOf(search, context);
  return Promise.all(
    found.map(async ({ model }) => {
      const offered = await context.load.model({ market: model.market, model: model.code });
      if (offered === null) throw new Error(`The found model ${model.code} has no market`);
      return offered;
    }),
  );
}

async function ask<P extends SearchAnswer['part']>(
  search: ModelSearch,
  part: P,
  { load }: ServiceContext,
): Promise<Extract<SearchAnswer, { readonly part: P }>> {
  const answer = await load.searches.load({ search, part });
  return answer as Extract<SearchAnswer, { readonly part: P }>;
}
