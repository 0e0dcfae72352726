import { describe, expect, it } from 'vitest';
import { parseSearch, type SearchArguments } from './search.ts';
import { seriesId } from './seriesId.ts';

const MARKET = {
  code: 'US',
  countryCode: 'US',
  name: { en: 'United States' },
  currencyCode: 'USD',
  timeZone: 'America/Los_Angeles',
  locales: ['en-US'],
};
/** Already the next day in Berlin. */
const NOW = '2026-07-01T23:30:00.000Z';

const parse = (args: Partial<SearchArguments>) => parseSearch({ first: 20, ...args }, MARKET, NOW);

describe('a search', () => {
  it("asks for today in the market, not on the server's clock", () => {
    expect(parse({}).day).toBe('2026-07-01');
    expect(parseSearch({ first: 1 }, { ...MARKET, timeZone: 'Asia/Tokyo' }, NOW).day).toBe(
      '2026-07-02',
    );
    expect(parse({ filter: { orderDate: '2027-02-28' } }).day).toBe('2027-02-28');
  });

  it('sorts by name from the beginning when not told otherwise', () => {
    expect(parse({}).sort).toEqual({ by: 'NAME', direction: 'ASC' });
    expect(parse({ sort: { by: 'POWER' } }).sort).toEqual({ by: 'POWER', direction: 'ASC' });
  });

  it('takes each word once, without case and accents', () => {
    expect(parse({ search: '  Škoda  i4 SKODA ' }).words).toEqual(['skoda', 'i4']);
    expect(parse({ search: '\0' }).words).toEqual([]);
  });

  it('takes series by their ids', () => {
    const key = { brand: 'rolls-royce', code: 'ghost-2' };
    expect(parse({ filter: { series: [seriesId(key)] } }).series).toEqual([key]);
  });

  it('an empty list of values lets nothing pass, a missing one everything', () => {
    expect(parse({ filter: { brands: [] } }).oneOf).toEqual({ BRAND: [] });
    expect(parse({ filter: { brands: null } }).oneOf).toEqual({});
  });

  it('a range without ends is none', () => {
    expect(parse({ filter: { seats: {}, powerKw: { min: 1 } } }).ranges).toEqual({
      powerKw: { min: 1, max: null },
    });
  });

  it.each([
    [{ first: 0 }, "Expected 'first' to be from 1 to 100, got 0."],
    [{ first: 101 }, "Expected 'first' to be from 1 to 100, got 101."],
    [{ first: -5 }, "Expected 'first' to be from 1 to 100, got -5."],
    [{ filter: { orderDate: '2026-02-30' } }, "got '2026-02-30'"],
    [{ filter: { orderDate: 'tomorrow' } }, 'a calendar day as YYYY-MM-DD'],
    [{ filter: { series: ['3er'] } }, "series ids as 'Series.id' gives them, got '3er'"],
    [
      { filter: { lengthMm: { min: 5000, max: 4000 } } },
      "'min' not above 'max', got '5000 to 4000'",
    ],
    [{ search: 'x'.repeat(201) }, 'at most 200 characters, got 201'],
    [{ filter: { modelYears: Array<number>(1001).fill(2020) } }, 'at most 1000 values, got 1001'],
  ])('says what it expected instead of %j', (args, message) => {
    expect(() => parse(args)).toThrow(message);
  });
});
