/** A calendar day, `YYYY-MM-DD`. Plain days compare as strings and know no time zone. */
export type IsoDate = string;

/** Whether the text is a day that exists: 2026-02-30 does not, nor does PostgreSQL know a year 0. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** The day it is at an instant (ISO 8601) in an IANA time zone. */
export function dayIn(timeZone: string, instant: string): IsoDate {
  const clock = clockOf(timeZone);
  // A request has one instant, and asks for its day once for each of thousands of prices.
  if (clock.instant !== instant) {
    clock.day = clock.format.format(new Date(instant));
    clock.instant = instant;
  }
  return clock.day;
}

/** Whether a day lies in the half-open span [from, to); a missing end is open. */
export function isEffective(
  day: IsoDate,
  span: { readonly from?: IsoDate | null; readonly to?: IsoDate | null },
): boolean {
  return (span.from == null || span.from <= day) && (span.to == null || day < span.to);
}

interface Clock {
  readonly format: Intl.DateTimeFormat;
  /** The last one that was asked for, and its day. */
  instant: string | null;
  day: IsoDate;
}

const clocks = new Map<string, Clock>();

/** Making a format costs some 50 µs and a model page needs one a model, so they are kept. */
function clockOf(timeZone: string): Clock {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    // Canada's English writes days as ISO 8601 does.
    const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    clock = { format, instant: null, day: '' };
    clocks.set(timeZone, clock);
  }
  return clock;
}
