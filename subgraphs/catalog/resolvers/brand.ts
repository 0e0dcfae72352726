import { parseSeriesId, seriesId } from '../domain/seriesId.ts';
import type { BrandResolvers, SeriesResolvers } from '../resolvers.generated.ts';

export const Brand: BrandResolvers = {
  __resolveReference: async ({ code }, { load }) => (await load.brands()).get(code) ?? null,

  series: async ({ code }, _, { load }) => {
    const series = await load.series.load({ brand: code, code: null });
    return series.map((one) => ({ series: one, fallbackLocales: [] }));
  },
};

export const Series: SeriesResolvers = {
  __resolveReference: async ({ id }, { load }) => {
    const key = parseSeriesId(id);
    if (key === null) return null;
    const [series] = await load.series.load(key);
    return series === undefined ? null : { series, fallbackLocales: [] };
  },

  id: ({ series }) => seriesId(series),
  code: ({ series }) => series.code,
  name: ({ series, fallbackLocales }, _, { text }, info) =>
    text(info, series.name, fallbackLocales),
  description: ({ series, fallbackLocales }, _, { text }, info) =>
    series.description === null ? null : text(info, series.description, fallbackLocales),

  brand: async ({ series }, _, { load }) => {
    const brand = (await load.brands()).get(series.brand);
    if (brand === undefined) throw new Error(`Series ${series.code} has no brand ${series.brand}`);
    return brand;
  },
};
