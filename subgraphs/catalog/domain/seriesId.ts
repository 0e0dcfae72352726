import { partsOf, withCheck } from '../../shared/ids/check.ts';
import type { SeriesKey } from './brand.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function seriesId({ brand, code }: SeriesKey): string {
  return withCheck(`S1.${brand}.${code}`);
}

/** Null when the text is no series id. */
export function parseSeriesId(id: string): SeriesKey | null {
  const [brand, code, ...rest] = partsOf('S1', id) ?? [];
  if (brand === undefined || code === undefined || rest.length > 0) return null;
  return SLUG.test(brand) && SLUG.test(code) ? { brand, code } : null;
}
