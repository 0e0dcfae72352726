/**
 * The known file name that somebody most likely meant, or null: its case, its ending and a letter
 * or two of it may be wrong.
 */
export function nearName(name: string, known: readonly string[]): string | null {
  const stem = stemOf(name);
  const most = Math.min(2, Math.floor(stem.length / 3));
  const [nearest] = known
    // Spares the comparison: a name in a zip file may have any length.
    .filter((candidate) => Math.abs(stemOf(candidate).length - stem.length) <= most)
    .map((candidate) => ({ candidate, edits: editsBetween(stem, stemOf(candidate)) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits);
  return nearest?.candidate ?? null;
}

function stemOf(name: string): string {
  return name.toLowerCase().replace(/\.[a-z]+$/, '');
}

/** Levenshtein's distance: letters to insert, to leave out or to replace. */
function editsBetween(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(one).entries()) {
    const now = [row + 1];
    for (const [column, otherLetter] of Array.from(other).entries()) {
      const replaced = (before[column] ?? 0) + (letter === otherLetter ? 0 : 1);
      now.push(Math.min(replaced, (before[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1));
    }
    before = now;
  }
  return before.at(-1) ?? one.length;
}
