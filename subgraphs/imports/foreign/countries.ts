import type { Market } from '../../../schema/interchange/records.generated.ts';

/** The market of each country that a foreign source names; a country is one market there. */
export const COUNTRIES: ReadonlyMap<string, Market> = new Map(
  (
    [
      [
        'AE',
        'AED',
        'Asia/Dubai',
        ['ar-AE', 'en'],
        { en: 'United Arab Emirates', ar: 'الإمارات العربية المتحدة' },
      ],
      ['AU', 'AUD', 'Australia/Sydney', ['en-AU'], { en: 'Australia' }],
      [
        'BE',
        'EUR',
        'Europe/Brussels',
        ['nl-BE', 'fr-BE', 'de-BE'],
        { en: 'Belgium', nl: 'België', fr: 'Belgique', de: 'Belgien' },
      ],
      ['BR', 'BRL', 'America/Sao_Paulo', ['pt-BR'], { en: 'Brazil', pt: 'Brasil' }],
      ['CA', 'CAD', 'America/Toronto', ['en-CA', 'fr-CA'], { en: 'Canada', fr: 'Canada' }],
      [
        'CH',
        'CHF',
        'Europe/Zurich',
        ['de-CH', 'fr-CH', 'it-CH'],
        { en: 'Switzerland', de: 'Schweiz', fr: 'Suisse', it: 'Svizzera' },
      ],
      ['CN', 'CNY', 'Asia/Shanghai', ['zh-CN'], { en: 'China', zh: '中国' }],
      ['DE', 'EUR', 'Europe/Berlin', ['de-DE'], { en: 'Germany', de: 'Deutschland' }],
      ['ES', 'EUR', 'Europe/Madrid', ['es-ES'], { en: 'Spain', es: 'España' }],
      ['FR', 'EUR', 'Europe/Paris', ['fr-FR'], { en: 'France', fr: 'France' }],
      ['GB', 'GBP', 'Europe/London', ['en-GB'], { en: 'United Kingdom' }],
      ['IN', 'INR', 'Asia/Kolkata', ['en-IN', 'hi-IN'], { en: 'India', hi: 'भारत' }],
      ['IT', 'EUR', 'Europe/Rome', ['it-IT'], { en: 'Italy', it: 'Italia' }],
      ['JP', 'JPY', 'Asia/Tokyo', ['ja-JP'], { en: 'Japan', ja: '日本' }],
      ['MX', 'MXN', 'America/Mexico_City', ['es-MX'], { en: 'Mexico', es: 'México' }],
      ['NL', 'EUR', 'Europe/Amsterdam', ['nl-NL'], { en: 'Netherlands', nl: 'Nederland' }],
      ['NO', 'NOK', 'Europe/Oslo', ['nb-NO'], { en: 'Norway', nb: 'Norge' }],
      ['NZ', 'NZD', 'Pacific/Auckland', ['en-NZ'], { en: 'New Zealand' }],
      ['PT', 'EUR', 'Europe/Lisbon', ['pt-PT'], { en: 'Portugal', pt: 'Portugal' }],
      ['SG', 'SGD', 'Asia/Singapore', ['en-SG', 'zh-SG'], { en: 'Singapore', zh: '新加坡' }],
      ['TH', 'THB', 'Asia/Bangkok', ['th-TH'], { en: 'Thailand', th: 'ประเทศไทย' }],
      [
        'US',
        'USD',
        'America/New_York',
        ['en-US', 'es-US'],
        { en: 'United States', es: 'Estados Unidos' },
      ],
      ['VN', 'VND', 'Asia/Ho_Chi_Minh', ['vi-VN'], { en: 'Vietnam', vi: 'Việt Nam' }],
    ] as const
  ).map(([code, currency, timeZone, locales, name]) => [
    code,
    { code, country: code, name, currency, timeZone, locales: [...locales] },
  ]),
);
