import { expect, test } from 'vitest';
import { lastChange, standardCodes } from './standards.ts';

const SPANS = [
  { codes: ['A'], from: null, to: '2026-03-01' },
  { codes: ['B'], from: '2026-03-01', to: '2026-05-01' },
  { codes: ['C'], from: '2026-06-01', to: null },
];
const DAYS = ['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'];

test('the day of the last change has the equipment of today', () => {
  for (const today of DAYS) {
    const day = lastChange(SPANS, today);
    expect([today, standardCodes(SPANS, day)]).toEqual([today, standardCodes(SPANS, today)]);
  }
});

test('the equipment of a day is that of the span that holds it, none in a gap', () => {
  expect(DAYS.map((day) => standardCodes(SPANS, day).join())).toEqual(['A', 'B', 'B', '', '', 'C']);
});

test('equipment that never changed needs no day', () => {
  expect(lastChange([{ codes: ['A'], from: null, to: null }], '2026-06-01')).toBeNull();
  expect(lastChange([], '2026-06-01')).toBeNull();
  expect(lastChange([{ codes: ['A'], from: '2027-01-01', to: null }], '2026-06-01')).toBeNull();
});
