import type { ChangeKey } from '../../shared/ids/changeId.ts';
import type { ConfigurationKey } from '../../shared/ids/configurationId.ts';
import type { Car } from './car.ts';

/**
 * What leads from a configuration to another car of the same model, so that applying it gives
 * exactly that car. A filled code that becomes a choice counts as added, and stays.
 */
export function stepBetween(from: ConfigurationKey, to: Car): ChangeKey {
  const { chosen, filled } = codeSetsOf(from);
  const goes = new Set([...from.chosen, ...from.filled]);
  const without = (codes: readonly string[], others: ReadonlySet<string>): readonly string[] =>
    codes.filter((code) => {
      goes.delete(code);
      return !others.has(code);
    });
  const [addedChosen, addedFilled] = [without(to.chosen, chosen), without(to.filled, filled)];
  return { from, addedChosen, addedFilled, removed: goes.size === 0 ? [] : [...goes].sort() };
}

interface CodeSets {
  readonly chosen: ReadonlySet<string>;
  readonly filled: ReadonlySet<string>;
}

/** A page takes hundreds of steps from one configuration. */
const codeSets = new WeakMap<ConfigurationKey, CodeSets>();

function codeSetsOf(key: ConfigurationKey): CodeSets {
  let sets = codeSets.get(key);
  if (sets === undefined) {
    sets = { chosen: new Set(key.chosen), filled: new Set(key.filled) };
    codeSets.set(key, sets);
  }
  return sets;
}
