import { shown } from './checkMessages.ts';
import { key, type DatasetKeys, type FirstLines } from './datasetKeys.ts';
import { isKnownCurrency, isKnownLocale } from './knownNames.ts';
import type { Scope } from './records.generated.ts';
import { FILE_OF, type RecordType } from './recordTypes.ts';
import { isEmptySpan, type Span } from './spans.ts';

/** Where a finding goes: the record it is about, its field as JSON pointer, and what is wrong. */
export type Report = (
  type: RecordType,
  line: number,
  field: string | null,
  message: string,
) => void;

/** Looks up what one field of a record refers to, and reports it where nothing is there. */
export class Lookups {
  readonly keys: DatasetKeys;
  readonly report: Report;

  constructor(keys: DatasetKeys, report: Report) {
    this.keys = keys;
    this.report = report;
  }

  scopes(
    type: RecordType,
    record: { readonly brand: string; readonly scopes?: readonly Scope[] },
    line: number,
    withModels: boolean,
  ): void {
    for (const [index, scope] of (record.scopes ?? []).entries()) {
      const field = `/scopes/${index}`;
      for (const [at, series] of (scope.series ?? []).entries()) {
        this.seriesOf(type, line, record.brand, series, `${field}/series/${at}`);
      }
      for (const [at, market] of (scope.markets ?? []).entries()) {
        this.market(type, line, market, `${field}/markets/${at}`);
      }
      if (withModels) {
        for (const [at, model] of (scope.models ?? []).entries()) {
          this.modelExists(type, line, model, `${field}/models/${at}`, record.brand);
        }
      }
      this.span(type, line, scope, field);
    }
  }

  /** Whether the span is at fault. */
  span(type: RecordType, line: number, span: Span, field: string): boolean {
    const isEmpty = isEmptySpan(span);
    if (isEmpty) {
      this.wrong(type, line, `${field}/to`, `a day after 'from', which is ${span.from}`, span.to);
    }
    return isEmpty;
  }

  /** Makes the record the only one of its key; names the earlier one where there is one. */
  claim(
    type: RecordType,
    line: number,
    lines: FirstLines,
    own: string,
    field: string | null,
    name: string,
  ): void {
    const before = lines.claim(own, line);
    if (before !== null) this.duplicate(type, line, field, name, type, before);
  }

  duplicate(
    type: RecordType,
    line: number,
    field: string | null,
    name: string,
    otherType: RecordType,
    otherLine: number,
  ): void {
    const place = `${FILE_OF[otherType]}:${otherLine}`;
    this.report(type, line, field, `expected each once, got ${shown(name)} again after ${place}`);
  }

  brand(type: RecordType, line: number, brand: string): void {
    if (!this.keys.brands.has(brand)) this.dangling(type, line, '/brand', 'brand', brand);
  }

  market(type: RecordType, line: number, market: string, field: string): void {
    if (!this.keys.markets.has(market)) this.dangling(type, line, field, 'market', market);
  }

  seriesOf(type: RecordType, line: number, brand: string, series: string, field: string): void {
    if (!this.keys.series.has(key(brand, series))) {
      this.dangling(type, line, field, 'series', series, brand);
    }
  }

  modelExists(type: RecordType, line: number, model: string, field: string, brand?: string): void {
    const owner = this.keys.seriesOfModel.get(model)?.split(' ')[0];
    if (!this.keys.models.has(model)) {
      this.dangling(type, line, field, 'model', model);
    } else if (brand !== undefined && owner !== undefined && owner !== brand) {
      this.wrong(type, line, field, `a model of '${brand}'`, model);
    }
  }

  codesExist(
    type: RecordType,
    line: number,
    brand: string,
    codes: readonly string[],
    field: string,
  ): void {
    for (const [index, code] of codes.entries()) {
      if (this.keys.hasCode(key(brand, code))) continue;
      const at = field === '/code' ? field : `${field}/${index}`;
      const expected = `a code of '${brand}' in ${FILE_OF.option} or ${FILE_OF.package}`;
      this.wrong(type, line, at, expected, code);
    }
  }

  texts(
    type: RecordType,
    line: number,
    texts: Readonly<Record<string, string>> | undefined,
    field: string,
  ): void {
    for (const locale in texts) {
      if (!isKnownLocale(locale)) {
        this.wrong(type, line, `${field}/${locale}`, 'an assigned BCP 47 locale', locale);
      }
    }
  }

  currency(type: RecordType, line: number, currency: string): void {
    if (!isKnownCurrency(currency)) {
      this.wrong(type, line, '/currency', 'an ISO 4217 currency', currency);
    }
  }

  dangling(
    type: RecordType,
    line: number,
    field: string,
    target: RecordType,
    code: string,
    brand?: string,
  ): void {
    const of = brand === undefined ? '' : ` of '${brand}'`;
    this.wrong(type, line, field, `the code of a record${of} in ${FILE_OF[target]}`, code);
  }

  wrong(type: RecordType, line: number, field: string, expected: string, came: unknown): void {
    this.report(type, line, field, `expected ${expected}, got ${shown(came)}`);
  }
}
