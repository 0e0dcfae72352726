import { dayIn, isIsoDate, type IsoDate } from '../../shared/dates.ts';
import { PlatformError } from '../../shared/errors.ts';
import { excerpt } from '../../shared/excerpt.ts';
import type { Texts } from '../../shared/texts.ts';

export interface Market {
  readonly code: string;
  readonly countryCode: string;
  readonly name: Texts;
  readonly currencyCode: string;
  readonly timeZone: string;
  readonly locales: readonly string[];
}

/** The asked order date, or today in the market; throws MALFORMED_ARGUMENT for what is no day. */
export function orderDateIn(
  market: Market,
  asked: string | null | undefined,
  now: string,
): IsoDate {
  if (asked == null) return dayIn(market.timeZone, now);
  const isDay: boolean = isIsoDate(asked);
  if (isDay) return asked;
  throw new PlatformError(
    'MALFORMED_ARGUMENT',
    `Expected 'orderDate' to be a calendar day as YYYY-MM-DD, e.g. '${dayIn(market.timeZone, now)}', got '${excerpt(asked, 40)}'.`,
    { argument: 'orderDate' },
  );
}
