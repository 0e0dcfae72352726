import { expect, test } from 'vitest';
import { dayIn } from './dates.ts';

test('the day is that of the instant in the time zone, whatever was asked for before', () => {
  const evening = '2026-11-23T22:30:00Z';
  const morning = '2026-11-24T06:00:00Z';
  const asked = [
    ['Europe/Berlin', evening],
    ['Asia/Tokyo', evening],
    ['Europe/Berlin', morning],
    ['America/New_York', morning],
    ['America/New_York', evening],
    ['Asia/Tokyo', evening],
    ['Europe/Berlin', evening],
  ] as const;
  expect(asked.map(([timeZone, instant]) => dayIn(timeZone, instant))).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-24',
    '2026-11-24',
    '2026-11-23',
    '2026-11-24',
    '2026-11-23',
  ]);
});

test('what is no instant has no day, also where it is asked for twice', () => {
  expect(() => dayIn('Europe/Berlin', 'soon')).toThrow(RangeError);
  expect(() => dayIn('Europe/Berlin', 'soon')).toThrow(RangeError);
});
