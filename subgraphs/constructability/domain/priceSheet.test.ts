import { describe, expect, it } from 'vitest';
import { BASE_PRICE } from '../../shared/priceLists/priceScopes.ts';
import { showroom } from '../testing/showroom.ts';
import { baseOf, showroomSlice } from '../testing/slices.ts';
import type { PriceBook, PricedList } from './priceBook.ts';
import { priceSheet } from './priceSheet.ts';

const DAY = '2026-03-01';

function list(code: string, changes: Partial<PricedList> = {}): PricedList {
  const codes = ['W18', 'W19', 'W20', 'SUSPR', 'SUSPL', 'RAILS', 'PANO', 'STWS', 'STWH', 'TOW'];
  const all = [...codes, 'JACK', 'WIPER', 'CAM', 'SPORT', 'WINTER', 'ALLIN', 'W17', 'ALARM'];
  return {
    code,
    brand: null,
    from: '2026-01-01',
    to: null,
    amounts: new Map([[BASE_PRICE, 40_000_00n], ...all.map((one) => [one, 100_00n] as const)]),
    ...changes,
  };
}

function book(...lists: readonly PricedList[]): PriceBook {
  const packages = (showroom(1).package ?? []).map((one) => [one.code, one.contents] as const);
  return { brand: 'aurel', lists, packages: new Map(packages) };
}

function withAmounts(...changes: readonly (readonly [string, bigint | null])[]): PricedList {
  const amounts = new Map(list('LIST').amounts);
  for (const [code, amount] of changes) {
    if (amount === null) amounts.delete(code);
    else amounts.set(code, amount);
  }
  return list('LIST', { amounts });
}

describe('a price sheet', () => {
  it('has what each offered code costs, and nothing for standard equipment', async () => {
    const slice = await showroomSlice('DE', DAY);
    const priced = priceSheet(book(withAmounts(['TOW', -50_00n], ['JACK', 0n])), slice, DAY);
    if (priced.kind !== 'priced') throw new Error(priced.fault.kind);
    const { amounts } = priced.sheet;
    expect(amounts.get('W18')).toBe(100_00);
    expect(amounts.get('TOW')).toBe(-50_00);
    // Free, standard, not offered that day.
    for (const code of ['JACK', 'W17', 'ALARM', 'CAM']) expect(amounts.has(code)).toBe(false);
  });

  it('has all that a package brings, through packages within it too', async () => {
    const slice = await showroomSlice('DE', DAY);
    const priced = priceSheet(book(list('LIST')), slice, DAY);
    if (priced.kind !== 'priced') throw new Error(priced.fault.kind);
    expect([...(priced.sheet.brings.get('ALLIN') ?? [])].sort()).toEqual([
      'SPORT',
      'STWS',
      'TOW',
      'W19',
    ]);
    // The alarm is standard.
    expect(priced.sheet.brings.get('WINTER')).toEqual(['STWH']);
  });

  it('knows what a package within a package brings also where that one is not offered', async () => {
    const records = showroom(1);
    const packages = (records.package ?? []).map((one) =>
      one.code === 'SPORT' ? { ...one, scopes: [{ markets: ['JP'] }] } : one,
    );
    const slice = (await baseOf({ ...records, package: packages }, 'DE', 'A01')).slice(DAY);
    const priced = priceSheet(book(list('LIST')), slice, DAY);
    if (priced.kind !== 'priced') throw new Error(priced.fault.kind);
    expect([...(priced.sheet.brings.get('ALLIN') ?? [])].sort()).toEqual(['STWS', 'TOW', 'W19']);
  });

  it('is of the list that holds for the brand on the day', async () => {
    const slice = await showroomSlice('DE', DAY);
    const own = list('OWN', { brand: 'aurel', amounts: withAmounts(['TOW', 1n]).amounts });
    const later = list('LATER', { from: '2026-06-01' });
    const priced = priceSheet(book(list('ALL', { to: '2026-06-01' }), own, later), slice, DAY);
    expect(priced).toMatchObject({ kind: 'priced' });
    expect(priced.kind === 'priced' ? priced.sheet.amounts.get('TOW') : null).toBe(1);
  });

  it.each([
    ['no list holds on the day', list('LATER', { from: '2027-01-01' }), { kind: 'noList' }],
    [
      'an offered code has no price',
      withAmounts(['TOW', null]),
      { kind: 'noAmount', list: 'LIST', codes: ['TOW'] },
    ],
    [
      'the model has no price',
      withAmounts([BASE_PRICE, null]),
      { kind: 'noAmount', list: 'LIST', codes: [] },
    ],
    [
      'no number holds a sum exactly',
      withAmounts(['TOW', 10n ** 16n]),
      { kind: 'tooLarge', list: 'LIST' },
    ],
  ])('cannot be had where %s', async (_, only, fault) => {
    const slice = await showroomSlice('DE', DAY);
    expect(priceSheet(book(only), slice, DAY)).toEqual({ kind: 'unpriced', fault });
  });

  it('asks for no price of standard equipment or of what is not offered', async () => {
    const slice = await showroomSlice('DE', DAY);
    const sheet = priceSheet(book(withAmounts(['W17', null], ['CAM', null])), slice, DAY);
    expect(sheet.kind).toBe('priced');
  });
});
