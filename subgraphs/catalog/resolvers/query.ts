import { parseConfigurationId } from '../../shared/ids/configurationId.ts';
import { malformedIdMessage } from '../../shared/ids/givenId.ts';
import { modelId, parseModelId } from '../../shared/ids/modelId.ts';
import { PlatformError } from '../../shared/errors.ts';
import type { ServiceContext } from '../context.ts';
import { judgeConfiguration } from '../domain/configuration.ts';
import { describeUnknownModel } from '../domain/unknownModel.ts';
import { unknownOf } from '../domain/unknown.ts';
import type { QueryResolvers } from '../resolvers.generated.ts';

export const Query: QueryResolvers = {
  brands: async (_, __, { load }) => (await load.brands()).values().toArray(),

  brand: async (_, { code }, { load }) => {
    const brands = await load.brands();
    return brands.get(code) ?? fail(unknownOf('UNKNOWN_BRAND', 'brand', code, brands.keys()));
  },

  markets: async (_, __, { load }) => (await load.markets()).values().toArray(),

  market: async (_, { code }, { load }) => {
    const markets = await load.markets();
    return markets.get(code) ?? fail(unknownOf('UNKNOWN_MARKET', 'market', code, markets.keys()));
  },

  model: async (_, { id }, context) => {
    const key = parseModelId(id);
    if (key === null) {
      throw new PlatformError('MALFORMED_ID', malformedIdMessage('model', id));
    }
    const model = await context.load.model(key);
    if (model !== null) return model;
    throw new PlatformError('UNKNOWN_MODEL', await explainUnknownModel(key, context));
  },

  configuration: async (_, { id }, context) => {
    const parsed = parseConfigurationId(id);
    if (parsed.kind === 'malformed') {
      const { message, canonicalId } = parsed;
      return { __typename: 'MalformedIdError', message, canonicalId };
    }
    const { key } = parsed;
    const model = await context.load.model(key);
    if (model === null) {
      const message = await explainUnknownModel(key, context);
      return { __typename: 'UnknownModelError', message, modelId: modelId(key) };
    }
    const judgement = judgeConfiguration(key, model, await context.load.offers.load(model));
    switch (judgement.kind) {
      case 'known':
        return { __typename: 'Configuration', id, key, model };
      case 'unknown-codes': {
        const { message, codes } = judgement;
        return { __typename: 'UnknownCodesError', message, codes };
      }
      case 'outside-effectivity': {
        const { message, codes } = judgement;
        return {
          __typename: 'OutsideEffectivityError',
          message,
          codes,
          orderDate: key.orderDate,
        };
      }
    }
  },
};

async function explainUnknownModel(
  key: { readonly market: string; readonly model: string },
  { load }: ServiceContext,
): Promise<string> {
  const [markets, neighbours] = await Promise.all([load.markets(), load.neighbours.load(key)]);
  return describeUnknownModel(key, [...markets.keys()], neighbours);
}

function fail(error: PlatformError): never {
  throw error;
}
