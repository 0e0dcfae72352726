import type { AuthoredRecords } from '../../../schema/interchange/memoryDataset.ts';
import type { Price } from '../../../schema/interchange/records.generated.ts';

export interface Width {
  readonly markets: number;
  readonly models: number;
  readonly options: number;
  /** Of the options, those that every model prices for itself. */
  readonly pricedByModel: number;
}

/** One brand, as wide as asked: models M0…, options O0…, packages P0…P4, lists of 2026 and 2027. */
export function wideRange({ markets, models, options, pricedByModel }: Width): AuthoredRecords {
  const marketCodes = Array.from({ length: markets }, (_, index) => marketCode(index));
  const modelCodes = Array.from({ length: models }, (_, index) => `M${index}`);
  const optionCodes = Array.from({ length: options }, (_, index) => `O${index}`);
  const packages = Array.from({ length: 5 }, (_, index) => `P${index}`);
  const brand = 'wide';
  const technicalData = { powertrain: { kind: 'COMBUSTION' } } as const;
  const years = [
    { year: '2026', from: '2026-01-01', to: '2027-01-01' },
    { year: '2027', from: '2027-01-01' },
  ];
  return {
    brand: [{ code: brand, name: 'Wide' }],
    market: marketCodes.map((code) => ({
      code,
      country: 'DE',
      name: { en: code },
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      locales: ['de-DE'],
    })),
    model: modelCodes.map((code, index) => ({
      brand,
      series: `series-${index % 6}`,
      code,
      name: { en: code },
      bodyStyle: 'SEDAN',
      technicalData,
    })),
    option: optionCodes.map((code) => ({ brand, code, family: 'F', name: { en: code } })),
    package: packages.map((code, index) => ({
      brand,
      code,
      family: 'P',
      name: { en: code },
      contents: [`O${index}`, `O${index + 1}`],
    })),
    standard: modelCodes.map((model) => ({ model, codes: ['O0', 'O9'] })),
    'price-list': marketCodes.flatMap((market) =>
      years.map(({ year, ...span }) => ({
        code: `${market}-${year}`,
        market,
        currency: 'EUR',
        basis: 'GROSS' as const,
        rounding: { mode: 'HALF_UP' as const, step: '0.01' },
        ...span,
      })),
    ),
    price: marketCodes.flatMap((market) =>
      years.flatMap(({ year }) => {
        const priceList = `${market}-${year}`;
        const byBrand = [...optionCodes, ...packages].map((code, index): Price => ({
          priceList,
          brand,
          code,
          amount: `${100 + index}.00`,
        }));
        const byModel = modelCodes.flatMap((model, index): readonly Price[] => [
          { priceList, model, amount: `${20_000 + index}.00` },
          ...optionCodes
            .slice(-pricedByModel)
            .map((code) => ({ priceList, model, code, amount: `${500 + index}.00` })),
        ]);
        return [...byBrand, ...byModel];
      }),
    ),
    'tax-rate': marketCodes.map((market) => ({
      market,
      code: 'VAT',
      name: { en: 'VAT' },
      kind: 'VAT',
      rate: '0.19',
      base: 'NET',
      position: 1,
      from: '2000-01-01',
      source: 'a law',
    })),
  };
}

/** AA, AB, …: as many market codes as are asked for. */
export function marketCode(index: number): string {
  return String.fromCodePoint(65 + Math.floor(index / 26), 65 + (index % 26));
}
