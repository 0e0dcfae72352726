import { codesOf, parseConfigurationId } from '../../shared/ids/configurationId.ts';
import { offeredAmong, standardCodes } from '../domain/offer.ts';
import { originOf } from '../domain/origins.ts';
import type { ConfigurationResolvers } from '../resolvers.generated.ts';

export const Configuration: ConfigurationResolvers = {
  __resolveReference: async ({ id }, { load }) => {
    const parsed = parseConfigurationId(id);
    if (parsed.kind === 'malformed') return null;
    const model = await load.model(parsed.key);
    return model === null ? null : { id, key: parsed.key, model };
  },

  orderDate: ({ key }) => key.orderDate,

  items: async ({ key, model }, _, { load }) => {
    const [offers, families, standards] = await Promise.all([
      load.offers.load(model),
      load.families.load(model),
      load.standards.load(model),
    ]);
    const standard = new Set(standardCodes(standards, key.market, key.orderDate));
    return offeredAmong(codesOf(key), offers, families, key.orderDate).map((offer) => ({
      option: { model, offer },
      origin: originOf(offer.option.code, key, standard),
    }));
  },
};
