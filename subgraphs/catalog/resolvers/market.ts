import { orderDateIn } from '../domain/market.ts';
import { parseSearch } from '../domain/search.ts';
import type { MarketResolvers } from '../resolvers.generated.ts';

export const Market: MarketResolvers = {
  __resolveReference: async ({ code }, { load }) => (await load.markets()).get(code) ?? null,

  name: ({ name, locales }, _, { text }, info) => text(info, name, locales),

  brands: async (market, _, { load, request }) => {
    const day = orderDateIn(market, null, request.now);
    const [brands, offered] = await Promise.all([
      load.brands(),
      load.marketBrands.load({ market: market.code, day }),
    ]);
    return brands
      .values()
      .filter(({ code }) => offered.has(code))
      .toArray();
  },

  models: (market, args, { request }) => ({ search: parseSearch(args, market, request.now) }),
};
