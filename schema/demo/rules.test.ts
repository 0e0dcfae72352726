import { beforeAll, expect, test } from 'vitest';
import type { Rule, Scope } from '../interchange/records.generated.ts';
import { buildDemoDataset } from './build.ts';
import { DEAD_BY_DESIGN } from './deadByDesign.ts';
import { homeOf, judge, type Judgement } from './testing/judgement.ts';
import { distinctSlices, type Slice } from './testing/slices.ts';
import { faultsOf, initialCar } from './testing/verdict.ts';

const { records } = buildDemoDataset('standard');
const SLICES = distinctSlices(buildDemoDataset('standard'));
let judgement: Judgement;

beforeAll(() => {
  judgement = judge(SLICES);
});

test('every initial configuration is buildable in every market on every order date', () => {
  expect(initialFaults(SLICES)).toEqual([]);
});

test('every initial configuration of the large dataset is buildable', () => {
  const slices = distinctSlices(buildDemoDataset('large'));
  // Editions differ from their model in name and price: each tenth slice meets every series.
  expect(initialFaults(slices.filter((_, index) => index % 10 === 0))).toEqual([]);
});

test('standard equipment names one option of each exactly-one family', () => {
  const wrong: string[] = [];
  for (const { model, market, families, offered, standards } of SLICES) {
    for (const { code, cardinality } of families) {
      if (cardinality !== 'EXACTLY_ONE') continue;
      const own = standards.filter((standard) => offered.get(standard)?.family === code);
      if (own.length !== 1) wrong.push(`${code} of ${model.code} in ${market}: ${own.join(' ')}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('some models have a package from the works', () => {
  const packages = new Set([...records.package].map(({ code }) => code));
  expect(SLICES.some(({ standards }) => standards.some((code) => packages.has(code)))).toBe(true);
});

test('no option is dead unless the list says why', () => {
  const listed = new Set(DEAD_BY_DESIGN.map(({ brand, code }) => `${brand} ${code}`));
  expect([...judgement.dead].filter(([key]) => !listed.has(key))).toEqual([]);
  expect([...listed].filter((key) => !judgement.dead.has(key))).toEqual([]);
});

test('each series has at least 120 rules, and each of them forbids a car', () => {
  const books = [...records.series].map(({ brand, code }) => {
    const rules = rulesOf(brand, code);
    const mattering = judgement.mattering.get(`${brand} ${code}`) ?? new Set();
    const idle = rules.filter((rule) => !mattering.has(rule.code)).map((rule) => rule.code);
    return { series: code, enough: rules.length >= 120, idle };
  });
  expect(books).toEqual(books.map(({ series }) => ({ series, enough: true, idle: [] })));
});

test('all kinds of rules are there, some of them for a market or a time only', () => {
  const rules = [...records.rule];
  for (const { code } of records.brand) {
    const own = rules.filter(({ brand }) => brand === code);
    expect(new Set(own.map(({ kind }) => kind)).size).toBe(5);
    expect(own.some(({ scopes }) => scopes?.some(({ markets }) => markets))).toBe(true);
    expect(own.some(({ scopes }) => scopes?.some(({ from, to }) => from ?? to))).toBe(true);
  }
});

test('the judgement notices a dead option and an idle rule', () => {
  const slice = SLICES[0];
  if (slice === undefined) throw new Error('there are no slices');
  const rule = {
    brand: slice.model.brand,
    text: { en: 'For this test' },
    kind: 'EXPRESSION',
  } as const;
  const rules = [
    ...slice.rules,
    { ...rule, code: 'NOTOW', expression: 'not TWSWV' },
    { ...rule, code: 'IDLE', expression: 'not PKTOW' },
  ];
  const { dead, mattering } = judge([{ ...slice, rules }]);
  expect(new Set(dead.keys())).toEqual(new Set(['aurenne PKTOW', 'aurenne TWSWV']));
  expect(mattering.get('aurenne vesper')).not.toContain('IDLE');
  expect(mattering.get('aurenne vesper')).toContain('NOTOW');
});

/** Rules with a scope that reaches some model of the series. */
function rulesOf(brand: string, series: string): readonly Rule[] {
  const models = [...records.model]
    .filter((model) => homeOf(model) === `${brand} ${series}`)
    .map(({ code }) => code);
  const reaches = (scope: Scope) =>
    (scope.series?.includes(series) ?? true) &&
    (scope.models?.some((code) => models.includes(code)) ?? true);
  return [...records.rule].filter(
    (rule) => rule.brand === brand && (rule.scopes?.some(reaches) ?? true),
  );
}

function initialFaults(slices: readonly Slice[]): readonly string[] {
  return slices.flatMap((slice) =>
    faultsOf(initialCar(slice), slice).map(
      (fault) => `${slice.model.code} in ${slice.market} on ${slice.date}: ${fault}`,
    ),
  );
}
