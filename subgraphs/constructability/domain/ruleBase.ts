import type { IsoDate } from '../../shared/dates.ts';
import type {
  BookFamily,
  BookModel,
  BookOption,
  BookRule,
  BookStandard,
  Rule,
  RuleBook,
} from './ruleBook.ts';
import type { RuleSlice, SliceFamily } from './ruleSlice.ts';
import { ruleValue } from './ruleValue.ts';
import { spansAt, type Place } from './scope.ts';
import { boundariesOf, dayWithin, isOn, spansBetween, type Span } from './span.ts';

/** What holds for one model in one market, over all days. Its slices are made when asked for. */
export class RuleBase {
  readonly place: Place;
  /** When the model is offered here; empty: never. */
  readonly spans: readonly Span[];
  /** The codes offered on at least one day. */
  readonly codes: ReadonlySet<string>;
  readonly #families: readonly BookFamily[];
  readonly #options: readonly Dated<BookOption>[];
  readonly #rules: readonly Dated<BookRule>[];
  readonly #standards: readonly Dated<BookStandard>[];
  readonly #boundaries: readonly IsoDate[];
  readonly #slices = new Map<IsoDate | null, RuleSlice>();

  constructor(book: RuleBook, model: BookModel, market: string) {
    this.place = { series: model.series, model: model.code, market };
    this.spans = spansAt(model.scopes, this.place);
    this.#options = dated(book.options, this.place);
    this.#rules = dated(book.rules, this.place);
    this.#standards = dated(
      book.standards.filter((standard) => standard.model === model.code),
      this.place,
    );
    this.codes = new Set(this.#options.map(({ record }) => record.code));
    const families = new Set(this.#options.map(({ record }) => record.family));
    this.#families = book.families.filter(({ code }) => families.has(code));
    const records = [...this.#options, ...this.#rules, ...this.#standards];
    this.#boundaries = boundariesOf([this.spans, ...records.map(({ spans }) => spans)]);
  }

  /** A measure of the memory held, in records. */
  get weight(): number {
    const own = this.#options.length + this.#rules.length + this.#standards.length;
    return own * (1 + this.#boundaries.length);
  }

  /** The stretches of days on which the model is offered and nothing changes. */
  stretches(): readonly Span[] {
    return spansBetween(this.#boundaries).filter((span) => isOn(dayWithin(span), this.spans));
  }

  slice(day: IsoDate): RuleSlice {
    const start = this.#boundaries.findLast((boundary) => boundary <= day) ?? null;
    let slice = this.#slices.get(start);
    if (slice === undefined) {
      slice = this.#cut(day);
      this.#slices.set(start, slice);
    }
    return slice;
  }

  /** Equal for two days and places where, with the same book, exactly the same records hold. */
  signature(day: IsoDate): string {
    let signature = '';
    for (const records of [this.#options, this.#rules, this.#standards]) {
      for (const { index, spans } of records) if (isOn(day, spans)) signature += `${index},`;
      signature += ';';
    }
    return signature;
  }

  #cut(day: IsoDate): RuleSlice {
    const { model, market } = this.place;
    const options = on(day, this.#options);
    const byFamily = Map.groupBy(options, ({ family }) => family);
    const families: readonly SliceFamily[] = this.#families.flatMap(({ code, cardinality }) => {
      const members = byFamily.get(code);
      return members === undefined
        ? []
        : [{ code, cardinality, options: members.map((option) => option.code) }];
    });
    const familyOf = new Map(
      families.flatMap((family) => family.options.map((code) => [code, family] as const)),
    );
    const offered = (codes: readonly string[]): readonly string[] =>
      codes.filter((code) => familyOf.has(code));
    return {
      market,
      model,
      offered: isOn(day, this.spans),
      families,
      familyOf,
      contentsOf: new Map(
        options.flatMap(({ code, contents }) =>
          contents === null ? [] : [[code, offered(contents)] as const],
        ),
      ),
      standards: [...new Set(on(day, this.#standards).flatMap(({ codes }) => offered(codes)))],
      rules: on(day, this.#rules).filter((rule) => applies(rule, families, familyOf)),
    };
  }
}

interface Dated<Record> {
  readonly record: Record;
  /** Its place in the book. */
  readonly index: number;
  readonly spans: readonly Span[];
}

function dated<Record extends { readonly scopes: BookModel['scopes'] }>(
  records: readonly Record[],
  place: Place,
): readonly Dated<Record>[] {
  return records.flatMap((record, index) => {
    const spans = spansAt(record.scopes, place);
    return spans.length === 0 ? [] : [{ record, index, spans }];
  });
}

function on<Record>(day: IsoDate, records: readonly Dated<Record>[]): readonly Record[] {
  return records.flatMap(({ record, spans }) => (isOn(day, spans) ? [record] : []));
}

/** A rule that holds for every car of the slice need not be looked at again. */
function applies(
  rule: Rule,
  families: readonly SliceFamily[],
  familyOf: ReadonlyMap<string, SliceFamily>,
): boolean {
  if (rule.body.kind === 'TABLE') {
    const offered = new Set(families.map(({ code }) => code));
    return rule.body.families.every((family) => offered.has(family));
  }
  const presence = (code: string): boolean | null => (familyOf.has(code) ? null : false);
  return ruleValue(rule.body, presence) !== true;
}
