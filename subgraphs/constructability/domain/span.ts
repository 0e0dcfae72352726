import { isEffective, type IsoDate } from '../../shared/dates.ts';

/** Days from the first, `from`, up to and without `to`; null is open. */
export interface Span {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const ALWAYS: Span = { from: null, to: null };

/** On all days. */
export const EVERYWHEN: readonly Span[] = [ALWAYS];

export function isOn(day: IsoDate, spans: readonly Span[]): boolean {
  // Nearly everything always holds, and an import asks this millions of times.
  return spans === EVERYWHEN || spans.some((span) => isEffective(day, span));
}

/** The days on which something begins or ends, sorted, each once. */
export function boundariesOf(spans: Iterable<readonly Span[]>): readonly IsoDate[] {
  const days = new Set<IsoDate>();
  for (const group of spans) {
    for (const { from, to } of group) {
      if (from !== null) days.add(from);
      if (to !== null) days.add(to);
    }
  }
  return [...days].sort();
}

/** The stretches between boundaries; within one of them nothing begins or ends. */
export function spansBetween(boundaries: readonly IsoDate[]): readonly Span[] {
  const starts = [null, ...boundaries];
  return starts.map((from, index) => ({ from, to: boundaries[index] ?? null }));
}

/** Some day within the span. */
export function dayWithin({ from, to }: Span): IsoDate {
  if (from !== null) return from;
  if (to === null) return '2000-01-01';
  const before = new Date(`${to}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}
