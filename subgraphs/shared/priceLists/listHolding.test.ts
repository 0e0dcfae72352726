import { expect, it } from 'vitest';
import { listHolding, type DatedList } from './listHolding.ts';
import { scopesOf } from './priceScopes.ts';

const market = list('MARKET', null, '2026-01-01', null);
const own = list('OWN', 'nordan', '2026-03-01', '2026-05-01');
const other = list('OTHER', 'solveig', '2026-01-01', null);

it.each([
  ['2025-12-31', null],
  ['2026-01-01', 'MARKET'],
  ['2026-02-28', 'MARKET'],
  ['2026-03-01', 'OWN'],
  ['2026-04-30', 'OWN'],
  ['2026-05-01', 'MARKET'],
])('on %s the list %s holds: the own one before that of the market', (day, code) => {
  for (const lists of [
    [market, own, other],
    [other, own, market],
  ]) {
    expect(listHolding(lists, 'nordan', day)?.code ?? null).toBe(code);
  }
});

it('the list of another brand never holds', () => {
  expect(listHolding([other], 'nordan', '2026-06-01')).toBeNull();
});

it('a price is looked for on the model, then its series, then its brand', () => {
  expect(scopesOf({ brand: 'nordan', series: 'fjell', model: 'N1' })).toEqual([
    'model/N1',
    'series/nordan/fjell',
    'brand/nordan',
  ]);
});

function list(
  code: string,
  brand: string | null,
  from: string,
  to: string | null,
): DatedList & { readonly code: string } {
  return { code, brand, from, to };
}
