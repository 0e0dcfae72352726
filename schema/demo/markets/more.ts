import type { DemoMarket } from '../authoring/markets.ts';
import { market } from '../authoring/markets.ts';
import type { PriceHabits } from '../authoring/priceHabits.ts';
import { EUR_HABITS } from '../authoring/priceHabits.ts';

/** Markets that only the large dataset has. */
export const MORE_MARKETS: readonly DemoMarket[] = [
  market('AT', 'EUR Europe/Vienna', ['de-AT'], 'EUROPE LEFT TYPE2 COLD', euro(1.03), {
    en: 'Austria',
    de: 'Österreich',
    fr: 'Autriche',
  }),
  market(
    'BE',
    'EUR Europe/Brussels',
    ['nl-BE', 'fr-BE', 'de-BE'],
    'EUROPE LEFT TYPE2 TEMPERATE',
    euro(1.01),
    { en: 'Belgium', de: 'Belgien', fr: 'Belgique' },
  ),
  market('NL', 'EUR Europe/Amsterdam', ['nl-NL'], 'EUROPE LEFT TYPE2 TEMPERATE', euro(1.08), {
    en: 'Netherlands',
    de: 'Niederlande',
    fr: 'Pays-Bas',
  }),
  market(
    'LU',
    'EUR Europe/Luxembourg',
    ['fr-LU', 'de-LU'],
    'EUROPE LEFT TYPE2 TEMPERATE',
    euro(0.98),
    { en: 'Luxembourg', de: 'Luxemburg', fr: 'Luxembourg' },
  ),
  market('PT', 'EUR Europe/Lisbon', ['pt-PT'], 'EUROPE LEFT TYPE2 TEMPERATE', euro(1.07), {
    en: 'Portugal',
    de: 'Portugal',
    fr: 'Portugal',
  }),
  market(
    'IE',
    'EUR Europe/Dublin',
    ['en-IE', 'ga-IE'],
    'EUROPE RIGHT TYPE2 TEMPERATE',
    euro(1.12),
    { en: 'Ireland', de: 'Irland', fr: 'Irlande' },
  ),
  market(
    'DK',
    'DKK Europe/Copenhagen',
    ['da-DK'],
    'EUROPE LEFT TYPE2 TEMPERATE',
    prices(2, 8.1, 1000, 100, '0.50'),
    { en: 'Denmark', de: 'Dänemark', fr: 'Danemark' },
  ),
  market('FI', 'EUR Europe/Helsinki', ['fi-FI', 'sv-FI'], 'EUROPE LEFT TYPE2 COLD', euro(1.09), {
    en: 'Finland',
    de: 'Finnland',
    fr: 'Finlande',
  }),
  market(
    'CZ',
    'CZK Europe/Prague',
    ['cs-CZ'],
    'EUROPE LEFT TYPE2 COLD',
    prices(2, 24.8, 5000, 100, '1'),
    { en: 'Czechia', de: 'Tschechien', fr: 'Tchéquie' },
  ),
  market(
    'HU',
    'HUF Europe/Budapest',
    ['hu-HU'],
    'EUROPE LEFT TYPE2 TEMPERATE',
    prices(2, 402, 50_000, 1000, '5'),
    { en: 'Hungary', de: 'Ungarn', fr: 'Hongrie' },
  ),
  market('GR', 'EUR Europe/Athens', ['el-GR'], 'EUROPE LEFT TYPE2 TEMPERATE', euro(1.02), {
    en: 'Greece',
    de: 'Griechenland',
    fr: 'Grèce',
  }),
  market(
    'RO',
    'RON Europe/Bucharest',
    ['ro-RO'],
    'EUROPE LEFT TYPE2 COLD',
    prices(2, 5.05, 500, 50, '0.01'),
    { en: 'Romania', de: 'Rumänien', fr: 'Roumanie' },
  ),
  market(
    'CL',
    'CLP America/Santiago',
    ['es-CL'],
    'LATIN_AMERICA LEFT TYPE2 TEMPERATE',
    prices(0, 1040, 100_000, 10_000, '10'),
    { en: 'Chile', de: 'Chile', fr: 'Chili' },
  ),
  market(
    'CO',
    'COP America/Bogota',
    ['es-CO'],
    'LATIN_AMERICA LEFT TYPE1 HOT',
    prices(2, 4700, 500_000, 50_000, '50'),
    { en: 'Colombia', de: 'Kolumbien', fr: 'Colombie' },
  ),
  market(
    'TW',
    'TWD Asia/Taipei',
    ['zh-TW'],
    'EAST_ASIA LEFT TYPE1 TEMPERATE',
    prices(2, 36, 10_000, 500, '1'),
    { en: 'Taiwan', de: 'Taiwan', fr: 'Taïwan' },
  ),
  market(
    'TH',
    'THB Asia/Bangkok',
    ['th-TH'],
    'SOUTH_ASIA RIGHT TYPE2 HOT',
    prices(2, 41, 10_000, 500, '0.25'),
    { en: 'Thailand', de: 'Thailand', fr: 'Thaïlande' },
  ),
  market(
    'SG',
    'SGD Asia/Singapore',
    ['en-SG', 'zh-SG'],
    'SOUTH_ASIA RIGHT TYPE2 HOT',
    prices(2, 1.9, 100, 10, '0.05'),
    { en: 'Singapore', de: 'Singapur', fr: 'Singapour' },
  ),
  market(
    'NZ',
    'NZD Pacific/Auckland',
    ['en-NZ', 'mi-NZ'],
    'OCEANIA RIGHT TYPE2 TEMPERATE',
    prices(2, 1.82, 100, 50, '0.10'),
    { en: 'New Zealand', de: 'Neuseeland', fr: 'Nouvelle-Zélande' },
  ),
  market(
    'OM',
    'OMR Asia/Muscat',
    ['ar-OM', 'en-GB'],
    'GULF LEFT TYPE2 HOT',
    prices(3, 0.427, 50, 5, '0.005'),
    { en: 'Oman', de: 'Oman', fr: 'Oman', ar: 'عُمان' },
  ),
  market(
    'SA',
    'SAR Asia/Riyadh',
    ['ar-SA', 'en-GB'],
    'GULF LEFT TYPE2 HOT',
    prices(2, 4.35, 500, 50, '0.25'),
    {
      en: 'Saudi Arabia',
      de: 'Saudi-Arabien',
      fr: 'Arabie saoudite',
      ar: 'المملكة العربية السعودية',
    },
  ),
  market(
    'MA',
    'MAD Africa/Casablanca',
    ['ar-MA', 'fr-MA'],
    'AFRICA LEFT TYPE2 HOT',
    prices(2, 11.2, 1000, 100, '0.10'),
    { en: 'Morocco', de: 'Marokko', fr: 'Maroc', ar: 'المغرب' },
  ),
];

function euro(factor: number): PriceHabits {
  return { ...EUR_HABITS, factor, risesOn2027: false };
}

function prices(
  exponent: PriceHabits['exponent'],
  factor: number,
  modelStep: number,
  optionStep: number,
  roundingStep: string,
): PriceHabits {
  const steps = { modelStep, optionStep, minus: 0, roundingStep };
  return { basis: 'GROSS', exponent, factor, ...steps, risesOn2027: false };
}
