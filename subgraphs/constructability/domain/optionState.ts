/**
 * What an option is for a configuration, by the choices alone: what is filled in gives way. Where
 * several hold, the first of this order is told.
 */
export type OptionState =
  /** Chosen by the customer, whether or not the choices go together. */
  | 'SELECTED'
  /** No car with these choices has it. */
  | 'EXCLUDED'
  /** Every car with these choices has it. */
  | 'FORCED'
  /** In the car, without having been chosen; gives way to another choice. */
  | 'STANDARD'
  /** Can be had with these choices. */
  | 'SELECTABLE';

export interface OptionFacts {
  readonly isChosen: boolean;
  readonly isFilled: boolean;
  readonly canBeSelected: boolean;
  readonly canBeLeftOut: boolean;
}

export function optionState(facts: OptionFacts): OptionState {
  if (facts.isChosen) return 'SELECTED';
  if (!facts.canBeSelected) return 'EXCLUDED';
  if (!facts.canBeLeftOut) return 'FORCED';
  return facts.isFilled ? 'STANDARD' : 'SELECTABLE';
}
