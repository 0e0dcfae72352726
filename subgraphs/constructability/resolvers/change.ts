import { applyChange, parseChangeId } from '../../shared/ids/changeId.ts';
import type { ConfigurationKey } from '../../shared/ids/configurationId.ts';
import type { ServiceContext } from '../context.ts';
import type { ChangeMapper } from '../mappers.ts';
import type { ChangeResolvers, Option } from '../resolvers.generated.ts';
import type { KnownModel } from '../store/ruleBases.ts';
import { configurationOf, malformedId, modelOf } from './arguments.ts';
import { optionOf } from './optionOf.ts';

export const Change: ChangeResolvers = {
  __resolveReference: ({ id }): ChangeMapper => {
    const key = parseChangeId(id);
    if (key === null) throw malformedId('change', id);
    return { id, key, to: configurationOf(applyChange(key)), model: null };
  },
  added: (change, _, context) => knownTo(change, addedBy(change), context),
  removed: (change, _, context) => knownTo(change, removedBy(change), context),
  configuration: ({ to }) => to,
};

/** A filled code that becomes a choice neither comes nor goes. */
function addedBy({ key: { from, addedChosen, addedFilled } }: ChangeMapper): readonly string[] {
  return [...addedChosen, ...addedFilled].filter((code) => !isIn(from, code)).sort();
}

function removedBy({ key: { from, removed }, to }: ChangeMapper): readonly string[] {
  return removed.filter((code) => isIn(from, code) && !isIn(to.key, code));
}

function isIn({ chosen, filled }: ConfigurationKey, code: string): boolean {
  return chosen.includes(code) || filled.includes(code);
}

/** A code that nobody knows any more goes without an option to show. */
function knownTo(
  { key: { from }, model }: ChangeMapper,
  codes: readonly string[],
  context: ServiceContext,
): readonly Option[] | Promise<readonly Option[]> {
  if (codes.length === 0) return [];
  // A page has hundreds of changes: where the model is at hand, none of them waits for it.
  return model === null
    ? modelOf(from, context).then((found) => optionsAmong(codes, found))
    : optionsAmong(codes, model);
}

function optionsAmong(codes: readonly string[], model: KnownModel | null): readonly Option[] {
  if (model === null) return [];
  const { base } = model;
  return codes.filter((code) => base.codes.has(code)).map((code) => optionOf(base, code));
}
