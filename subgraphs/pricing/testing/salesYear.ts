import type { AuthoredRecords } from '../../../schema/interchange/memoryDataset.ts';
import type {
  Market,
  Model,
  Option,
  Package,
  Price,
  PriceList,
  TaxRate,
} from '../../../schema/interchange/records.generated.ts';

/**
 * A small range for tests: two brands, of which Nordan sells N1 and N2 (series fjell) and N3
 * (series sund), Solveig sells S1, in markets whose currencies and taxes differ in every way that
 * counts. Records are complete: their intake finds no fault.
 */
export const SALES_YEAR = {
  brand: [
    { code: 'nordan', name: 'Nordan' },
    { code: 'solveig', name: 'Solveig' },
  ],
  market: [
    market('DE', 'EUR', 'Europe/Berlin', ['de-DE']),
    market('CH', 'CHF', 'Europe/Zurich', ['de-CH', 'fr-CH']),
    market('JP', 'JPY', 'Asia/Tokyo', ['ja-JP']),
    market('KW', 'KWD', 'Asia/Kuwait', ['ar-KW']),
    market('CA', 'CAD', 'America/Toronto', ['fr-CA', 'en-CA']),
    market('IS', 'ISK', 'Atlantic/Reykjavik', ['is-IS']),
  ],
  series: [
    { brand: 'nordan', code: 'fjell', name: { en: 'Fjell' } },
    { brand: 'nordan', code: 'sund', name: { en: 'Sund' } },
    { brand: 'solveig', code: 'sol', name: { en: 'Sol' } },
  ],
  model: [
    model('nordan', 'fjell', 'N1'),
    model('nordan', 'fjell', 'N2'),
    model('nordan', 'sund', 'N3'),
    model('solveig', 'sol', 'S1'),
  ],
  option: [
    option('nordan', 'PAINTA'),
    option('nordan', 'PAINTB'),
    option('nordan', 'RIM18'),
    option('nordan', 'RIM20'),
    option('nordan', 'SEATH'),
    option('nordan', 'STEERH'),
    option('nordan', 'TOWBAR'),
    option('nordan', 'NOBADGE'),
    option('solveig', 'PAINTA'),
  ],
  package: [
    pack('nordan', 'WINTER', ['SEATH', 'STEERH']),
    pack('nordan', 'COMFORT', ['SEATH']),
    pack('nordan', 'GRAND', ['WINTER', 'RIM20']),
  ],
  standard: [
    { model: 'N1', codes: ['PAINTA', 'RIM18'] },
    { model: 'N2', codes: ['PAINTA', 'RIM18'] },
    { model: 'N2', codes: ['SEATH'], scopes: [{ markets: ['CH'], from: '2026-07-01' }] },
    { model: 'N3', codes: ['PAINTA', 'RIM18'] },
    { model: 'S1', codes: ['PAINTA'] },
  ],
  'price-list': [
    list('DE-2025', 'DE', 'EUR', 'GROSS', '0.01', '2025-01-01', '2026-01-01'),
    list('DE-2026', 'DE', 'EUR', 'GROSS', '0.01', '2026-01-01'),
    { ...list('DE-SOL', 'DE', 'EUR', 'NET', '0.01', '2026-03-01', '2026-05-01'), brand: 'solveig' },
    list('CH-2026', 'CH', 'CHF', 'NET', '0.05', '2026-01-01'),
    list('JP-2026', 'JP', 'JPY', 'NET', '1', '2026-01-01'),
    list('KW-2026', 'KW', 'KWD', 'NET', '0.001', '2026-01-01'),
    list('CA-2026', 'CA', 'CAD', 'NET', '0.01', '2026-01-01'),
  ],
  price: [
    ...pricesIn('DE-2025', 2, 0.9),
    ...pricesIn('DE-2026', 2, 1),
    { priceList: 'DE-SOL', model: 'S1', amount: '25000.00' },
    ...pricesIn('CH-2026', 2, 1.1),
    ...pricesIn('JP-2026', 0, 160),
    ...pricesIn('KW-2026', 3, 0.33),
    ...pricesIn('CA-2026', 2, 1.5),
  ],
  'tax-rate': [
    tax('DE', 'VAT', '0.16', 1, '2020-07-01', '2025-07-01'),
    tax('DE', 'VAT', '0.19', 1, '2025-07-01'),
    {
      ...tax('CH', 'MWST', '0.081', 1, '2024-01-01'),
      name: { en: 'VAT', de: 'Mehrwertsteuer', fr: 'TVA' },
    },
    tax('JP', 'CT', '0.10', 1, '2019-10-01'),
    tax('KW', 'NONE', '0', 1, '2000-01-01'),
    tax('CA', 'GST', '0.05', 1, '2008-01-01'),
    { ...tax('CA', 'QST', '0.095', 2, '2012-01-01'), base: 'NET_AND_TAXES_BEFORE' },
  ],
} as const satisfies AuthoredRecords;

/** Base prices and options of both brands in a list, at a level above the German one of 2026. */
function pricesIn(priceList: string, decimals: number, level: number): readonly Price[] {
  const at = (amount: number): string => (amount * level).toFixed(decimals);
  const nordan = (code: string, amount: number): Price => ({
    priceList,
    brand: 'nordan',
    code,
    amount: at(amount),
  });
  return [
    { priceList, model: 'N1', amount: at(29_990) },
    { priceList, model: 'N2', amount: at(34_490) },
    { priceList, model: 'N3', amount: at(41_990) },
    { priceList, model: 'S1', amount: at(27_990) },
    nordan('PAINTB', 790),
    nordan('RIM20', 1_850),
    { priceList, brand: 'nordan', series: 'sund', code: 'RIM20', amount: at(2_100) },
    { priceList, model: 'N2', code: 'RIM20', amount: at(1_700) },
    nordan('SEATH', 390),
    nordan('STEERH', 210),
    nordan('TOWBAR', 990),
    nordan('NOBADGE', -50),
    nordan('WINTER', 520),
    nordan('COMFORT', 350),
    nordan('GRAND', 2_200),
  ];
}

function market(code: string, currency: string, timeZone: string, locales: string[]): Market {
  return { code, country: code, name: { en: code }, currency, timeZone, locales };
}

function model(brand: string, series: string, code: string): Model {
  const technicalData = { powertrain: { kind: 'COMBUSTION' } } as const;
  return { brand, series, code, name: { en: code }, bodyStyle: 'SEDAN', technicalData };
}

function option(brand: string, code: string): Option {
  return { brand, code, family: 'FAMILY', name: { en: code } };
}

function pack(brand: string, code: string, contents: string[]): Package {
  return { ...option(brand, code), contents };
}

function list(
  code: string,
  market: string,
  currency: string,
  basis: PriceList['basis'],
  step: string,
  from: string,
  to?: string,
): PriceList {
  const rounding = { mode: 'HALF_UP', step } as const;
  return { code, market, currency, basis, rounding, from, ...(to === undefined ? {} : { to }) };
}

function tax(
  market: string,
  code: string,
  rate: string,
  position: number,
  from: string,
  to?: string,
): TaxRate {
  return {
    market,
    code,
    name: { en: code },
    kind: 'VAT',
    rate,
    base: 'NET',
    position,
    from,
    ...(to === undefined ? {} : { to }),
    source: `the law of ${market}`,
  };
}
