/** Known codes that the unknown one is perhaps a typing error of, the nearest first; at most three. */
export function suggestions(unknown: string, known: Iterable<string>): readonly string[] {
  const word = unknown.toUpperCase();
  const most = word.length <= 3 ? 1 : 2;
  return (
    [...known]
      // Comparing costs length by length, and what a client sends may be long.
      .filter((code) => Math.abs(code.length - word.length) <= most)
      .map((code) => ({ code, distance: editDistance(word, code) }))
      .filter(({ distance }) => distance <= most)
      .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
      .slice(0, 3)
      .map(({ code }) => code)
  );
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      next.push(cost);
    }
    [beforeLast, last] = [last, next];
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
