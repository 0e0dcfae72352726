import { parseRuleId, ruleId } from '../../shared/ids/ruleId.ts';
import type { ServiceContext } from '../context.ts';
import { ruleText, type Wording } from '../domain/ruleText.ts';
import type { RuleMapper } from '../mappers.ts';
import type { RuleResolvers } from '../resolvers.generated.ts';
import { malformedId } from './arguments.ts';

export const Rule: RuleResolvers = {
  __resolveReference: async ({ id }, context): Promise<RuleMapper | null> => {
    const key = parseRuleId(id);
    if (key === null) throw malformedId('rule', id);
    const rule = { key, dataVersion: context.request.dataVersion };
    return (await wordingOf(rule, context)) === null ? null : rule;
  },
  id: ({ key }) => ruleId(key),
  code: ({ key }) => key.code,
  kind: ({ key }) => key.kind,
  text: async (rule, _, context, info) => {
    const { key, dataVersion } = rule;
    const [wording, market] = await Promise.all([
      wordingOf(rule, context),
      context.loaders.market.load({ dataVersion, code: key.market }),
    ]);
    if (wording === null) throw new Error(`The rule ${ruleId(key)} has no text in ${dataVersion}`);
    return ruleText(wording, (texts) => context.text(info, texts, market?.locales));
  },
};

async function wordingOf(
  { key, dataVersion }: RuleMapper,
  { loaders }: ServiceContext,
): Promise<Wording | null> {
  const { market, model, kind, code } = key;
  const known = await loaders.model.load({ dataVersion, market, model });
  if (known === null) return null;
  const { datasetVersion, brand } = known;
  return loaders.wording.load({ datasetVersion, brand, kind, code, model });
}
