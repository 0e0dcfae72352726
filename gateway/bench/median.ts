/** A value that was measured: of an even number, the upper one of the two in the middle. */
export function median(of: readonly number[]): number {
  return of.toSorted((one, other) => one - other)[Math.floor(of.length / 2)] ?? NaN;
}
