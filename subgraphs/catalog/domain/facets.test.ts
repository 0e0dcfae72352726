import { describe, expect, it } from 'vitest';
import { facetLabel } from './facetLabels.ts';
import { addCombinations, countsByField, inFacetOrder, type FacetCombination } from './facets.ts';

const NOTHING = {
  BRAND: null,
  SERIES: null,
  BODY_STYLE: null,
  POWERTRAIN: null,
  DRIVETRAIN: null,
  MODEL_YEAR: null,
  seriesBrand: null,
} as const;

describe('facets', () => {
  it('count a value over all combinations that it occurs in, and pass over missing ones', () => {
    const rows: FacetCombination[] = [
      { ...NOTHING, BODY_STYLE: 'SUV', MODEL_YEAR: 2026, count: 3 },
      { ...NOTHING, BODY_STYLE: 'SUV', MODEL_YEAR: 2025, count: 2 },
      { ...NOTHING, BODY_STYLE: 'SEDAN', count: 1 },
    ];
    const counts = addCombinations(rows).map(({ field, value, count }) => [field, value, count]);
    expect(counts).toEqual([
      ['BODY_STYLE', 'SUV', 5],
      ['MODEL_YEAR', '2026', 3],
      ['MODEL_YEAR', '2025', 2],
      ['BODY_STYLE', 'SEDAN', 1],
    ]);
  });

  it('tell series of one code by their brands', () => {
    const rows = [
      { ...NOTHING, BRAND: 'alba', SERIES: 'a', seriesBrand: 'alba', count: 3 },
      { ...NOTHING, BRAND: 'boreal', SERIES: 'a', seriesBrand: 'boreal', count: 4 },
    ];
    const series = addCombinations(rows).filter(({ field }) => field === 'SERIES');
    expect(series).toEqual([
      { field: 'SERIES', value: 'a', brand: 'alba', count: 3 },
      { field: 'SERIES', value: 'a', brand: 'boreal', count: 4 },
    ]);
  });

  it('come for every field, also for one without values', () => {
    expect(countsByField([]).map(({ field }) => field)).toEqual([
      'BRAND',
      'SERIES',
      'BODY_STYLE',
      'POWERTRAIN',
      'DRIVETRAIN',
      'MODEL_YEAR',
    ]);
  });

  it('show the most frequent values first, but years from the newest on', () => {
    const values = [
      { value: '2024', label: '2024', count: 9 },
      { value: '2026', label: '2026', count: 1 },
      { value: '2025', label: '2025', count: 1 },
    ];
    const order = (field: 'MODEL_YEAR' | 'BRAND') =>
      inFacetOrder(field, values).map(({ value }) => value);
    expect(order('MODEL_YEAR')).toEqual(['2026', '2025', '2024']);
    expect(order('BRAND')).toEqual(['2024', '2025', '2026']);
  });

  it('call every closed value by a name, in each language the same set', () => {
    expect(facetLabel('BODY_STYLE', 'WAGON')?.['de']).toBe('Kombi');
    expect(facetLabel('DRIVETRAIN', 'ALL')?.['en']).toBe('All-wheel drive');
    expect(facetLabel('POWERTRAIN', 'FUEL_CELL')?.['ja']).toBe('燃料電池');
    expect(facetLabel('MODEL_YEAR', '2026')).toBeNull();
  });
});
