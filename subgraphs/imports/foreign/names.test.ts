import { expect, test } from 'vitest';
import {
  isKnownCurrency,
  isKnownLocale,
  isKnownTimeZone,
} from '../../../schema/interchange/knownNames.ts';
import { brandOf } from './brands.ts';
import { COUNTRIES } from './countries.ts';
import { slugOf } from './slugs.ts';

test.each([
  ['MINI', ['MINI', 'Mini', 'mini']],
  ['BMW', ['BMW', 'Bmw', ' bmw ']],
  ['Rolls-Royce', ['Rolls-Royce', 'Rolls Royce', 'ROLLS-ROYCE']],
  ['Mercedes-Benz', ['Mercedes-Benz', 'Mercedes Benz', 'Mercedes-AMG']],
  ['Volkswagen', ['VW', 'Volkswagen']],
  ['McLaren', ['McLaren', 'McLaren Automotive']],
  ['smart', ['smart', 'Smart']],
  ['Škoda', ['Škoda', 'Skoda', 'SKODA']],
  ['Citroën', ['Citroën', 'Citroe\u0308n', 'Citroen']],
])('%s is one brand, however sources spell it', (name, spellings) => {
  const brands = spellings.map((spelling) => brandOf(spelling));
  expect(new Set(brands.map((brand) => brand?.code)).size).toBe(1);
  expect(brands.every((brand) => brand?.name === name)).toBe(true);
});

test('makers that only sound alike stay apart', () => {
  expect(brandOf('Automobili Pininfarina')?.code).not.toBe(brandOf('Pininfarina')?.code);
  expect(brandOf('Maybach')?.code).not.toBe(brandOf('Mercedes-Benz')?.code);
});

test('names keep what tells them apart', () => {
  expect(slugOf('Seal U+')).toBe('seal-u-plus');
  expect(slugOf('eπ 008')).toBe('epi-008');
  expect(slugOf('2.2CL/3.0CL')).toBe('2-2cl-3-0cl');
  expect(slugOf('——')).toBeNull();
});

test('names that are the same for 64 characters stay apart', () => {
  const slugs = ['one', 'two'].map((end) => slugOf(`${'very '.repeat(20)}${end}`));
  expect(slugs[0]).not.toBe(slugs[1]);
  for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(Math.max(...slugs.map((slug) => slug?.length ?? 0))).toBeLessThanOrEqual(64);
});

test('every country has a currency, a time zone and locales that exist', () => {
  const wrong = [...COUNTRIES.values()].flatMap(({ code, currency, timeZone, locales, name }) => [
    ...(isKnownCurrency(currency) ? [] : [`${code} ${currency}`]),
    ...(isKnownTimeZone(timeZone) ? [] : [`${code} ${timeZone}`]),
    ...[...locales, ...Object.keys(name)]
      .filter((locale) => !isKnownLocale(locale))
      .map((locale) => `${code} ${locale}`),
  ]);
  expect(COUNTRIES.size).toBe(23);
  expect(wrong).toEqual([]);
});
