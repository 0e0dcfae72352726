import { parseConfigurationId } from '../../../shared/ids/configurationId.ts';
import type { OrderPlace } from '../../domain/idCheck.ts';

export interface ReadIds {
  /** The different places of the ids, in the order of their first one. */
  readonly places: readonly OrderPlace[];
  /** Per id the index of its place, or MALFORMED. */
  readonly placeOf: Int32Array;
}

export const MALFORMED = -1;

/** Checks the form of ids and tells where their cars are ordered. */
export function readIds(ids: readonly string[]): ReadIds {
  const places: OrderPlace[] = [];
  const known = new Map<string, number>();
  const placeOf = Int32Array.from(ids, (id) => {
    const parsed = parseConfigurationId(id);
    if (parsed.kind === 'malformed') return MALFORMED;
    const { market, model, orderDate } = parsed.key;
    return known.getOrInsertComputed(`${market} ${model} ${orderDate}`, () => {
      return places.push({ market, model, orderDate }) - 1;
    });
  });
  return { places, placeOf };
}
