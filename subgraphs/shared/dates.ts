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
  return formatter(timeZone).format(new Date(instant));
}

/** Whether a day lies in the half-open span [from, to); a missing end is open. */
export function isEffective(
  day: IsoDate,
  span: { readonly from?: IsoDate | null; readonly to?: IsoDate | null },
): boolean {
  return (span.from == null || span.from <= day) && (span.to == null || day < span.to);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs some 50 µs and a model page needs one a model, so they are kept. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone);
  if (found === undefined) {
    // Canada's English writes days as ISO 8601 does.
    found = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    formatters.set(timeZone, found);
  }
  return found;
}
