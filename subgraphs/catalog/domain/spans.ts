import { isEffective, type IsoDate } from '../../shared/dates.ts';

/** Days from `from` on and before `to`; null is open. */
export interface Span {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** The same days in as few spans as possible, disjoint and in order. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => compareStarts(a.from, b.from))) {
    const last = merged.at(-1);
    if (last !== undefined && touches(last, span)) {
      merged[merged.length - 1] = { from: last.from, to: laterEnd(last.to, span.to) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

export function isOfferedOn(day: IsoDate, spans: readonly Span[]): boolean {
  return spans.some((span) => isEffective(day, span));
}

/** From the first day of all spans to their last; gaps between them are passed over. */
export function outerSpan(spans: readonly Span[]): Span {
  const merged = mergeSpans(spans);
  return { from: merged[0]?.from ?? null, to: merged.at(-1)?.to ?? null };
}

/** In words, for messages. */
export function describeSpans(spans: readonly Span[]): string {
  return mergeSpans(spans)
    .map(({ from, to }) => {
      const parts = [
        ...(from === null ? [] : [`from ${from}`]),
        ...(to === null ? [] : [`until before ${to}`]),
      ];
      return parts.length === 0 ? 'on every day' : parts.join(' ');
    })
    .join(' and ');
}

function touches(earlier: Span, later: Span): boolean {
  return earlier.to === null || later.from === null || later.from <= earlier.to;
}

function laterEnd(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}

function compareStarts(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
