import type { IsoDate } from '../../subgraphs/shared/dates.ts';

/** A half-open span of days [from, to); a missing end is open. */
export interface Span {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** A span that ends before it begins, or the same day, holds no day. */
export function isEmptySpan({ from, to }: Span): boolean {
  return from !== undefined && to !== undefined && from >= to;
}

/** Finds records of one key whose spans share a day. Keeps a span and a line for each. */
export class SpanIndex {
  readonly #spans = new Map<string, (Span & { readonly line: number })[]>();

  /** The line of an earlier record that overlaps, or null. */
  overlapping(key: string, span: Span, line: number): number | null {
    const found = this.#spans
      .get(key)
      ?.find((other) => other.line !== line && overlap(other, span));
    return found?.line ?? null;
  }

  add(key: string, { from, to }: Span, line: number): void {
    const span = {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      line,
    };
    const spans = this.#spans.get(key);
    if (spans === undefined) this.#spans.set(key, [span]);
    else spans.push(span);
  }
}

function overlap(a: Span, b: Span): boolean {
  return startsBefore(a, b) && startsBefore(b, a);
}

function startsBefore(a: Span, b: Span): boolean {
  return a.from === undefined || b.to === undefined || a.from < b.to;
}
