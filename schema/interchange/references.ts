import { DatasetKeys, key } from './datasetKeys.ts';
import { isKnownCountry, isKnownLocale, isKnownTimeZone } from './knownNames.ts';
import { Lookups, type Report } from './lookups.ts';
import { packageCycles } from './packageCycles.ts';
import { MAX_PACKAGE_DEPTH, tooDeepPackages } from './packageDepth.ts';
import type { Model, TableRule } from './records.generated.ts';
import type { RecordOf, RecordType } from './recordTypes.ts';
import { SpanIndex } from './spans.ts';
import { StandardOverlaps } from './standardOverlaps.ts';

/**
 * Checks that span records: duplicates, references, cycles, overlaps, and names that nobody
 * assigned. Records come in the order of `RECORD_TYPES`, so that what they refer to is known.
 */
export class ReferenceChecks {
  readonly #look: Lookups;
  readonly #standards: StandardOverlaps;
  readonly #contents = new Map<string, readonly string[]>();
  readonly #packageLines = new Map<string, number>();
  readonly #modelScopes: { readonly model: Model; readonly line: number }[] = [];
  readonly #taxes = new SpanIndex();

  constructor(report: Report) {
    this.#look = new Lookups(new DatasetKeys(), report);
    this.#standards = new StandardOverlaps(report);
  }

  /**
   * Only the keys of a record that does not fit its schema: what refers to it is not at fault.
   */
  claimUnsound(type: RecordType, record: object, line: number): void {
    const { brand, code } = record as { readonly brand?: unknown; readonly code?: unknown };
    if (typeof code !== 'string') return;
    const own = typeof brand === 'string' ? key(brand, code) : code;
    const lines = {
      brand: this.#look.keys.brands,
      market: this.#look.keys.markets,
      series: this.#look.keys.series,
      model: this.#look.keys.models,
      family: this.#look.keys.families,
      option: this.#look.keys.options,
      package: this.#look.keys.packages,
      'price-list': this.#look.keys.priceLists,
    } as const;
    if (type in lines) {
      lines[type as keyof typeof lines].claim(type === 'model' ? code : own, line);
    }
  }

  add<T extends RecordType>(type: T, record: RecordOf[T], line: number): void {
    const checks: { readonly [K in RecordType]: (record: RecordOf[K], line: number) => void } =
      this.#checks;
    checks[type](record, line);
  }

  /** What can be told only when all records are known. */
  finish(): void {
    for (const { model, line } of this.#modelScopes) {
      this.#look.scopes('model', model, line, true);
    }
    for (const [own, contents] of this.#contents) {
      const [brand = ''] = own.split(' ');
      const line = this.#packageLines.get(own) ?? 0;
      this.#look.codesExist('package', line, brand, contents, '/contents');
    }
    const keyed = new Map(
      [...this.#contents].map(([own, contents]) => {
        const [brand = ''] = own.split(' ');
        return [own, contents.map((code) => key(brand, code))];
      }),
    );
    for (const cycle of packageCycles(keyed)) {
      const codes = cycle.map((own) => own.split(' ')[1]);
      const line = this.#packageLines.get(cycle[0] ?? '') ?? 0;
      const message = `expected packages that do not hold themselves, got ${codes.join(' → ')}`;
      this.#look.report('package', line, '/contents', message);
    }
    for (const own of tooDeepPackages(keyed)) {
      const message = `expected packages nested at most ${MAX_PACKAGE_DEPTH} deep, got more below ${own.split(' ')[1]}`;
      this.#look.report('package', this.#packageLines.get(own) ?? 0, '/contents', message);
    }
  }

  readonly #checks: { readonly [K in RecordType]: (record: RecordOf[K], line: number) => void } = {
    brand: (brand, line) => {
      this.#look.claim('brand', line, this.#look.keys.brands, brand.code, '/code', brand.code);
    },
    market: (market, line) => {
      this.#look.claim('market', line, this.#look.keys.markets, market.code, '/code', market.code);
      this.#look.texts('market', line, market.name, '/name');
      if (!isKnownCountry(market.country)) {
        this.#look.wrong('market', line, '/country', 'an ISO 3166-1 country code', market.country);
      }
      this.#look.currency('market', line, market.currency);
      if (!isKnownTimeZone(market.timeZone)) {
        this.#look.wrong('market', line, '/timeZone', 'an IANA time zone', market.timeZone);
      }
      for (const [index, locale] of market.locales.entries()) {
        if (!isKnownLocale(locale)) {
          this.#look.wrong(
            'market',
            line,
            `/locales/${index}`,
            'an assigned BCP 47 locale',
            locale,
          );
        }
      }
    },
    series: (series, line) => {
      const own = key(series.brand, series.code);
      this.#look.claim('series', line, this.#look.keys.series, own, '/code', series.code);
      this.#look.brand('series', line, series.brand);
      this.#look.texts('series', line, series.name, '/name');
      this.#look.texts('series', line, series.description, '/description');
    },
    model: (model, line) => {
      this.#look.claim('model', line, this.#look.keys.models, model.code, '/code', model.code);
      const series = key(model.brand, model.series);
      this.#look.keys.seriesOfModel.set(model.code, series);
      this.#look.brand('model', line, model.brand);
      this.#look.seriesOf('model', line, model.brand, model.series, '/series');
      this.#look.texts('model', line, model.name, '/name');
      this.#look.texts('model', line, model.description, '/description');
      // Scopes of a model may name models further down.
      if (model.scopes?.some(({ models }) => models !== undefined) === true) {
        this.#modelScopes.push({ model, line });
      } else {
        this.#look.scopes('model', model, line, false);
      }
    },
    family: (family, line) => {
      const own = key(family.brand, family.code);
      this.#look.claim('family', line, this.#look.keys.families, own, '/code', family.code);
      if (family.role === 'PACKAGE') this.#look.keys.packageFamilies.add(own);
      this.#look.brand('family', line, family.brand);
      this.#look.texts('family', line, family.name, '/name');
    },
    option: (option, line) => {
      this.#offered('option', option, line);
    },
    package: (entry, line) => {
      this.#offered('package', entry, line);
      const own = key(entry.brand, entry.code);
      this.#contents.set(own, entry.contents);
      this.#packageLines.set(own, line);
      const family = key(entry.brand, entry.family);
      if (this.#look.keys.families.has(family) && !this.#look.keys.packageFamilies.has(family)) {
        this.#look.wrong(
          'package',
          line,
          '/family',
          'a family with the role PACKAGE',
          entry.family,
        );
      }
    },
    standard: (standard, line) => {
      const series = this.#look.keys.seriesOfModel.get(standard.model);
      this.#look.modelExists('standard', line, standard.model, '/model');
      if (series === undefined) return;
      const [brand = ''] = series.split(' ');
      this.#look.codesExist('standard', line, brand, standard.codes, '/codes');
      this.#look.scopes('standard', { ...standard, brand }, line, true);
      this.#standards.add(standard, series, line);
    },
    rule: (rule, line) => {
      const own = key(rule.brand, rule.code);
      this.#look.claim('rule', line, this.#look.keys.rules, own, '/code', rule.code);
      this.#look.brand('rule', line, rule.brand);
      this.#look.texts('rule', line, rule.text, '/text');
      this.#look.scopes('rule', rule, line, true);
      if (rule.kind === 'SUPPLEMENT') {
        this.#look.codesExist('rule', line, rule.brand, rule.adds, '/adds');
      }
      if (rule.kind === 'TABLE') this.#table(rule, line);
    },
    'price-list': (list, line) => {
      this.#look.claim(
        'price-list',
        line,
        this.#look.keys.priceLists,
        list.code,
        '/code',
        list.code,
      );
      this.#look.market('price-list', line, list.market, '/market');
      if (list.brand !== undefined) {
        this.#look.keys.brandOfPriceList.set(list.code, list.brand);
        this.#look.brand('price-list', line, list.brand);
      }
      this.#look.currency('price-list', line, list.currency);
      this.#look.span('price-list', line, list, '');
    },
    price: (price, line) => {
      const { priceList, brand = '', series = '', model = '', code = '' } = price;
      const own = key(priceList, brand, series, model, code);
      const name = [brand, series, model, code].filter((part) => part !== '').join(' ');
      this.#look.claim('price', line, this.#look.keys.prices, own, null, `${name} in ${priceList}`);
      if (!this.#look.keys.priceLists.has(priceList)) {
        this.#look.dangling('price', line, '/priceList', 'price-list', priceList);
      }
      if (price.brand !== undefined) this.#look.brand('price', line, price.brand);
      if (price.series !== undefined) this.#look.seriesOf('price', line, brand, series, '/series');
      if (price.model !== undefined) this.#look.modelExists('price', line, model, '/model');
      const owner = price.brand ?? this.#look.keys.seriesOfModel.get(model)?.split(' ')[0];
      if (owner === undefined) return;
      if (price.code !== undefined) this.#look.codesExist('price', line, owner, [code], '/code');
      const listed = this.#look.keys.brandOfPriceList.get(priceList);
      if (listed !== undefined && listed !== owner) {
        this.#look.wrong('price', line, '/priceList', `a price list of '${owner}'`, priceList);
      }
    },
    'tax-rate': (tax, line) => {
      this.#look.market('tax-rate', line, tax.market, '/market');
      this.#look.texts('tax-rate', line, tax.name, '/name');
      if (this.#look.span('tax-rate', line, tax, '')) return;
      const own = key(tax.market, tax.code);
      const before = this.#taxes.overlapping(own, tax, line);
      if (before !== null) {
        const message = `expected one rate of ${tax.market} ${tax.code} a day, got another on line ${before} for some of these days`;
        this.#look.report('tax-rate', line, '/from', message);
      }
      this.#taxes.add(own, tax, line);
    },
  };

  #offered(type: 'option' | 'package', record: RecordOf['option'], line: number): void {
    const { keys } = this.#look;
    const own = key(record.brand, record.code);
    const option = type === 'package' ? keys.options.lineOf(own) : null;
    if (option === null) {
      const lines = type === 'option' ? keys.options : keys.packages;
      this.#look.claim(type, line, lines, own, '/code', record.code);
    } else {
      this.#look.duplicate(type, line, '/code', record.code, 'option', option);
    }
    if (!keys.familyOfCode.has(own)) keys.familyOfCode.set(own, record.family);
    this.#look.brand(type, line, record.brand);
    if (!this.#look.keys.families.has(key(record.brand, record.family))) {
      this.#look.dangling(type, line, '/family', 'family', record.family, record.brand);
    }
    this.#look.texts(type, line, record.name, '/name');
    this.#look.texts(type, line, record.description, '/description');
    this.#look.scopes(type, record, line, true);
  }

  #table(rule: TableRule, line: number): void {
    const { keys } = this.#look;
    for (const [index, family] of rule.families.entries()) {
      if (!this.#look.keys.families.has(key(rule.brand, family))) {
        this.#look.dangling('rule', line, `/families/${index}`, 'family', family, rule.brand);
      }
    }
    for (const [row, codes] of rule.rows.entries()) {
      if (codes.length !== rule.families.length) {
        const expected = `${rule.families.length} codes, one for each family`;
        this.#look.wrong('rule', line, `/rows/${row}`, expected, codes);
        continue;
      }
      for (const [column, code] of codes.entries()) {
        if (code === null) continue;
        const own = key(rule.brand, code);
        const family = keys.familyOfCode.get(own);
        if (family === undefined ? !keys.hasCode(own) : family !== rule.families[column]) {
          const expected = `an option of the family ${rule.families[column]} of '${rule.brand}'`;
          this.#look.wrong('rule', line, `/rows/${row}/${column}`, expected, code);
        }
      }
    }
  }
}
