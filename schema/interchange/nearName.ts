import { editsBetween } from '../../subgraphs/shared/nearest.ts';

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
