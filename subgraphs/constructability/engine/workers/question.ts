import type { PackagePrices } from '../questions/leastPrice.ts';

/**
 * What is asked of the rules of one slice, in variables, so that it crosses to another thread as it
 * is. Several cars of a page are one question.
 */
export type Question =
  /** Whether each selection is part of a configuration. */
  | { readonly kind: 'satisfiable'; readonly selections: readonly Variables[] }
  | { readonly kind: 'count'; readonly selections: readonly Variables[] }
  | { readonly kind: 'domains'; readonly selections: readonly Variables[] }
  | { readonly kind: 'completion'; readonly cars: readonly CarToComplete[] }
  | { readonly kind: 'nearestWithEach'; readonly cars: readonly CarToVary[] }
  | ({ readonly kind: 'wish' } & WishedCar)
  | ({ readonly kind: 'cheapestCompletion' } & PricedCars)
  | ({ readonly kind: 'cheapestWish' } & PricedWish);

/** In the order of what was asked. */
export interface Answers {
  readonly satisfiable: readonly boolean[];
  /** Null: more than the budget of a rule base that does not compile allows to count. */
  readonly count: readonly (bigint | null)[];
  /** Per variable CAN_BE_SELECTED and CAN_BE_LEFT_OUT; all 0 where nothing has the selection. */
  readonly domains: readonly Uint8Array[];
  readonly completion: readonly (Variables | null)[];
  /** Per literal the configuration; null for all where the rules do not compile. */
  readonly nearestWithEach: readonly (readonly (Variables | null)[] | null)[];
  /** The best first; empty where nothing fulfils the wish. */
  readonly wish: readonly Variables[];
  readonly cheapestCompletion: readonly (Variables | null)[];
  /** The lowest price first; empty where nothing fulfils the wish. */
  readonly cheapestWish: readonly Variables[];
}

export type AnswerTo<Q extends Question> = Answers[Q['kind']];

export type Variables = readonly number[];

/** What selecting a variable costs. */
export type VariableCosts = readonly (readonly [variable: number, cost: number])[];

export interface CarToComplete {
  readonly select: Variables;
  readonly costs: VariableCosts;
}

export interface PricedCars {
  readonly prices: PackagePrices;
  /** Their costs decide between cars of one price. */
  readonly cars: readonly CarToComplete[];
}

export interface CarToVary {
  readonly literals: Variables;
  readonly costs: VariableCosts;
}

export interface WishedCar {
  readonly select: Variables;
  readonly exclude: Variables;
  /** Selections to give up as few of as can be. */
  readonly choices: Variables;
  /** Decides between configurations that give up the same. */
  readonly costs: VariableCosts;
  readonly most: number;
}

export interface PricedWish extends WishedCar {
  readonly prices: PackagePrices;
}
