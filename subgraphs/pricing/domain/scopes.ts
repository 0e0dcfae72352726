import type { Scopes } from '../../../schema/interchange/records.generated.ts';
import type { IsoDate } from '../../shared/dates.ts';

/** A half-open span of days [from, to); null is open. */
export interface Span {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** What is left of a scope once a model is given: where and when. */
export interface MarketSpan extends Span {
  /** Null: everywhere. */
  readonly markets: readonly string[] | null;
}

const EVERYWHERE_ALWAYS: readonly MarketSpan[] = [{ markets: null, from: null, to: null }];

/** The scopes that match the model; a record without scopes holds everywhere and always. */
export function onModel(
  scopes: Scopes | undefined,
  { series, model }: { readonly series: string; readonly model: string },
): readonly MarketSpan[] {
  if (scopes === undefined) return EVERYWHERE_ALWAYS;
  return scopes
    .filter(
      (scope) =>
        (scope.series?.includes(series) ?? true) && (scope.models?.includes(model) ?? true),
    )
    .map(({ markets, from, to }) => ({
      markets: markets ?? null,
      from: from ?? null,
      to: to ?? null,
    }));
}

export function inMarket(spans: readonly MarketSpan[], market: string): readonly Span[] {
  return spans.filter(({ markets }) => markets === null || markets.includes(market));
}

/** Before every day that a record can name. */
export const EVER: IsoDate = '';

/**
 * The first day of each stretch of time over which none of the spans begins or ends, in order:
 * looking at these days is looking at all.
 */
export function turningDays(spans: Iterable<Span>): readonly IsoDate[] {
  const days = new Set<IsoDate>([EVER]);
  for (const { from, to } of spans) {
    if (from !== null) days.add(from);
    if (to !== null) days.add(to);
  }
  return [...days].sort();
}
