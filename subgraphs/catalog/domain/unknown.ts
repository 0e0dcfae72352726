import { PlatformError, type ErrorCode } from '../../shared/errors.ts';
import { excerpt } from '../../shared/excerpt.ts';
import { nearest } from '../../shared/nearest.ts';

/** As many names as a person reads. */
const MOST_NAMED = 40;

/** The failure to find something by its code, naming what there is instead. */
export function unknownOf(
  code: ErrorCode,
  noun: string,
  given: string,
  known: Iterable<string>,
): PlatformError {
  const codes = [...known];
  if (codes.length === 0) {
    return new PlatformError(
      'NO_ACTIVE_DATA',
      `There is no ${noun} yet, as no product data is active. Import some with 'npx ucp import'.`,
    );
  }
  const shown = excerpt(given, 40);
  const [close] = nearest(given, codes, 1);
  const hint =
    given.toUpperCase() !== given && codes.includes(given.toUpperCase())
      ? given.toUpperCase()
      : close;
  const suggestion = hint === undefined ? '' : ` Did you mean '${hint}'?`;
  return new PlatformError(
    code,
    `Expected the code of a ${noun}, got '${shown}'.${suggestion} Known: ${listed(codes)}.`,
  );
}

/** The first of many, and how many more there are. */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
