import type { TaxRate } from '../../interchange/records.generated.ts';
import { rate, vat } from '../authoring/taxes.ts';

const VAT = { en: 'VAT', de: 'Mehrwertsteuer', fr: 'TVA' };
const MWST = { ...VAT, de: 'Umsatzsteuer' };
const BTW = { ...VAT, nl: 'Btw' };
const IVA = { ...VAT, es: 'IVA', pt: 'IVA' };
const GULF = { ...VAT, ar: 'ضريبة القيمة المضافة' };

/** Taxes of the markets that only the large dataset has. */
export const MORE_TAX_RATES: readonly TaxRate[] = [
  vat('AT', '0.20', '1984-01-01', 'UStG 1994 § 10 Abs. 1', MWST),
  vat(
    'BE',
    '0.21',
    '1996-01-01',
    'Code de la TVA art. 37; arrêté royal n° 20 du 20 juillet 1970',
    BTW,
  ),
  vat('NL', '0.19', '2001-01-01', 'Wet op de omzetbelasting 1968 art. 9', BTW, '2012-10-01'),
  vat('NL', '0.21', '2012-10-01', 'Wet op de omzetbelasting 1968 art. 9', BTW),
  vat('LU', '0.17', '2015-01-01', 'Loi TVA du 12 février 1979 art. 39', VAT, '2023-01-01'),
  vat('LU', '0.16', '2023-01-01', 'Loi du 26 octobre 2022 (baisse temporaire)', VAT, '2024-01-01'),
  vat('LU', '0.17', '2024-01-01', 'Loi TVA du 12 février 1979 art. 39', VAT),
  vat('PT', '0.23', '2011-01-01', 'Código do IVA art. 18', IVA),
  vat(
    'IE',
    '0.23',
    '2012-01-01',
    'Value-Added Tax Consolidation Act 2010 s. 46',
    VAT,
    '2020-09-01',
  ),
  vat(
    'IE',
    '0.21',
    '2020-09-01',
    'Financial Provisions (Covid-19) (No. 2) Act 2020',
    VAT,
    '2021-03-01',
  ),
  vat('IE', '0.23', '2021-03-01', 'Value-Added Tax Consolidation Act 2010 s. 46', VAT),
  vat('DK', '0.25', '1992-01-01', 'Momsloven § 33', { ...VAT, da: 'Moms' }),
  vat(
    'FI',
    '0.24',
    '2013-01-01',
    'Arvonlisäverolaki 1501/1993 84 §',
    { ...VAT, fi: 'ALV' },
    '2024-09-01',
  ),
  vat('FI', '0.255', '2024-09-01', 'Arvonlisäverolaki 1501/1993 84 §', { ...VAT, fi: 'ALV' }),
  vat('CZ', '0.21', '2013-01-01', 'Zákon č. 235/2004 Sb. § 47', { ...VAT, cs: 'DPH' }),
  vat('HU', '0.27', '2012-01-01', '2007. évi CXXVII. törvény 82. §', { ...VAT, hu: 'ÁFA' }),
  vat('GR', '0.24', '2016-06-01', 'Law 2859/2000 art. 21; Law 4389/2016', VAT),
  vat('RO', '0.19', '2017-01-01', 'Legea 227/2015 art. 291', { ...VAT, ro: 'TVA' }, '2025-08-01'),
  vat('RO', '0.21', '2025-08-01', 'Legea 227/2015 art. 291; Legea 141/2025', { ...VAT, ro: 'TVA' }),
  vat('CL', '0.19', '2003-10-01', 'Decreto Ley 825 art. 14', IVA),
  vat('CO', '0.19', '2017-01-01', 'Estatuto Tributario art. 468; Ley 1819 de 2016', IVA),
  rate('CO', 'INC', 'LUXURY', '0.08', 2, '2013-01-01', 'Estatuto Tributario art. 512-3', {
    en: 'National consumption tax',
    es: 'Impuesto nacional al consumo',
  }),
  vat('TW', '0.05', '1986-04-01', '加值型及非加值型營業稅法 art. 10', {
    en: 'Business tax',
    zh: '營業稅',
  }),
  vat('TH', '0.07', '1999-04-01', 'Revenue Code s. 80 and the royal decrees that lower it', VAT),
  rate(
    'SG',
    'GST',
    'GST',
    '0.08',
    1,
    '2023-01-01',
    'Goods and Services Tax Act 1993 s. 16',
    { en: 'GST' },
    '2024-01-01',
  ),
  rate('SG', 'GST', 'GST', '0.09', 1, '2024-01-01', 'Goods and Services Tax Act 1993 s. 16', {
    en: 'GST',
  }),
  rate(
    'NZ',
    'GST',
    'GST',
    '0.125',
    1,
    '1989-07-01',
    'Goods and Services Tax Act 1985 s. 8',
    { en: 'GST' },
    '2010-10-01',
  ),
  rate('NZ', 'GST', 'GST', '0.15', 1, '2010-10-01', 'Goods and Services Tax Act 1985 s. 8', {
    en: 'GST',
  }),
  vat('OM', '0.05', '2021-04-16', 'Royal Decree 121/2020', GULF),
  vat('SA', '0.05', '2018-01-01', 'VAT Law, Royal Decree M/113', GULF, '2020-07-01'),
  vat(
    'SA',
    '0.15',
    '2020-07-01',
    'VAT Law, Royal Decree M/113, amended by Royal Order A/638',
    GULF,
  ),
  vat('MA', '0.20', '1996-01-01', 'Code général des impôts art. 98', GULF),
];
