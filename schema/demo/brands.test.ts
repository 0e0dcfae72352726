import { expect, test } from 'vitest';
import { BRANDS } from './brands.ts';
import { buildDemoDataset } from './build.ts';
import { HANDBOOK_FAMILIES } from './handbook/families.ts';
import { HANDBOOK_RULES } from './handbook/rules.ts';

const { records } = buildDemoDataset('standard');

test('nothing that a brand authored is in vain', () => {
  const written = keysOf([...records.option, ...records.package, ...records.rule]);
  const authored = BRANDS.flatMap(({ code: brand, families, additions, packages, rules }) => [
    ...[...families, ...additions].flatMap(({ options }) => keysOf(options, brand)),
    ...keysOf(packages, brand),
    ...keysOf(
      rules.map(({ body }) => body),
      brand,
    ),
  ]);
  expect(authored.filter((key) => !written.includes(key))).toEqual([]);
});

test('whatever the handbook holds serves some brand', () => {
  const written = new Set([...records.option, ...records.rule].map(({ code }) => code));
  const options = HANDBOOK_FAMILIES.flatMap((family) => family.options);
  const shared = [...options, ...HANDBOOK_RULES.map(({ body }) => body)];
  expect(shared.filter(({ code }) => !written.has(code))).toEqual([]);
});

test('every authored code fits the format, type keys with room for an edition letter', () => {
  const codes = [...records.option, ...records.package, ...records.family, ...records.rule];
  expect(codes.filter(({ code }) => !/^[A-Z0-9]{2,8}$/.test(code))).toEqual([]);
  expect([...records.model].filter(({ code }) => !/^[A-Z0-9]{3,7}$/.test(code))).toEqual([]);
});

function keysOf(
  list: readonly { readonly brand?: string; readonly code: string }[],
  home = '',
): readonly string[] {
  return list.map(({ brand = home, code }) => `${brand} ${code}`);
}
