import { excerpt } from '../../subgraphs/shared/excerpt.ts';
import { nearest } from '../../subgraphs/shared/nearest.ts';

/** What to tell of a name that there is not: the one most likely meant, else all there are. */
export function noSuch(noun: string, given: string, known: readonly string[]): string {
  const meant = meantBy(given, known);
  const advice = meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${meant}?`;
  return `There is no ${noun} '${excerpt(given)}'. ${advice}`;
}

/** The only one that it begins, or the nearest. */
function meantBy(given: string, known: readonly string[]): string | undefined {
  const [only, ...others] = known.filter((name) => name.startsWith(given));
  if (only !== undefined && others.length === 0) return only;
  // Whatever is as short is near to everything.
  return given.length <= 3 ? undefined : nearest(given, known, 1)[0];
}
