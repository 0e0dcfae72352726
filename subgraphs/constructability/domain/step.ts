import type { ChangeKey } from '../../shared/ids/changeId.ts';
import { codesOf, type ConfigurationKey } from '../../shared/ids/configurationId.ts';
import type { Car } from './car.ts';

/**
 * What leads from a configuration to another car of the same model, so that applying it gives
 * exactly that car. A filled code that becomes a choice counts as added, and stays.
 */
export function stepBetween(from: ConfigurationKey, to: Car): ChangeKey {
  const without = (codes: readonly string[], others: readonly string[]): readonly string[] =>
    codes.filter((code) => !others.includes(code));
  return {
    from,
    addedChosen: without(to.chosen, from.chosen),
    addedFilled: without(to.filled, from.filled),
    removed: without(codesOf(from), [...to.chosen, ...to.filled]),
  };
}
