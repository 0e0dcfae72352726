import { key } from './datasetKeys.ts';
import type { Report } from './lookups.ts';
import type { StandardEquipment } from './records.generated.ts';
import { SpanIndex } from './spans.ts';

/** Finds two records that both say what one model has from the works, in one market on one day. */
export class StandardOverlaps {
  readonly #report: Report;
  readonly #spans = new SpanIndex();
  readonly #marketsOf = new Map<string, Set<string>>();

  constructor(report: Report) {
    this.#report = report;
  }

  /** `series` is the key of the model's series. */
  add({ model, scopes }: StandardEquipment, series: string, line: number): void {
    let markets = this.#marketsOf.get(model);
    if (markets === undefined) {
      markets = new Set();
      this.#marketsOf.set(model, markets);
    }
    const [, seriesCode = ''] = series.split(' ');
    const spans = (scopes ?? [{}])
      .filter(
        (scope) =>
          (scope.series?.includes(seriesCode) ?? true) && (scope.models?.includes(model) ?? true),
      )
      .flatMap((scope) => (scope.markets ?? [EVERYWHERE]).map((market) => ({ market, scope })));
    for (const { market, scope } of spans) {
      const rivals = market === EVERYWHERE ? [...markets, EVERYWHERE] : [market, EVERYWHERE];
      for (const rival of rivals) {
        const before = this.#spans.overlapping(key(model, rival), scope, line);
        if (before === null) continue;
        const field = scopes === undefined ? null : '/scopes';
        const message = `expected one record for ${model} in a market on a day, got another on line ${before}`;
        this.#report('standard', line, field, message);
        return;
      }
    }
    for (const { market, scope } of spans) {
      markets.add(market);
      this.#spans.add(key(model, market), scope, line);
    }
  }
}

const EVERYWHERE = '*';
