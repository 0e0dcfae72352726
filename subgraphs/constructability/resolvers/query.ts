import { PlatformError } from '../../shared/errors.ts';
import { parseConfigurationId } from '../../shared/ids/configurationId.ts';
import { parseModelId } from '../../shared/ids/modelId.ts';
import { notThatDay, unknownCodes } from '../domain/offer.ts';
import type { ConfigurationMapper } from '../mappers.ts';
import type { QueryResolvers } from '../resolvers.generated.ts';
import { checkCodeCount, configurationOf, malformedId, modelOf, orderDay } from './arguments.ts';
import { offerError } from './offerErrors.ts';

const MOST_VERDICTS = 2_000;

export const Query: QueryResolvers = {
  configure: async (_, { input: { modelId, orderDate, codes = [] } }, context) => {
    const key = parseModelId(modelId);
    if (key === null) {
      const { message } = malformedId('model', modelId);
      return { __typename: 'MalformedIdError', message, canonicalId: null };
    }
    checkCodeCount('codes', codes);
    const [day, model] = await Promise.all([
      orderDay(orderDate, key.market, context),
      modelOf(key, context),
    ]);
    if (day === null || model === null) {
      const message = `Expected a model that is offered in ${key.market}, got ${key.model}. Take model ids from answers.`;
      return { __typename: 'UnknownModelError', message, modelId };
    }
    const slice = model.base.slice(day);
    const fault = unknownCodes(model.base, codes) ?? notThatDay(slice, codes);
    if (fault !== null) return offerError(fault, key, day);
    const car = await context.engine.configure(slice, codes);
    return configurationOf({ ...key, orderDate: day, ...car });
  },

  verdicts: async (_, { ids }, context) => {
    if (ids.length > MOST_VERDICTS) {
      throw new PlatformError(
        'MALFORMED_ARGUMENT',
        `Expected at most ${MOST_VERDICTS} ids, got ${ids.length}. Ask in several queries.`,
      );
    }
    const { dataVersion } = context.request;
    return Promise.all(
      ids.map(async (id): Promise<ConfigurationMapper | null> => {
        const parsed = parseConfigurationId(id);
        if (parsed.kind === 'malformed') return null;
        const configuration = parsed.key;
        const verdict = await context.loaders.verdict.load({ dataVersion, configuration });
        return verdict === null ? null : { __typename: 'Configuration', id, key: configuration };
      }),
    );
  },
};
