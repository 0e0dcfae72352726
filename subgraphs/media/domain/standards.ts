import { isEffective, type IsoDate } from '../../shared/dates.ts';
import type { StandardSpan } from './offeredModel.ts';

/**
 * The last day up to `today` on which the standard equipment changed; null where it never did. The
 * equipment of that day is that of today, so a picture's address that names it instead of today
 * stays the same, and cached, until the equipment changes.
 */
export function lastChange(standards: readonly StandardSpan[], today: IsoDate): IsoDate | null {
  let last: IsoDate | null = null;
  for (const { from, to } of standards) {
    for (const day of [from, to]) {
      if (day !== null && day <= today && (last === null || day > last)) last = day;
    }
  }
  return last;
}

/** What the model has from the works on a day; null stands for a day before any that data name. */
export function standardCodes(
  standards: readonly StandardSpan[],
  day: IsoDate | null,
): readonly string[] {
  return standards
    .filter((span) => (day === null ? span.from === null : isEffective(day, span)))
    .flatMap(({ codes }) => codes);
}
