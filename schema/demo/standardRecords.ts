import type { Scope, StandardEquipment } from '../interchange/records.generated.ts';
import type { DemoStandard } from './authoring/brand.ts';
import type { DemoModel, MarketFacts } from './authoring/facts.ts';
import type { SalesBook } from './book.ts';
import { PACKAGE_FAMILY } from './book.ts';
import { holdsOn, periodOf } from './scopes.ts';

interface Period {
  readonly from?: string;
  readonly to?: string;
}

type Group = Scope & { readonly markets: string[] };

/** Standard equipment by model: one record for each group of markets and period that share it. */
export function* standardRecords(book: SalesBook): Generator<StandardEquipment> {
  const singles = new Set(
    book.families.filter(({ cardinality }) => cardinality !== 'ANY').map(({ code }) => code),
  );
  for (const model of book.models) {
    const authored = book.standards.filter((entry) => holdsOn(entry, model));
    const markets = book.markets.filter((market) => model.soldIn?.(market) ?? true);
    const groups = new Map<string, { readonly codes: string[]; readonly scope: Group }>();
    for (const period of periodsOf(authored)) {
      for (const market of markets) {
        const codes = codesOf({ model, market, period, authored, book, singles });
        const key = JSON.stringify([codes, period]);
        const scope: Group = groups.get(key)?.scope ?? { markets: [], ...period };
        scope.markets.push(market.code);
        groups.set(key, { codes, scope });
      }
    }
    for (const { codes, scope } of groups.values()) {
      yield { model: model.code, codes, scopes: [scope] };
    }
  }
}

function codesOf({
  model,
  market,
  period,
  authored,
  book,
  singles,
}: {
  readonly model: DemoModel;
  readonly market: MarketFacts;
  readonly period: Period;
  readonly authored: readonly DemoStandard[];
  readonly book: SalesBook;
  readonly singles: ReadonlySet<string>;
}): string[] {
  const offered = book.offeredOn.get(model) ?? new Set<string>();
  const chosen = new Map<string, string>();
  for (const { codes, ...validity } of authored) {
    if (validity.in !== undefined && !validity.in(market)) continue;
    if (!covers(validity, period)) continue;
    for (const code of codes) {
      // The handbook names what is usual; a model that is not offered it simply lacks it.
      if (!offered.has(code)) continue;
      const family = book.familyOf.get(code) ?? PACKAGE_FAMILY;
      chosen.set(singles.has(family) ? family : code, code);
    }
  }
  return [...chosen.values()].sort();
}

/** The periods between the days on which some standard equipment changes. */
function periodsOf(authored: readonly DemoStandard[]): readonly Period[] {
  const days = authored.flatMap(({ from, to }) => [from, to]).filter((day) => day !== undefined);
  const changes = [undefined, ...[...new Set(days)].sort(), undefined];
  return changes.slice(1).map((to, index) => {
    const from = changes[index];
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  });
}

function covers(validity: DemoStandard | Omit<DemoStandard, 'codes'>, period: Period): boolean {
  const { from = '', to = LAST_DAY } = periodOf(validity);
  return (period.from ?? '') >= from && (period.to ?? LAST_DAY) <= to;
}

const LAST_DAY = '9999-12-31';
