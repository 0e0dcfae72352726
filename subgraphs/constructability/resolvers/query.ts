import { PlatformError } from '../../shared/errors.ts';
import { configurationKeyOf } from '../../shared/ids/configurationId.ts';
import { givenId } from '../../shared/ids/givenId.ts';
import { parseModelId } from '../../shared/ids/modelId.ts';
import type { ServiceContext } from '../context.ts';
import { isBulkCheckId } from '../domain/bulkCheck.ts';
import { FINDING, verdictOf } from '../domain/finding.ts';
import { notThatDay, unknownCodes } from '../domain/offer.ts';
import type { CheckedConfigurationMapper, ConfigurationMapper } from '../mappers.ts';
import type { QueryResolvers } from '../resolvers.generated.ts';
import { loadBulkCheck } from '../store/bulkChecks.ts';
import { checkCodeCount, configurationOf, malformedId, modelOf, orderDay } from './arguments.ts';
import { offerError } from './offerErrors.ts';

const MOST_IDS = 2_000;

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

  bulkCheck: (_, { id }, { request: { subject }, database }) =>
    subject === null || !isBulkCheckId(id) ? null : loadBulkCheck(database, subject, id),

  verdicts: async (_, { ids }, context) =>
    (await check(ids, context)).map((checked): ConfigurationMapper | null => {
      const verdict = verdictOf(checked.finding);
      if (verdict === null) return null;
      const { id } = checked;
      return { __typename: 'Configuration', id, key: configurationKeyOf(id), verdict };
    }),

  checkedConfigurations: (_, { ids }, context) => check(ids, context),
};

async function check(
  ids: readonly string[],
  { request: { dataVersion }, engine, basesOf, signal }: ServiceContext,
): Promise<readonly CheckedConfigurationMapper[]> {
  if (ids.length > MOST_IDS) {
    throw new PlatformError(
      'MALFORMED_ARGUMENT',
      `Expected at most ${MOST_IDS} ids, got ${ids.length}. Ask in several queries, or start a bulk check.`,
    );
  }
  const given = ids.map(givenId);
  const findings = await engine.check({
    ids: JSON.stringify(given),
    basesOf,
    priority: 'interactive',
    signal,
  });
  return given.map((id, at) => ({ id, finding: findings[at] ?? FINDING.TO_DO, dataVersion }));
}
