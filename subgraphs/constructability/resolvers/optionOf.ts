import { memberId } from '../../shared/ids/memberId.ts';
import type { RuleBase } from '../domain/ruleBase.ts';
import type { Option } from '../resolvers.generated.ts';

/** Made once a rule base: the changes of one page name the same options many times over. */
const options = new WeakMap<RuleBase, Map<string, Option>>();

/** What stands for an option in an answer; the catalog knows the rest. */
export function optionOf(base: RuleBase, code: string): Option {
  const { market, model } = base.place;
  return options
    .getOrInsertComputed(base, () => new Map())
    .getOrInsertComputed(code, () => ({ id: memberId('O1', { market, model, code }) }));
}
