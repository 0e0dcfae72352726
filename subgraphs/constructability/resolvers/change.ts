import { applyChange, parseChangeId } from '../../shared/ids/changeId.ts';
import { codesOf, type ConfigurationKey } from '../../shared/ids/configurationId.ts';
import { memberId } from '../../shared/ids/memberId.ts';
import type { ChangeMapper } from '../mappers.ts';
import type { ChangeResolvers, Option } from '../resolvers.generated.ts';
import { configurationOf, malformedId } from './arguments.ts';

export const Change: ChangeResolvers = {
  __resolveReference: ({ id }): ChangeMapper => {
    const key = parseChangeId(id);
    if (key === null) throw malformedId('change', id);
    return { id, key };
  },
  added: ({ key }) => missingIn(key.from, applyChange(key)),
  removed: ({ key }) => missingIn(applyChange(key), key.from),
  configuration: ({ key }) => configurationOf(applyChange(key)),
};

/** A filled code that becomes a choice neither comes nor goes. */
function missingIn(one: ConfigurationKey, other: ConfigurationKey): readonly Option[] {
  const present = new Set(codesOf(one));
  const { market, model } = other;
  return codesOf(other)
    .filter((code) => !present.has(code))
    .map((code) => ({ id: memberId('O1', { market, model, code }) }));
}
