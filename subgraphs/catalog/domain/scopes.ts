import type { Scope } from '../../../schema/interchange/records.generated.ts';
import { mergeSpans, type Span } from './spans.ts';

/** What a scope can speak of: a model in one market. */
export interface Place {
  readonly series: string;
  readonly model: string;
  readonly market: string;
}

/** When a record with these scopes holds at a place; none where no scope matches. */
export function spansAt(scopes: readonly Scope[] | undefined, place: Place): readonly Span[] {
  if (scopes === undefined) return [{ from: null, to: null }];
  return mergeSpans(scopes.filter((scope) => covers(scope, place)).map(spanOf));
}

export function spanOf(scope: Scope): Span {
  return { from: scope.from ?? null, to: scope.to ?? null };
}

/** Whether a scope matches a model in some market. */
export function coversModel(scope: Scope, model: Pick<Place, 'series' | 'model'>): boolean {
  return lists(scope.series, model.series) && lists(scope.models, model.model);
}

function covers(scope: Scope, place: Place): boolean {
  return coversModel(scope, place) && lists(scope.markets, place.market);
}

function lists(values: readonly string[] | undefined, value: string): boolean {
  return values === undefined || values.includes(value);
}
