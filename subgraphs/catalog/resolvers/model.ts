import { modelId, parseModelId } from '../../shared/ids/modelId.ts';
import { orderDateIn } from '../domain/market.ts';
import { modelKeyOf, type OfferedModel } from '../domain/model.ts';
import {
  familiesWithOffers,
  offeredAmong,
  offeredPackages,
  standardCodes,
} from '../domain/offer.ts';
import { outerSpan } from '../domain/spans.ts';
import type { ModelResolvers } from '../resolvers.generated.ts';

export const Model: ModelResolvers = {
  __resolveReference: ({ id }, { load }) => {
    const key = parseModelId(id);
    return key === null ? null : load.model(key);
  },

  id: (model) => modelId(modelKeyOf(model)),
  name: ({ name, market }, _, { text }, info) => text(info, name, market.locales),
  description: ({ description, market }, _, { text }, info) =>
    description === null ? null : text(info, description, market.locales),
  effectiveFrom: ({ spans }) => outerSpan(spans).from,
  effectiveTo: ({ spans }) => outerSpan(spans).to,

  brand: async (model, _, { load }) => {
    const brand = (await load.brands()).get(model.brand);
    return brand ?? missing(model, `brand ${model.brand}`);
  },

  series: async (model, _, { load }) => {
    const [series] = await load.series.load({ brand: model.brand, code: model.series });
    return series === undefined
      ? missing(model, `series ${model.series}`)
      : { series, fallbackLocales: model.market.locales };
  },

  families: async (model, _, { load }) => {
    const [offers, families] = await Promise.all([
      load.offers.load(model),
      load.families.load(model),
    ]);
    return familiesWithOffers(families, offers).map((family) => ({ model, family, offers }));
  },

  packages: async (model, { orderDate }, { load, request }) => {
    const day = orderDateIn(model.market, orderDate, request.now);
    const [offers, families] = await Promise.all([
      load.offers.load(model),
      load.families.load(model),
    ]);
    return offeredPackages(offers, families, day).map((offer) => ({ model, offer }));
  },

  standardEquipment: async (model, { orderDate }, { load, request }) => {
    const day = orderDateIn(model.market, orderDate, request.now);
    const [offers, families, standards] = await Promise.all([
      load.offers.load(model),
      load.families.load(model),
      load.standards.load(model),
    ]);
    const codes = standardCodes(standards, model.market.code, day);
    return offeredAmong(codes, offers, families, day).map((offer) => ({ model, offer }));
  },
};

/** References were checked at the import: what dangles here is a fault of the platform. */
function missing(model: OfferedModel, what: string): never {
  throw new Error(`Model ${model.code} of dataset version ${model.datasetVersion} has no ${what}`);
}
