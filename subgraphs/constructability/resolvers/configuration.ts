import { PlatformError } from '../../shared/errors.ts';
import { excerpt } from '../../shared/excerpt.ts';
import {
  codesOf,
  parseConfigurationId,
  type ConfigurationKey,
} from '../../shared/ids/configurationId.ts';
import type { ServiceContext } from '../context.ts';
import { notThatDay, unknownCodes } from '../domain/offer.ts';
import type { Wish } from '../domain/ruleEngine.ts';
import { log10Of } from '../engine/questions/count.ts';
import type { NoChangePossibleMapper } from '../mappers.ts';
import type { ConfigurationResolvers, Ranking, ResolversTypes } from '../resolvers.generated.ts';
import type { KnownModel } from '../store/ruleBases.ts';
import { checkCodeCount, modelOf, unknownModel } from './arguments.ts';
import { changeTo } from './changeTo.ts';
import { cheapestCompletion, missingPrices, pricesOf } from './byPrice.ts';
import { isSelected } from './isSelected.ts';
import { listed, offerError } from './offerErrors.ts';

const MOST_ALTERNATIVES = 20;

export const Configuration: ConfigurationResolvers = {
  __resolveReference: ({ id }) => {
    const parsed = parseConfigurationId(id);
    if (parsed.kind === 'malformed') {
      const { message, canonicalId } = parsed;
      throw new PlatformError('MALFORMED_ID', message, { canonicalId });
    }
    return { __typename: 'Configuration', id, key: parsed.key };
  },

  verdict: async ({ key, verdict: known }, _, { request: { dataVersion }, loaders }) => {
    const verdict = known ?? (await loaders.verdict.load({ dataVersion, configuration: key }));
    return verdict === null ? null : { verdict, car: key, dataVersion };
  },

  families: async ({ key }, _, context, info) => {
    const { loaders, request } = context;
    const car = { dataVersion: request.dataVersion, configuration: key };
    const [states, nearest, model] = await Promise.all([
      loaders.states.load(car),
      // Asked for at the same time, and then at hand: some hundred options would wait for it. Where
      // it fails, each of them tells.
      isSelected(info, 'options', 'change')
        ? loaders.nearest.load(car).catch(() => undefined)
        : undefined,
      modelOf(key, context),
    ]);
    if (states === null || model === null) return null;
    const { families } = model.base.slice(key.orderDate);
    return families.map((family) => ({ family, states, nearest, car: key, model }));
  },

  variantCount: async ({ key }, _, { loaders, request: { dataVersion } }) => {
    const count = await loaders.variants.load({ dataVersion, configuration: key });
    if (count === null) return null;
    return { exact: String(count), log10: count === 0n ? null : log10Of(count) };
  },

  completion: async ({ key }, { strategy }, context) => {
    const { loaders, request } = context;
    const car =
      strategy === 'CHEAPEST'
        ? await cheapestCompletion(key, context)
        : await loaders.completion.load({ dataVersion: request.dataVersion, configuration: key });
    return car === null ? null : changeTo(key, car);
  },

  change: async ({ key }, { input }, context) => {
    const { add = [], remove = [], by = 'FEWEST_CHANGES', first = 3 } = input;
    if (first < 1 || first > MOST_ALTERNATIVES) {
      throw new PlatformError(
        'MALFORMED_ARGUMENT',
        `Expected 'first' from 1 to ${MOST_ALTERNATIVES}, got ${first}.`,
      );
    }
    checkCodeCount('add', add);
    checkCodeCount('remove', remove);
    const both = add.filter((code) => remove.includes(code));
    if (both.length > 0) {
      throw new PlatformError(
        'MALFORMED_ARGUMENT',
        `Expected each code to be added or removed, got ${listed(both.map((code) => excerpt(code)))} in both lists.`,
      );
    }
    const model = await modelOf(key, context);
    if (model === null) throw unknownModel(key.market, key.model);
    return changed(key, model, { wish: { add, remove }, by, most: first }, context);
  },
};

interface Asked {
  readonly wish: Wish;
  readonly by: Ranking;
  readonly most: number;
}

async function changed(
  key: ConfigurationKey,
  model: KnownModel,
  { wish, by, most }: Asked,
  context: ServiceContext,
): Promise<Awaited<ResolversTypes['ChangeResult']>> {
  const { base } = model;
  const { dataVersion } = context.request;
  const slice = base.slice(key.orderDate);
  const fault = unknownCodes(base, spokenOf(key, wish)) ?? notThatDay(slice, wish.add);
  if (fault !== null) return offerError(fault, key, key.orderDate);
  const priced = by === 'LEAST_PRICE' ? await pricesOf(key, model, context) : null;
  if (priced?.kind === 'unpriced') return missingPrices(priced.fault, key);
  const outcome = await context.engine.change(slice, key, wish, most, priced?.sheet);
  switch (outcome.kind) {
    case 'changes':
      return {
        __typename: 'Changes',
        alternatives: outcome.alternatives.map((car) => changeTo(key, car)),
      };
    case 'impossible': {
      const conflicts = outcome.conflicts.map((conflict) => ({ conflict, car: key, dataVersion }));
      const rules = outcome.conflicts.flatMap((conflict) =>
        conflict.rules.map(({ kind, code }) => `${kind} ${code}`),
      );
      return {
        __typename: 'NoChangePossible',
        message: `Expected a wish that leads to a car that can be built; ${wished(wish)} violates ${rules.join(', ')}.`,
        conflicts,
      } satisfies NoChangePossibleMapper;
    }
  }
}

/** What the offer must know. Codes that go may be unknown: a car from the past gets rid of them. */
function spokenOf(key: ConfigurationKey, { add, remove }: Wish): readonly string[] {
  const present = new Set(codesOf(key));
  const gone = new Set(remove);
  return [
    ...add,
    ...remove.filter((code) => !present.has(code)),
    ...key.chosen.filter((code) => !gone.has(code)),
  ];
}

function wished({ add, remove }: Wish): string {
  const parts = [
    ...(add.length > 0 ? [`adding ${add.join(', ')}`] : []),
    ...(remove.length > 0 ? [`removing ${remove.join(', ')}`] : []),
  ];
  return parts.length === 0 ? 'leaving it as it is' : parts.join(' and ');
}
