import { slugOf } from './slugs.ts';

/** A brand as its house writes it, and its code, the same from every source. */
export interface BrandName {
  readonly code: string;
  readonly name: string;
}

/** The one brand behind a source's spelling; null when the name has no letters to make a code of. */
export function brandOf(spelling: string): BrandName | null {
  const slug = slugOf(spelling);
  if (slug === null) return null;
  const name = houseNames.get(slug) ?? spelling.replaceAll(/\s+/g, ' ').trim();
  return { code: slugOf(name) ?? slug, name };
}

/** The house's own spelling first, then others that sources use for the same brand. */
const SPELLINGS: readonly (readonly [string, ...string[]])[] = [
  ['AMC', 'American Motors Corporation', 'American Motors'],
  ['ASC', 'ASC Incorporated'],
  ['Alpina', 'BMW Alpina'],
  ['BMW', 'Bayerische Motoren Werke'],
  ['BYD', 'Build Your Dreams'],
  ['Bitter', 'Bitter Gmbh and Co. Kg'],
  ['CODA', 'CODA Automotive'],
  ['CUPRA'],
  ['Citroën'],
  ['DS Automobiles', 'DS'],
  ['E. P. Dutton', 'E. P. Dutton, Inc.'],
  ['Faraday Future', 'FF'],
  ['GMC'],
  ['INFINITI'],
  ['JBA Motorcars', 'JBA Motorcars, Inc.'],
  ['Karma', 'Karma Automotive'],
  ['Laforza', 'Laforza Automobile Inc'],
  ['London Taxi', 'London Taxi Company'],
  ['MG', 'MG Motor'],
  ['MINI'],
  ['McLaren', 'McLaren Automotive'],
  ['Mercedes-Benz', 'Mercedes', 'Mercedes-AMG', 'AMG', 'MercedesBenz'],
  ['NIO'],
  ['PAS', 'PAS, Inc', 'PAS Inc - GMC'],
  ['Panoz', 'Panos', 'Panoz Auto-Development'],
  ['Panther', 'Panther Car Company Limited'],
  ['RUF', 'Ruf Automobile Gmbh'],
  ['Rolls-Royce', 'RollsRoyce'],
  ['Roush', 'Roush Performance'],
  ['Saleen', 'Saleen Performance'],
  ['TVR', 'TVR Engineering Ltd'],
  ['Tata', 'Tata Motors'],
  ['Volkswagen', 'VW'],
  ['XPENG', 'XPeng', 'Xpeng Motors'],
  ['smart'],
  ['Škoda', 'Škoda Auto'],
];

const houseNames: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap((spellings) =>
    spellings.map((spelling) => [slugOf(spelling) ?? spelling, spellings[0]] as const),
  ),
);
