import { expect, test } from 'vitest';
import type { Texts } from '../interchange/records.generated.ts';
import { buildDemoDataset } from './build.ts';

const { records } = buildDemoDataset('standard');

test('families, options and packages are named in English, German and French', () => {
  const named = [...records.family, ...records.option, ...records.package];
  expect(lacking(named, ({ name }) => name, 'en', 'de', 'fr')).toEqual([]);
});

test('a rule gives its reason in English and German', () => {
  expect(lacking(records.rule, ({ text }) => text, 'en', 'de')).toEqual([]);
});

test('Arabic and Japanese readers find families, colours, wheels, seats, models and series', () => {
  const visible = new Set(['PAINT', 'ROOF_PAINT', 'WHEELS', 'UPHOLSTERY']);
  const families = [...records.family];
  const coloured = new Set(
    families.filter(({ role }) => visible.has(role)).map(({ brand, code }) => `${brand} ${code}`),
  );
  const options = [...records.option].filter(({ brand, family }) =>
    coloured.has(`${brand} ${family}`),
  );
  expect(lacking([...families, ...options], ({ name }) => name, 'ar', 'ja')).toEqual([]);
  const described = [...records.series, ...records.model];
  const locales = ['de', 'fr', 'ar', 'ja'];
  expect(lacking(described, ({ description }) => description, ...locales)).toEqual([]);
});

test('no two options of a family share a name in one language', () => {
  const families = Map.groupBy(records.option, ({ brand, family }) => `${brand} ${family}`);
  const shared: string[] = [];
  for (const [family, options] of families) {
    for (const locale of ['en', 'de', 'fr']) {
      const names = new Set(options.map(({ name }) => name[locale]));
      if (names.size < options.length) shared.push(`${family} ${locale}`);
    }
  }
  expect(shared).toEqual([]);
});

test('no rule speaks of a code that its brand does not have', () => {
  const codes = new Set([...records.option, ...records.package].map((o) => `${o.brand} ${o.code}`));
  const unknown = [...records.rule].flatMap((rule) => {
    const named = JSON.stringify([
      'if' in rule ? rule.if : '',
      'then' in rule ? rule.then : '',
      'expression' in rule ? rule.expression : '',
      'adds' in rule ? rule.adds : '',
      'rows' in rule ? rule.rows : '',
    ]).match(/[A-Z0-9]{2,8}/g);
    return (named ?? [])
      .filter((code) => !codes.has(`${rule.brand} ${code}`))
      .map((code) => `${code} in ${rule.code}`);
  });
  expect(unknown).toEqual([]);
});

/** `code locale` for every text that is missing. */
function lacking<T extends { readonly code: string }>(
  records: Iterable<T>,
  textsOf: (record: T) => Texts | undefined,
  ...locales: readonly string[]
): readonly string[] {
  return [...records].flatMap((record) =>
    locales
      .filter((locale) => textsOf(record)?.[locale] === undefined)
      .map((locale) => `${record.code} ${locale}`),
  );
}
