import type {
  Family,
  Model,
  Option,
  Package,
  Rule,
  Scope,
  StandardEquipment,
} from '../../interchange/records.generated.ts';
import type { DemoDataset } from '../build.ts';

/** What one model is offered in one market on one day, read from the records alone. */
export interface Slice {
  readonly model: Model;
  readonly market: string;
  readonly date: string;
  readonly families: readonly Family[];
  /** Options and packages. */
  readonly offered: ReadonlyMap<string, Option | Package>;
  readonly rules: readonly Rule[];
  readonly standards: readonly string[];
}

/** Days on which the demo data must hold: today, and two after the dated changes of 2027. */
export const ORDER_DATES = ['2026-11-23', '2027-03-01', '2027-09-01'] as const;

/** The slices which differ in anything that counts for buildability. */
export function distinctSlices({ records }: DemoDataset): readonly Slice[] {
  const distinct = new Map<string, Slice>();
  const parts = {
    families: Map.groupBy(records.family, ({ brand }) => brand),
    sold: Map.groupBy<string, Option | Package>(
      [...records.option, ...records.package],
      ({ brand }) => brand,
    ),
    rules: Map.groupBy(records.rule, ({ brand }) => brand),
    standards: Map.groupBy(records.standard, ({ model }) => model),
  };
  for (const model of records.model) {
    for (const { code: market } of records.market) {
      for (const date of ORDER_DATES) {
        if (!inScope(model.scopes, model, market, date)) continue;
        const slice = sliceOf(model, market, date, {
          families: parts.families.get(model.brand) ?? [],
          sold: parts.sold.get(model.brand) ?? [],
          rules: parts.rules.get(model.brand) ?? [],
          standards: parts.standards.get(model.code) ?? [],
        });
        const key = [
          model.code,
          ...slice.offered.keys(),
          '|',
          ...slice.rules.map(({ code }) => code),
          '|',
          ...[...slice.standards].sort(),
        ].join(' ');
        if (!distinct.has(key)) distinct.set(key, slice);
      }
    }
  }
  return [...distinct.values()];
}

export function inScope(
  scopes: readonly Scope[] | undefined,
  { code, series }: Pick<Model, 'code' | 'series'>,
  market: string,
  date: string,
): boolean {
  if (scopes === undefined) return true;
  return scopes.some(
    (scope) =>
      (scope.series === undefined || scope.series.includes(series)) &&
      (scope.models === undefined || scope.models.includes(code)) &&
      (scope.markets === undefined || scope.markets.includes(market)) &&
      (scope.from === undefined || date >= scope.from) &&
      (scope.to === undefined || date < scope.to),
  );
}

function sliceOf(
  model: Model,
  market: string,
  date: string,
  {
    families,
    sold,
    rules,
    standards,
  }: {
    readonly families: readonly Family[];
    readonly sold: readonly (Option | Package)[];
    readonly rules: readonly Rule[];
    readonly standards: readonly StandardEquipment[];
  },
): Slice {
  const here = (record: { readonly scopes?: readonly Scope[] }) =>
    inScope(record.scopes, model, market, date);
  const offered = new Map(sold.filter(here).map((item) => [item.code, item]));
  const used = new Set([...offered.values()].map(({ family }) => family));
  return {
    model,
    market,
    date,
    families: families.filter(({ code }) => used.has(code)),
    offered,
    rules: rules.filter(here),
    standards: standards.filter(here).flatMap(({ codes }) => codes),
  };
}
