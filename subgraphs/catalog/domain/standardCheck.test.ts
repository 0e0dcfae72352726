import { describe, expect, it } from 'vitest';
import type { Cardinality } from './offer.ts';
import { checkStandards, type EquippedModel, type ScopedStandard } from './standardCheck.ts';

const CARDINALITIES = new Map<string, Cardinality>([
  ['PAINTS', 'EXACTLY_ONE'],
  ['WHEELS', 'ONE_OR_NONE'],
  ['EQUIP', 'ANY'],
]);

describe('the standard equipment of a model', () => {
  it('is one of each exactly-one family, and any of those that take more', () => {
    expect(check({ standards: [always('RED', 'HEAT', 'HOOK')] })).toEqual([]);
  });

  it('lacks a code of an exactly-one family', () => {
    expect(check({ standards: [] })).toEqual([
      { kind: 'none', family: 'PAINTS', market: 'DE', day: null },
    ]);
  });

  it('has one too many of a family, even by two records', () => {
    const [red, blue] = [always('RED'), always('BLUE')];
    expect(check({ standards: [red, blue] })).toEqual([
      {
        kind: 'several',
        standard: blue,
        family: 'PAINTS',
        codes: ['RED', 'BLUE'],
        market: 'DE',
        day: null,
      },
    ]);
  });

  it('names an option that the model is not offered', () => {
    const standard = always('RED', 'W19');
    expect(check({ standards: [standard] })).toEqual([
      { kind: 'not-offered', standard, code: 'W19', market: 'DE', day: null },
    ]);
  });

  it('ends before its successor begins', () => {
    const standards = [
      { codes: ['RED'], scopes: [{ to: '2027-01-01' }] },
      { codes: ['BLUE'], scopes: [{ from: '2027-02-01' }] },
    ];
    expect(check({ standards })).toEqual([
      { kind: 'none', family: 'PAINTS', market: 'DE', day: '2027-01-01' },
    ]);
  });

  it('is not asked for on days when the model is not offered', () => {
    const standards = [{ codes: ['RED'], scopes: [{ to: '2027-01-01' }] }];
    expect(check({ scopes: [{ to: '2027-01-01' }], standards })).toEqual([]);
  });

  it('may differ by market, and is looked at in each', () => {
    const standards = [{ codes: ['RED'], scopes: [{ markets: ['DE'] }] }];
    expect(check({ standards }, ['DE', 'US'])).toEqual([
      { kind: 'none', family: 'PAINTS', market: 'US', day: null },
    ]);
  });
});

function check(model: Partial<EquippedModel<ScopedStandard>>, markets = ['DE']) {
  return checkStandards(
    {
      code: 'A100',
      series: 'a',
      scopes: undefined,
      options: [
        { code: 'RED', family: 'PAINTS', scopes: undefined },
        { code: 'BLUE', family: 'PAINTS', scopes: undefined },
        { code: 'W19', family: 'WHEELS', scopes: [{ series: ['b'] }] },
        { code: 'HEAT', family: 'EQUIP', scopes: undefined },
        { code: 'HOOK', family: 'EQUIP', scopes: undefined },
      ],
      cardinalities: CARDINALITIES,
      standards: [],
      ...model,
    },
    markets,
  );
}

function always(...codes: string[]): ScopedStandard {
  return { codes, scopes: undefined };
}
