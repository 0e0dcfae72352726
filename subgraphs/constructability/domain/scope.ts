import type { IsoDate } from '../../shared/dates.ts';
import { EVERYWHEN, type Span } from './span.ts';

/** Where and when a record of a brand holds, as the interchange format has it. */
export interface Scope {
  readonly series?: readonly string[];
  readonly models?: readonly string[];
  readonly markets?: readonly string[];
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** A model of a series, as offered in one market. */
export interface Place {
  readonly series: string;
  readonly model: string;
  readonly market: string;
}

const NOWHERE: readonly Span[] = [];

/** When a record holds at a place; empty where it never does. No scopes: always. */
export function spansAt(scopes: readonly Scope[] | null, place: Place): readonly Span[] {
  if (scopes === null) return EVERYWHEN;
  const matching = scopes.filter(
    (scope) =>
      has(scope.models, place.model) &&
      has(scope.series, place.series) &&
      has(scope.markets, place.market),
  );
  if (matching.length === 0) return NOWHERE;
  const isAlways = matching.some(({ from, to }) => from === undefined && to === undefined);
  if (isAlways) return EVERYWHEN;
  return matching.map(({ from, to }) => ({ from: from ?? null, to: to ?? null }));
}

function has(list: readonly string[] | undefined, value: string): boolean {
  return list === undefined || list.includes(value);
}

/** Whether a record can hold for a model in any market on any day. */
export function canMatch(
  scopes: readonly Scope[] | null,
  { series, model }: Pick<Place, 'series' | 'model'>,
): boolean {
  return (
    scopes === null || scopes.some((scope) => has(scope.models, model) && has(scope.series, series))
  );
}
