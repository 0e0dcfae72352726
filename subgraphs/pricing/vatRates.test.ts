import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { buildDemoDataset } from '../../schema/demo/build.ts';
import { isEffective, type IsoDate } from '../shared/dates.ts';
import { compare, parseDecimal, plus, ZERO, type Ratio } from '../shared/money/ratio.ts';
import { sharedData } from '../shared/testSharedData.ts';
import { turningDays } from './domain/scopes.ts';

/** Real rates, collected by others; read where they are and never copied. */
const DATA = pathToFileURL(sharedData('vat/'));
const isShared = existsSync(DATA);
/** A fixed day, for the collection does not move on either. */
const TODAY = '2026-11-01';

const { records } = buildDemoDataset('standard');
const markets = [...records.market];
const rates = [...records['tax-rate']];

/**
 * Where the demo data knows better than the collections, with the reason. Each must really differ:
 * one that no longer does is to be struck out.
 */
const DATED_DISCREPANCIES: Readonly<Record<string, string>> = {
  'ZA on 2018-04-01: 0.15 against 0.14':
    'South Africa raised its rate that day (Rates and Monetary Amounts Act 21 of 2018); vat_rates.csv never followed.',
};
const DISCREPANCIES: Readonly<Record<string, string>> = {
  'BH VAT 0.1 against 0.05':
    'Bahrain doubled its rate on 2022-01-01 (Law No. 33 of 2021); the collection has the rate of 2019.',
  'IN GST 0.4 against 0.18':
    'The collection has the general rate; cars are in the 40 % slab since 2025-09-22.',
  'US-CA SALES 0.0725 against 0.0825':
    'California ended a temporary addition of one percent on 2011-07-01; 7.25 % is the statewide rate.',
};

describe('the demo data agrees with collected real tax rates', () => {
  test.runIf(isShared)('on standard VAT, on every day since our first record', async () => {
    const collected = await standardRates();
    const compared = markets.filter(({ country }) => collected.has(country));
    expect(compared.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['DE', 'ES', 'FR', 'GB', 'IT', 'PL', 'SE']),
    );
    const differences = compared.flatMap(({ code, country }) => {
      const ours = rates
        .filter((rate) => rate.market === code && rate.kind === 'VAT')
        .map((rate) => ({ ...rate, to: rate.to ?? null }));
      const theirs = collected.get(country) ?? [];
      const first = ours.map(({ from }) => from).sort()[0] ?? TODAY;
      return turningDays([...ours, ...theirs])
        .filter((day) => day >= first && on(theirs, day).length > 0)
        .map((day) => [day, total(on(ours, day)), total(on(theirs, day))] as const)
        .filter(([, our, their]) => compare(our, their) !== 0)
        .map(([day, our, their]) => `${code} on ${day}: ${shown(our)} against ${shown(their)}`);
    });
    expect(differences).toEqual(Object.keys(DATED_DISCREPANCIES));
  });

  test.runIf(isShared)('on national VAT, GST and state sales tax today', async () => {
    const collected = JSON.parse(
      await readFile(new URL('sales_tax_rates.json', DATA), 'utf8'),
    ) as Readonly<Record<string, CollectedTax>>;
    const differences = markets.flatMap(({ code, country }) => {
      const national = collected[country];
      const state = national?.states?.[STATE_OF_MARKET[code] ?? ''];
      const today = rates.filter(
        (rate) =>
          rate.market === code && isEffective(TODAY, { from: rate.from, to: rate.to ?? null }),
      );
      return [
        ...differing(code, 'VAT', today, national?.type === 'vat' ? national : undefined),
        ...differing(code, 'GST', today, national?.type === 'gst' ? national : undefined),
        ...differing(`${code}-${STATE_OF_MARKET[code]}`, 'SALES', today, state),
      ];
    });
    expect(differences.sort()).toEqual(Object.keys(DISCREPANCIES).sort());
  });
});

/** A market without a federal sales tax stands for a buyer in one state. */
const STATE_OF_MARKET: Readonly<Record<string, string>> = { US: 'CA', CA: 'QC' };

interface CollectedTax {
  readonly type: string;
  readonly rate: number;
  readonly states?: Readonly<Record<string, CollectedTax>>;
}

interface Rate {
  readonly rate: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

function differing(
  place: string,
  kind: string,
  today: readonly { readonly kind: string; readonly rate: string }[],
  theirs: CollectedTax | undefined,
): readonly string[] {
  if (theirs === undefined) return [];
  const ours = total(today.filter((rate) => rate.kind === kind));
  const their = parseDecimal(String(theirs.rate)) ?? ZERO;
  return compare(ours, their) === 0
    ? []
    : [`${place} ${kind} ${shown(ours)} against ${shown(their)}`];
}

/** The dated standard rates of each country; a row may be for several territories. */
async function standardRates(): Promise<ReadonlyMap<string, readonly Rate[]>> {
  const rows = parseCsv(await readFile(new URL('vat_rates.csv', DATA)), {
    columns: true,
  }) as readonly Readonly<Record<string, string>>[];
  const byCountry = new Map<string, Rate[]>();
  for (const row of rows) {
    if (row['rate_type'] !== 'standard') continue;
    for (const territory of (row['territory_codes'] ?? '').split(/\s+/)) {
      const known = byCountry.get(territory) ?? [];
      const to = row['stop_date'] === '' ? null : (row['stop_date'] ?? null);
      known.push({ rate: row['rate'] ?? '', from: row['start_date'] ?? '', to });
      byCountry.set(territory, known);
    }
  }
  return byCountry;
}

function on(rates: readonly Rate[], day: IsoDate): readonly Rate[] {
  return rates.filter((rate) => isEffective(day, rate));
}

function total(rates: readonly { readonly rate: string }[]): Ratio {
  return rates.map(({ rate }) => parseDecimal(rate) ?? ZERO).reduce(plus, ZERO);
}

function shown({ numerator, denominator }: Ratio): string {
  return String(Number(numerator) / Number(denominator));
}
