/** More typing errors than this, and a suggestion is a guess. */
const MOST_EDITS = 2;

/** Those candidates that a typing error or two may have turned into the text, the closest first. */
export function nearest(
  text: string,
  candidates: Iterable<string>,
  most: number,
): readonly string[] {
  return (
    [...candidates]
      // Comparing costs length by length, and what a client sends may be long.
      .filter((candidate) => Math.abs(candidate.length - text.length) <= MOST_EDITS)
      .map((candidate) => ({ candidate, edits: editsBetween(text, candidate) }))
      .filter(({ candidate, edits }) => edits <= MOST_EDITS && edits < candidate.length)
      .sort((a, b) => a.edits - b.edits)
      .slice(0, most)
      .map(({ candidate }) => candidate)
  );
}

/** Letters to insert, drop or replace (Levenshtein's distance). */
export function editsBetween(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of a.split('').entries()) {
    const current = [row + 1];
    for (const [column, other] of b.split('').entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      const dropped = (previous[column + 1] ?? 0) + 1;
      const inserted = (current[column] ?? 0) + 1;
      current.push(Math.min(replaced, dropped, inserted));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
