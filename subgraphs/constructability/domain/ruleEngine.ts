import type { Car } from './car.ts';
import type { IdCheck } from './idCheck.ts';
import type { OptionState } from './optionState.ts';
import type { PriceSheet } from './priceSheet.ts';
import type { RuleSlice } from './ruleSlice.ts';
import type { Conflict, Verdict } from './verdict.ts';

/**
 * Answers questions about the cars of a slice: the seam between what the platform asks and how it
 * is found out. An engine gets slices and codes, never a graph or a database, and answers by
 * promise, so that one that compiles slices, or works on other threads, fits in as well.
 *
 * Codes that the slice does not offer are nobody's mistake here: they read as absent, and the
 * verdict names them.
 */
export interface RuleEngine extends Pick<PlainEngine, 'verdicts' | 'configure'>, AsyncDisposable {
  /** How many bulk checks make use of the machine. */
  readonly checksAtOnce: number;
  /** A FINDING for each id, the same that `verdicts` tells. Nothing of it runs on this thread. */
  check(ids: IdCheck): Promise<Uint8Array>;
  /** What keeps the codes from being chosen together; null where nothing does. */
  explain(slice: RuleSlice, wish: Wish): Promise<Conflict | null>;
  /** Of how many buildable cars the choices are part; null where counting exceeds its budget. */
  variantCounts(slice: RuleSlice, cars: readonly Car[]): Promise<readonly (bigint | null)[]>;
  /** Per car the state of every offered code. */
  optionStates(
    slice: RuleSlice,
    cars: readonly Car[],
  ): Promise<readonly ReadonlyMap<string, OptionState>[]>;
  /**
   * Per car and code the nearest car with the code, or without it where it is chosen: complete and
   * buildable. Codes for which there is none, or that are there already, are missing.
   */
  nearestCars(slice: RuleSlice, cars: readonly Car[]): Promise<readonly ReadonlyMap<string, Car>[]>;
  /**
   * Per car the complete and buildable one with its choices that is nearest, or of the lowest price
   * and then nearest where a price sheet is given; null: there is none.
   */
  complete(
    slice: RuleSlice,
    cars: readonly Car[],
    sheet?: PriceSheet,
  ): Promise<readonly (Car | null)[]>;
  /**
   * Ways out that each give up other choices, and none in vain. Those that give up the fewest come
   * first, each completed by the nearest car; where a price sheet is given, the ones of the lowest
   * price come first, each completed at the lowest price.
   *
   * @param most how many alternatives at most
   */
  change(
    slice: RuleSlice,
    car: Car,
    wish: Wish,
    most: number,
    sheet?: PriceSheet,
  ): Promise<ChangeOutcome>;
  /**
   * Does what the first question on a slice would else have to wait for, behind all questions;
   * false where there is no room to keep more.
   */
  prepare(slice: RuleSlice): Promise<boolean>;
}

/** What can be told rule by rule. */
export interface PlainEngine {
  /** The verdicts on cars of one slice, in their order. */
  verdicts(slice: RuleSlice, cars: readonly Car[]): Promise<readonly Verdict[]>;
  /**
   * The car with these choices and what belongs around them, also where rules ask for more than
   * packages and standards bring. Whether it can be built then, its verdict says.
   */
  configure(slice: RuleSlice, chosen: readonly string[]): Promise<Car>;
  change(slice: RuleSlice, car: Car, wish: Wish): Promise<ChangeOutcome>;
}

/** What a customer wants to have and to be without. No code is in both. */
export interface Wish {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export type ChangeOutcome =
  /** Complete and buildable cars that fulfil the wish, the best first; at least one. */
  | { readonly kind: 'changes'; readonly alternatives: readonly Car[] }
  | { readonly kind: 'impossible'; readonly conflicts: readonly Conflict[] };
