import { describe, expect, it } from 'vitest';
import { spansAt } from './scopes.ts';

const PLACE = { series: 'a', model: 'A100', market: 'DE' };

describe('a record with scopes', () => {
  it('holds everywhere and always when it has none', () => {
    expect(spansAt(undefined, PLACE)).toEqual([{ from: null, to: null }]);
  });

  it('holds where all parts of any scope match', () => {
    expect(spansAt([{ series: ['a'], markets: ['DE'] }], PLACE)).toHaveLength(1);
    expect(spansAt([{ series: ['a'], markets: ['US'] }], PLACE)).toEqual([]);
    expect(spansAt([{ models: ['B200'] }, { models: ['A100'] }], PLACE)).toHaveLength(1);
  });

  it('holds on the days of all scopes that match, and of no other', () => {
    const scopes = [
      { markets: ['DE'], to: '2026-01-01' },
      { markets: ['US'], from: '2026-01-01', to: '2027-01-01' },
      { from: '2027-01-01' },
    ];
    expect(spansAt(scopes, PLACE)).toEqual([
      { from: null, to: '2026-01-01' },
      { from: '2027-01-01', to: null },
    ]);
  });
});
