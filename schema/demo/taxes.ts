import type { TaxRate, Texts } from '../interchange/records.generated.ts';

const VAT_NAMES = {
  vat: { en: 'VAT' },
  mwst: { en: 'VAT', de: 'Mehrwertsteuer', fr: 'TVA', it: 'IVA' },
  tva: { en: 'VAT', de: 'Mehrwertsteuer', fr: 'TVA' },
  iva: { en: 'VAT', de: 'Mehrwertsteuer', fr: 'TVA', it: 'IVA', es: 'IVA' },
  gulf: { en: 'VAT', de: 'Mehrwertsteuer', fr: 'TVA', ar: 'ضريبة القيمة المضافة' },
} as const;
const UST_2020 =
  'UStG § 12 Abs. 1, § 28 Abs. 1; Zweites Corona-Steuerhilfegesetz, BGBl. I 2020 S. 1512';
const QST_LAW = 'Act respecting the Québec sales tax, CQLR c. T-0.1, s. 16';
const ICT_LAW =
  '개별소비세법 (Individual Consumption Tax Act) art. 1(2)(3) and its Enforcement Decree';
const EDU_LAW = '교육세법 (Education Tax Act) art. 5: 30 % of the individual consumption tax';

/** Taxes on new passenger cars, dated, each with the law it is taken from. */
export const TAX_RATES: readonly TaxRate[] = [
  vat(
    'DE',
    '0.19',
    '2007-01-01',
    'UStG § 12 Abs. 1; Haushaltsbegleitgesetz 2006',
    VAT_NAMES.mwst,
    '2020-07-01',
  ),
  vat('DE', '0.16', '2020-07-01', UST_2020, VAT_NAMES.mwst, '2021-01-01'),
  vat('DE', '0.19', '2021-01-01', UST_2020, VAT_NAMES.mwst),
  vat(
    'FR',
    '0.196',
    '2000-04-01',
    'Code général des impôts, art. 278',
    VAT_NAMES.tva,
    '2014-01-01',
  ),
  vat(
    'FR',
    '0.20',
    '2014-01-01',
    'CGI art. 278; loi n° 2012-1510 du 29 décembre 2012, art. 68',
    VAT_NAMES.tva,
  ),
  vat(
    'IT',
    '0.21',
    '2011-09-17',
    'DPR 633/1972 art. 16; DL 138/2011 art. 2',
    VAT_NAMES.iva,
    '2013-10-01',
  ),
  vat('IT', '0.22', '2013-10-01', 'DPR 633/1972 art. 16; DL 98/2011 art. 40', VAT_NAMES.iva),
  vat('ES', '0.18', '2010-07-01', 'Ley 37/1992 art. 90; Ley 26/2009', VAT_NAMES.iva, '2012-09-01'),
  vat(
    'ES',
    '0.21',
    '2012-09-01',
    'Ley 37/1992 art. 90; Real Decreto-ley 20/2012 art. 23',
    VAT_NAMES.iva,
  ),
  vat('GB', '0.175', '2010-01-01', 'Value Added Tax Act 1994 s. 2', VAT_NAMES.vat, '2011-01-04'),
  vat(
    'GB',
    '0.20',
    '2011-01-04',
    'Value Added Tax Act 1994 s. 2; Finance (No. 2) Act 2010 s. 3',
    VAT_NAMES.vat,
  ),
  vat(
    'CH',
    '0.077',
    '2018-01-01',
    'MWSTG (SR 641.20) Art. 25 Abs. 1',
    VAT_NAMES.mwst,
    '2024-01-01',
  ),
  vat(
    'CH',
    '0.081',
    '2024-01-01',
    'MWSTG (SR 641.20) Art. 25 Abs. 1; Zusatzfinanzierung AHV 21',
    VAT_NAMES.mwst,
  ),
  vat('SE', '0.25', '1990-07-01', 'Mervärdesskattelag (2023:200) 9 kap. 2 §; before it 1994:200', {
    en: 'VAT',
    de: 'Mehrwertsteuer',
    fr: 'TVA',
    sv: 'Moms',
  }),
  vat('PL', '0.23', '2011-01-01', 'Ustawa o podatku od towarów i usług art. 41, 146a, 146ef', {
    en: 'VAT',
    de: 'Mehrwertsteuer',
    fr: 'TVA',
    pl: 'VAT',
  }),
  // The United States have no federal sales tax: this market stands for a buyer in California.
  rate(
    'US',
    'SALESCA',
    'SALES',
    '0.0725',
    1,
    '2017-01-01',
    'California Revenue and Taxation Code §§ 6051 ff., 7200 ff.',
    {
      en: 'Sales tax (California)',
      de: 'Verkaufssteuer (Kalifornien)',
      fr: 'Taxe de vente (Californie)',
    },
  ),
  // Canada stands for a buyer in Québec, whose tax was compound until the end of 2012.
  rate('CA', 'GST', 'GST', '0.05', 1, '2008-01-01', 'Excise Tax Act, RSC 1985 c. E-15, s. 165', {
    en: 'GST',
    de: 'Bundesumsatzsteuer',
    fr: 'TPS',
  }),
  {
    ...rate(
      'CA',
      'QST',
      'SALES',
      '0.095',
      2,
      '2012-01-01',
      QST_LAW,
      { en: 'QST', de: 'Umsatzsteuer Québec', fr: 'TVQ' },
      '2013-01-01',
    ),
    base: 'NET_AND_TAXES_BEFORE',
  },
  rate('CA', 'QST', 'SALES', '0.09975', 2, '2013-01-01', QST_LAW, {
    en: 'QST',
    de: 'Umsatzsteuer Québec',
    fr: 'TVQ',
  }),
  vat(
    'MX',
    '0.15',
    '1995-04-01',
    'Ley del Impuesto al Valor Agregado art. 1',
    VAT_NAMES.iva,
    '2010-01-01',
  ),
  vat(
    'MX',
    '0.16',
    '2010-01-01',
    'Ley del Impuesto al Valor Agregado art. 1; DOF 7 December 2009',
    VAT_NAMES.iva,
  ),
  vat(
    'JP',
    '0.08',
    '2014-04-01',
    '消費税法 第29条, 地方税法 第72条の83',
    { en: 'Consumption tax', ja: '消費税' },
    '2019-10-01',
  ),
  vat('JP', '0.10', '2019-10-01', '消費税法 第29条, 地方税法 第72条の83 (2019 reform)', {
    en: 'Consumption tax',
    ja: '消費税',
  }),
  ...koreanCarTax('0.05', '0.015', '2023-07-01', '2025-01-03'),
  ...koreanCarTax('0.035', '0.0105', '2025-01-03', '2026-07-01'),
  ...koreanCarTax('0.05', '0.015', '2026-07-01'),
  {
    ...rate(
      'KR',
      'VAT',
      'VAT',
      '0.10',
      3,
      '1977-07-01',
      '부가가치세법 (Value-Added Tax Act) art. 29, 30',
      { en: 'VAT', ko: '부가가치세' },
    ),
    base: 'NET_AND_TAXES_BEFORE',
  },
  vat('CN', '0.16', '2018-05-01', '财税〔2018〕32号', { en: 'VAT', zh: '增值税' }, '2019-04-01'),
  vat('CN', '0.13', '2019-04-01', '财政部 税务总局 海关总署公告2019年第39号', {
    en: 'VAT',
    zh: '增值税',
  }),
  rate(
    'IN',
    'CGST',
    'GST',
    '0.14',
    1,
    '2017-07-01',
    'CGST Act 2017 s. 9; Notification 1/2017-Central Tax (Rate)',
    { en: 'Central GST' },
    '2025-09-22',
  ),
  rate(
    'IN',
    'SGST',
    'GST',
    '0.14',
    2,
    '2017-07-01',
    'State GST Acts 2017 s. 9',
    { en: 'State GST' },
    '2025-09-22',
  ),
  rate(
    'IN',
    'CESS',
    'CESS',
    '0.20',
    3,
    '2017-09-11',
    'GST (Compensation to States) Act 2017 s. 8; Notification 5/2017-Compensation Cess (Rate)',
    { en: 'Compensation cess' },
    '2025-09-22',
  ),
  rate(
    'IN',
    'CGST',
    'GST',
    '0.20',
    1,
    '2025-09-22',
    'CGST Act 2017 s. 9; Notification 9/2025-Central Tax (Rate)',
    { en: 'Central GST' },
  ),
  rate(
    'IN',
    'SGST',
    'GST',
    '0.20',
    2,
    '2025-09-22',
    'State GST Acts 2017 s. 9, as notified with effect from 22 September 2025',
    { en: 'State GST' },
  ),
  vat('AE', '0.05', '2018-01-01', 'Federal Decree-Law No. 8 of 2017 art. 3', VAT_NAMES.gulf),
  vat('BH', '0.05', '2019-01-01', 'Decree-Law No. 48 of 2018 art. 3', VAT_NAMES.gulf, '2022-01-01'),
  vat(
    'BH',
    '0.10',
    '2022-01-01',
    'Decree-Law No. 48 of 2018 art. 3, amended by Law No. 33 of 2021',
    VAT_NAMES.gulf,
  ),
  rate(
    'AU',
    'GST',
    'GST',
    '0.10',
    1,
    '2000-07-01',
    'A New Tax System (Goods and Services Tax) Act 1999 s. 9-70',
    { en: 'GST' },
  ),
  vat(
    'ZA',
    '0.14',
    '1993-04-07',
    'Value-Added Tax Act 89 of 1991 s. 7(1)',
    VAT_NAMES.vat,
    '2018-04-01',
  ),
  vat(
    'ZA',
    '0.15',
    '2018-04-01',
    'Value-Added Tax Act 89 of 1991 s. 7(1); Rates and Monetary Amounts Act 21 of 2018',
    VAT_NAMES.vat,
  ),
];

/** One tax of a market, on the net amount. */
export function rate(
  market: string,
  code: string,
  kind: TaxRate['kind'],
  fraction: string,
  position: number,
  from: string,
  source: string,
  name: Texts,
  to?: string,
): TaxRate {
  const period = to === undefined ? { from } : { from, to };
  return { market, code, name, kind, rate: fraction, base: 'NET', position, ...period, source };
}

export function vat(
  market: string,
  fraction: string,
  from: string,
  source: string,
  name: Texts,
  to?: string,
): TaxRate {
  return rate(market, 'VAT', 'VAT', fraction, 1, from, source, name, to);
}

/** Consumption tax and the education tax on it; VAT then falls on net and both. */
function koreanCarTax(
  consumption: string,
  education: string,
  from: string,
  to?: string,
): readonly TaxRate[] {
  return [
    rate(
      'KR',
      'ICT',
      'LUXURY',
      consumption,
      1,
      from,
      ICT_LAW,
      { en: 'Individual consumption tax', ko: '개별소비세' },
      to,
    ),
    rate(
      'KR',
      'EDU',
      'CESS',
      education,
      2,
      from,
      EDU_LAW,
      { en: 'Education tax', ko: '교육세' },
      to,
    ),
  ];
}
