import { describe, expect, it } from 'vitest';
import { describeSpans, isOfferedOn, mergeSpans, outerSpan } from './spans.ts';

describe('spans of days', () => {
  it('that overlap or touch become one', () => {
    const spans = [
      { from: '2026-06-01', to: '2027-01-01' },
      { from: null, to: '2026-01-01' },
      { from: '2026-01-01', to: '2026-03-01' },
      { from: '2026-02-01', to: '2026-02-10' },
    ];
    expect(mergeSpans(spans)).toEqual([
      { from: null, to: '2026-03-01' },
      { from: '2026-06-01', to: '2027-01-01' },
    ]);
  });

  it('that end after a longer one began earlier do not cut it short', () => {
    const spans = [
      { from: '2026-01-01', to: null },
      { from: '2026-02-01', to: '2026-03-01' },
    ];
    expect(mergeSpans(spans)).toEqual([{ from: '2026-01-01', to: null }]);
  });

  it('hold on their first day and no longer on their last', () => {
    const spans = [{ from: '2026-01-01', to: '2026-02-01' }];
    const days = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'];
    expect(days.map((day) => isOfferedOn(day, spans))).toEqual([false, true, true, false]);
  });

  it('reach from the first to the last day of all, over gaps between them', () => {
    const spans = [
      { from: '2027-01-01', to: '2028-01-01' },
      { from: '2025-01-01', to: '2026-01-01' },
    ];
    expect(outerSpan(spans)).toEqual({ from: '2025-01-01', to: '2028-01-01' });
    expect(outerSpan([...spans, { from: null, to: '2020-01-01' }]).from).toBeNull();
  });

  it('can be read out', () => {
    const spans = [
      { from: null, to: '2026-01-01' },
      { from: '2027-01-01', to: null },
    ];
    expect(describeSpans(spans)).toBe('until before 2026-01-01 and from 2027-01-01');
    expect(describeSpans([{ from: null, to: null }])).toBe('on every day');
  });
});
