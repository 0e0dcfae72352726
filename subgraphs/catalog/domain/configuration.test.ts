import { describe, expect, it } from 'vitest';
import { judgeConfiguration } from './configuration.ts';
import type { OfferedModel } from './model.ts';
import { offersOf, type Offer } from './offer.ts';
import { originOf } from './origins.ts';
import type { Span } from './spans.ts';

const MODEL: OfferedModel = {
  datasetVersion: 1,
  market: {
    code: 'DE',
    countryCode: 'DE',
    name: { en: 'Germany' },
    currencyCode: 'EUR',
    timeZone: 'Europe/Berlin',
    locales: ['de-DE'],
  },
  code: 'A100',
  brand: 'alba',
  series: 'a',
  name: { en: 'Alba 100' },
  description: null,
  bodyStyle: 'SEDAN',
  modelYear: null,
  technicalData: { powertrain: { kind: 'COMBUSTION' } },
  spans: [{ from: '2026-01-01', to: '2028-01-01' }],
};
const OFFERS = offersOf([
  offer('RED', { from: null, to: null }),
  offer('GOLD', { from: null, to: '2027-01-01' }),
]);
const KEY = { market: 'DE', model: 'A100', orderDate: '2027-06-01', chosen: ['RED'], filled: [] };

describe('a configuration', () => {
  it('of offered codes is known', () => {
    expect(judgeConfiguration(KEY, MODEL, OFFERS)).toEqual({ kind: 'known' });
  });

  it('with a code that the model never has names it, and what was meant', () => {
    const judged = judgeConfiguration({ ...KEY, filled: ['GLOD', 'XYZ'] }, MODEL, OFFERS);
    expect(judged).toMatchObject({
      kind: 'unknown-codes',
      codes: ['GLOD', 'XYZ'],
      message: expect.stringContaining("got 'GLOD' (did you mean 'GOLD'?), 'XYZ'.") as string,
    });
  });

  it('with a code that is over says until when it was offered', () => {
    expect(judgeConfiguration({ ...KEY, filled: ['GOLD'] }, MODEL, OFFERS)).toMatchObject({
      kind: 'outside-effectivity',
      codes: ['GOLD'],
      message: expect.stringContaining("'GOLD' until before 2027-01-01") as string,
    });
  });

  it('ordered when the model is not offered says when it is, and blames no code', () => {
    expect(judgeConfiguration({ ...KEY, orderDate: '2028-01-01' }, MODEL, OFFERS)).toMatchObject({
      kind: 'outside-effectivity',
      codes: [],
      message: expect.stringContaining('from 2026-01-01 until before 2028-01-01') as string,
    });
  });

  it('has codes that were chosen, are standard, or were brought along', () => {
    const key = { ...KEY, chosen: ['RED'], filled: ['W17', 'HEAT'] };
    const standard = new Set(['RED', 'W17']);
    expect(['RED', 'W17', 'HEAT'].map((code) => originOf(code, key, standard))).toEqual([
      'CHOSEN',
      'STANDARD',
      'FILLED',
    ]);
  });
});

function offer(code: string, span: Span): Offer {
  const option = {
    code,
    family: 'PAINTS',
    name: { en: code },
    description: null,
    position: null,
    contents: null,
  };
  return { option, spans: [span] };
}
