import { applyChange, parseChangeId } from '../../shared/ids/changeId.ts';
import { codesOf, type ConfigurationKey } from '../../shared/ids/configurationId.ts';
import { memberId } from '../../shared/ids/memberId.ts';
import type { ServiceContext } from '../context.ts';
import type { ChangeMapper } from '../mappers.ts';
import type { ChangeResolvers, Option } from '../resolvers.generated.ts';
import { configurationOf, malformedId, modelOf } from './arguments.ts';

export const Change: ChangeResolvers = {
  __resolveReference: ({ id }): ChangeMapper => {
    const key = parseChangeId(id);
    if (key === null) throw malformedId('change', id);
    return { id, key };
  },
  added: ({ key }, _, context) => missingIn(key.from, applyChange(key), context),
  removed: ({ key }, _, context) => missingIn(applyChange(key), key.from, context),
  configuration: ({ key }) => configurationOf(applyChange(key)),
};

/**
 * The options that the other configuration has besides. A filled code that becomes a choice
 * neither comes nor goes; a code that nobody knows any more goes without an option to show.
 */
async function missingIn(
  one: ConfigurationKey,
  other: ConfigurationKey,
  context: ServiceContext,
): Promise<readonly Option[]> {
  const known = (await modelOf(other, context))?.base.codes;
  const present = new Set(codesOf(one));
  const { market, model } = other;
  return codesOf(other)
    .filter((code) => !present.has(code) && known?.has(code) === true)
    .map((code) => ({ id: memberId('O1', { market, model, code }) }));
}
