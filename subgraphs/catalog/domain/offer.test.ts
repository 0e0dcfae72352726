import { describe, expect, it } from 'vitest';
import {
  contentsOf,
  familiesWithOffers,
  offeredAmong,
  offeredOfFamily,
  offeredPackages,
  offersOf,
  standardCodes,
  type Family,
  type Offer,
  type Option,
} from './offer.ts';
import type { Span } from './spans.ts';

const ALWAYS: Span = { from: null, to: null };
const OVER: Span = { from: null, to: '2026-01-01' };
const TODAY = '2026-07-01';

const FAMILIES = [family('WHEELS'), family('PACKS'), family('PAINTS')];
const OFFERS = offersOf([
  offer('RED', 'PAINTS', { position: 2 }),
  offer('ZINC', 'PAINTS', { position: 1 }),
  offer('BLUE', 'PAINTS'),
  offer('GOLD', 'PAINTS', { position: 0 }, OVER),
  offer('TOUR', 'PACKS', { contents: ['HOOK', 'WINTER', 'RED'] }),
  offer('WINTER', 'PACKS', { contents: ['RED'] }, OVER),
]);

describe('what a model is offered', () => {
  it('comes in the order of positions, then of codes', () => {
    expect(codes(offeredOfFamily(OFFERS, 'PAINTS', TODAY))).toEqual(['ZINC', 'RED', 'BLUE']);
    expect(codes(offeredOfFamily(OFFERS, 'PAINTS', '2025-07-01'))[0]).toBe('GOLD');
    expect(offeredOfFamily(OFFERS, 'WHEELS', TODAY)).toEqual([]);
  });

  it('has the families of which there is an option on whatever day', () => {
    const found = familiesWithOffers(FAMILIES, OFFERS).map(({ code }) => code);
    expect(found).toEqual(['PACKS', 'PAINTS']);
  });

  it('has packages, which are options that bring others', () => {
    expect(codes(offeredPackages(OFFERS, FAMILIES, TODAY))).toEqual(['TOUR']);
    expect(codes(offeredPackages(OFFERS, FAMILIES, '2025-07-01'))).toEqual(['TOUR', 'WINTER']);
  });

  it('is found by codes, each once, in the order of families', () => {
    const found = offeredAmong(['RED', 'GOLD', 'NEVER', 'TOUR', 'RED'], OFFERS, FAMILIES, TODAY);
    expect(codes(found)).toEqual(['TOUR', 'RED']);
  });

  it('brings what a package holds, in its own order, and nothing the model never has', () => {
    const [tour] = offeredPackages(OFFERS, FAMILIES, TODAY);
    expect(tour && codes(contentsOf(tour.option, OFFERS))).toEqual(['WINTER', 'RED']);
  });

  it('is standard by market and day', () => {
    const standards = [
      { codes: ['RED'], markets: null, span: ALWAYS },
      { codes: ['W17', 'HEAT'], markets: ['DE'], span: ALWAYS },
      { codes: ['GOLD'], markets: ['DE'], span: OVER },
    ];
    expect(standardCodes(standards, 'DE', TODAY)).toEqual(['RED', 'W17', 'HEAT']);
    expect(standardCodes(standards, 'US', TODAY)).toEqual(['RED']);
    expect(standardCodes(standards, 'DE', '2025-12-31')).toContain('GOLD');
  });
});

function codes(offers: readonly Offer[]): string[] {
  return offers.map(({ option }) => option.code);
}

function family(code: string): Family {
  return { code, name: { en: code }, cardinality: 'ANY', role: 'EQUIPMENT', position: null };
}

function offer(
  code: string,
  family: string,
  more: Partial<Option> = {},
  span: Span = ALWAYS,
): Offer {
  const plain = { code, family, name: { en: code }, description: null };
  return { option: { ...plain, position: null, contents: null, ...more }, spans: [span] };
}
