import { expect, test } from 'vitest';
import { Invalidations } from './invalidations.ts';
import { quarterOf, validUntil } from './validity.ts';

test('what was read before its invalidation is not current, what was read after it is', () => {
  const invalidations = new Invalidations();
  const before = invalidations.now;
  invalidations.note(['a']);
  const after = invalidations.now;
  expect(invalidations.isCurrent(before, ['a'])).toBe(false);
  expect(invalidations.isCurrent(before, ['b', 'c'])).toBe(true);
  expect(invalidations.isCurrent(before, ['b', 'a'])).toBe(false);
  expect(invalidations.isCurrent(after, ['a'])).toBe(true);
});

test('however many keys were invalidated, none is taken for current that is not', () => {
  const invalidations = new Invalidations();
  invalidations.note(['first']);
  const reading = invalidations.now;
  invalidations.note(['second']);
  invalidations.note(Array.from({ length: 100_000 }, (_, at) => `other ${at}`));
  expect(invalidations.isCurrent(reading, ['second'])).toBe(false);
  expect(invalidations.isCurrent(invalidations.now, ['second'])).toBe(true);
});

test('after all was invalidated, nothing that was read before is current', () => {
  const invalidations = new Invalidations();
  const reading = invalidations.now;
  invalidations.noteAll();
  expect(invalidations.isCurrent(reading, ['never seen'])).toBe(false);
  expect(invalidations.isCurrent(invalidations.now, ['never seen'])).toBe(true);
});

test.each([
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'America/Santiago',
])('no day begins in %s within a quarter of an hour', (timeZone) => {
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone });
  const start = Date.UTC(2026, 0, 1);
  // Four times an hour through a year, with its changes of the clock.
  for (let quarter = 0; quarter < 366 * 96; quarter += 1) {
    const first = start + quarter * 900_000;
    const last = first + 899_999;
    if (quarterOf(first) !== quarterOf(last)) throw new Error('two quarters');
    if (new Date(first).getUTCHours() % 6 !== 0 && quarter % 5 !== 0) continue;
    expect(dayOf.format(first)).toBe(dayOf.format(last));
  }
});

test('an answer holds for its age, and no longer than its quarter', () => {
  const now = Date.UTC(2026, 0, 1, 23, 59);
  expect(validUntil(now, 30)).toBe(now + 30_000);
  expect(validUntil(now, 3600)).toBe(now + 60_000);
});
