import type {
  Brand,
  Family,
  Market,
  Model,
  Option,
  Package,
  Price,
  PriceList,
  Rule,
  Series,
  StandardEquipment,
  TaxRate,
} from './records.generated.ts';

/** Every record type of the interchange format and the TypeScript shape of its records. */
export interface RecordOf {
  readonly brand: Brand;
  readonly market: Market;
  readonly series: Series;
  readonly model: Model;
  readonly family: Family;
  readonly option: Option;
  readonly package: Package;
  readonly standard: StandardEquipment;
  readonly rule: Rule;
  readonly 'price-list': PriceList;
  readonly price: Price;
  readonly 'tax-rate': TaxRate;
}

export type RecordType = keyof RecordOf;

/** The file of each record type, in the order in which records may refer to one another. */
export const FILE_OF: { readonly [T in RecordType]: string } = {
  brand: 'brands.ndjson',
  market: 'markets.ndjson',
  series: 'series.ndjson',
  model: 'models.ndjson',
  family: 'families.ndjson',
  option: 'options.ndjson',
  package: 'packages.ndjson',
  standard: 'standards.ndjson',
  rule: 'rules.ndjson',
  'price-list': 'price-lists.ndjson',
  price: 'prices.ndjson',
  'tax-rate': 'tax-rates.ndjson',
};

export const RECORD_TYPES = Object.keys(FILE_OF) as readonly RecordType[];
