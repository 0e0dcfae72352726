/**
 * The codes of a car: chosen by the customer, and filled in around the choices. Without
 * duplicates; no code is both.
 */
export interface Car {
  readonly chosen: readonly string[];
  readonly filled: readonly string[];
}

export function allCodes(car: Car): ReadonlySet<string> {
  return new Set([...car.chosen, ...car.filled]);
}
