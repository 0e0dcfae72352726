import { pickText, type Texts } from '../../shared/texts.ts';
import type { Loaders, ServiceContext } from '../context.ts';
import { writeCursor } from '../domain/cursor.ts';
import { facetLabel } from '../domain/facetLabels.ts';
import { countsByField, inFacetOrder, type FacetCount } from '../domain/facets.ts';
import type { OfferedModel } from '../domain/model.ts';
import type { ModelSearch } from '../domain/search.ts';
import { seriesId } from '../domain/seriesId.ts';
import type { FacetValueMapper } from '../mappers.ts';
import type {
  FacetResolvers,
  FacetValueResolvers,
  ModelConnectionResolvers,
} from '../resolvers.generated.ts';
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
        count: counted.count,
        ...(await labelOf(counted, fallbackLocales, context)),
      })),
    );
    return inFacetOrder(field, values);
  },
};

export const FacetValue: FacetValueResolvers = {
  label: ({ label, texts, fallbackLocales }, _, { text }, info) =>
    texts === null ? label : text(info, texts, fallbackLocales),
};

/** As the filter takes it. */
function valueOf({ field, brand, value }: FacetCount): string {
  return field === 'SERIES' && brand !== null ? seriesId({ brand, code: value }) : value;
}

/** Values stand in the order of their labels, whether these are answered or not. */
async function labelOf(
  counted: FacetCount,
  fallbackLocales: readonly string[],
  { load, request }: ServiceContext,
): Promise<Omit<FacetValueMapper, 'value' | 'count'>> {
  const { field, value } = counted;
  if (field === 'BRAND') {
    const label = (await load.brands()).get(value)?.name ?? value;
    return { label, texts: null, fallbackLocales };
  }
  const texts = await textsOf(counted, load);
  const label = texts === null ? value : pickText(texts, request.locales, fallbackLocales);
  return { label, texts, fallbackLocales };
}

async function textsOf(
  { field, brand, value }: FacetCount,
  { series }: Loaders,
): Promise<Texts | null> {
  if (field !== 'SERIES' || brand === null) return facetLabel(field, value);
  const [found] = await series.load({ brand, code: value });
  return found?.name ?? null;
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
