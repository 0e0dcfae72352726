import { datasetVersions, type DataVersionId } from '../../shared/dataVersion.ts';
import type { ModelKey } from '../../shared/ids/modelId.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import { parseExpression, type ParsedExpression } from '../domain/expression/parseExpression.ts';
import { RuleBase } from '../domain/ruleBase.ts';
import type { BookRule, RuleBook } from '../domain/ruleBook.ts';
import { readBody } from '../records/ruleBody.ts';
import { LruCache } from '../../shared/lruCache.ts';
import type { MarketFacts } from './markets.ts';
import {
  selectFamilies,
  selectModels,
  selectOptions,
  selectRules,
  selectStandards,
  type ModelRow,
  type RuleRow,
  type WantedModels,
} from './ruleTables.ts';

/** The rule base of a model in a market, and where its records stand. */
export interface KnownModel {
  readonly base: RuleBase;
  readonly datasetVersion: number;
  readonly brand: string;
}

export interface BaseKey extends ModelKey {
  readonly dataVersion: DataVersionId;
}

/** Records held in rule bases, all told; some 60 bytes each. */
const MOST_RECORDS = 2_000_000;
/** Rules with their expressions, shared by the rule bases of many models and markets. */
const MOST_RULES = 20_000;

/**
 * The rule bases of models, kept between requests: a dataset version never changes, so that what
 * was read once stays right. What is missing is read in one statement a table for all models
 * together; their number is the same for five models and for fifty.
 */
export class RuleBases {
  readonly #database: Queryable;
  readonly #bases: LruCache<KnownModel>;
  readonly #rules = new LruCache<BookRule>(MOST_RULES);

  constructor(database: Queryable, mostRecords = MOST_RECORDS) {
    this.#database = database;
    this.#bases = new LruCache(mostRecords);
  }

  /**
   * In the order of the keys; null where the data version does not offer the model in the market
   * on any day. Markets are asked for only where something must be read.
   */
  async load(
    keys: readonly BaseKey[],
    marketsOf: (keys: readonly BaseKey[]) => Promise<readonly (MarketFacts | null)[]>,
  ): Promise<readonly (KnownModel | null)[]> {
    const known = keys.map((key) => this.#cached(key));
    const missing = keys.filter((_, index) => known[index] === undefined);
    if (missing.length === 0) return known.map((model) => model ?? null);
    const [markets, models] = await Promise.all([
      marketsOf(missing),
      selectModels(
        this.#database,
        unique(missing.flatMap(({ dataVersion }) => datasetVersions(dataVersion))),
        unique(missing.map(({ model }) => model)),
      ),
    ]);
    const candidates = missing.map((key, index) => candidatesOf(key, markets[index], models));
    const books = await this.#readBooks(candidates.flat());
    const read = new Map<BaseKey, KnownModel | null>();
    for (const [index, key] of missing.entries()) {
      read.set(key, this.#firstOffered(key, candidates[index] ?? [], books));
    }
    return keys.map((key, index) => known[index] ?? read.get(key) ?? null);
  }

  #cached({ dataVersion, market, model }: BaseKey): KnownModel | undefined {
    return this.#bases.get(`${dataVersion} ${market} ${model}`);
  }

  #firstOffered(
    { dataVersion, market, model: code }: BaseKey,
    candidates: readonly ModelRow[],
    books: ReadonlyMap<string, RuleBook>,
  ): KnownModel | null {
    for (const row of candidates) {
      const book = books.get(bookName(row));
      if (book === undefined) continue;
      const base = new RuleBase(book, row, market);
      if (base.spans.length === 0) continue;
      const model = { base, datasetVersion: row.dataset_version, brand: row.brand };
      this.#bases.set(`${dataVersion} ${market} ${code}`, model, base.weight);
      return model;
    }
    return null;
  }

  async #readBooks(models: readonly ModelRow[]): Promise<ReadonlyMap<string, RuleBook>> {
    const wanted: WantedModels = {
      datasetVersions: unique(models.map((row) => row.dataset_version)),
      brands: unique(models.map(({ brand }) => brand)),
      codes: unique(models.map(({ code }) => code)),
    };
    if (models.length === 0) return new Map();
    const [families, options, rules, standards] = await Promise.all([
      selectFamilies(this.#database, wanted),
      selectOptions(this.#database, wanted),
      selectRules(this.#database, wanted),
      selectStandards(this.#database, wanted),
    ]);
    const ofBrand = <Row extends { readonly dataset_version: number; readonly brand: string }>(
      rows: readonly Row[],
    ): ReadonlyMap<string, readonly Row[]> => Map.groupBy(rows, bookName);
    const [familiesOf, optionsOf, rulesOf] = [ofBrand(families), ofBrand(options), ofBrand(rules)];
    const parse = rememberingParser();
    const names = new Map(models.map((row) => [bookName(row), row]));
    return new Map(
      [...names].map(([name, { dataset_version }]) => [
        name,
        {
          families: familiesOf.get(name) ?? [],
          options: optionsOf.get(name) ?? [],
          rules: (rulesOf.get(name) ?? []).map((row) => this.#ruleOf(row, parse)),
          standards: standards.filter((row) => row.dataset_version === dataset_version),
        },
      ]),
    );
  }

  #ruleOf(row: RuleRow, parse: (text: string) => ParsedExpression): BookRule {
    const name = `${bookName(row)} ${row.code}`;
    const before = this.#rules.get(name);
    if (before !== undefined) return before;
    const read = readBody(row.body, parse);
    if (read.kind === 'faulty') {
      throw new Error(`The stored rule ${name} cannot be read: ${JSON.stringify(read.faults)}`);
    }
    const rule = { code: row.code, body: read.body, scopes: row.scopes };
    this.#rules.set(name, rule, 1);
    return rule;
  }
}

/** Where two datasets have the type key, the earlier one in the data version comes first. */
function candidatesOf(
  { dataVersion, model }: BaseKey,
  market: MarketFacts | null | undefined,
  rows: readonly ModelRow[],
): readonly ModelRow[] {
  return datasetVersions(dataVersion)
    .filter((version) => market?.knownTo.has(version) ?? false)
    .flatMap((version) =>
      rows.filter((row) => row.dataset_version === version && row.code === model),
    );
}

function bookName(row: { readonly dataset_version: number; readonly brand: string }): string {
  return `${row.dataset_version} ${row.brand}`;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** Many rules of a page say the same of different models. */
function rememberingParser(): (text: string) => ParsedExpression {
  const seen = new Map<string, ParsedExpression>();
  return (text) => seen.getOrInsertComputed(text, () => parseExpression(text));
}
