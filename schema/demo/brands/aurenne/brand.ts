import type { DemoBrand } from '../../authoring/brand.ts';
import { standard } from '../../authoring/brand.ts';
import { series } from '../../authoring/facts.ts';
import { t } from '../../authoring/texts.ts';
import { INTERIOR_RULES } from './interiorRules.ts';
import { INTERIORS } from './interiors.ts';
import { LINE_RULES } from './lineRules.ts';
import { MODELS } from './models.ts';
import { PACKAGES } from './packages.ts';
import { PAINTS } from './paints.ts';
import { WHEEL_RULES } from './wheelRules.ts';
import { WHEELS } from './wheels.ts';

/** Aurenne: long-distance comfort and hand-made interiors, from the saloon to the limousine. */
export const AURENNE: DemoBrand = {
  code: 'aurenne',
  name: 'Aurenne',
  soldIn: () => true,
  handbookPriceFactor: 1.25,
  series: [
    {
      code: 'vesper',
      name: t('Vesper', 'Vesper', 'Vesper', { ar: 'فيسبر', ja: 'ヴェスパー' }),
      description: t(
        'The travelling saloon and estate: quiet at any speed.',
        'Die Reiselimousine und der Touring: leise bei jedem Tempo.',
        'La berline et le break de voyage, silencieux à toute allure.',
        {
          ar: 'سيدان وستيشن للسفر: هدوء عند كل سرعة.',
          ja: '静粛な長距離ツーリングのためのセダンとワゴン。',
        },
      ),
    },
    {
      code: 'solenne',
      name: t('Solenne', 'Solenne', 'Solenne', { ar: 'سولين', ja: 'ソレンヌ' }),
      description: t(
        'Coupé and roadster for two and their luggage.',
        'Coupé und Roadster für zwei mit Gepäck.',
        'Coupé et roadster pour deux et leurs bagages.',
        { ar: 'كوبيه ورودستر لشخصين مع أمتعتهما.', ja: '二人と荷物のためのクーペとロードスター。' },
      ),
    },
    {
      code: 'crestal',
      name: t('Crestal', 'Crestal', 'Crestal', { ar: 'كريستال', ja: 'クレスタル' }),
      description: t(
        'The large SUV: diesel, plug-in, electric or hydrogen.',
        'Das große SUV: Diesel, Plug-in, elektrisch oder mit Wasserstoff.',
        'Le grand SUV : diesel, rechargeable, électrique ou hydrogène.',
        {
          ar: 'سيارة SUV كبيرة: ديزل أو هجين أو كهرباء أو هيدروجين.',
          ja: 'ディーゼル、プラグイン、電気、水素を選べる大型SUV。',
        },
      ),
    },
    {
      code: 'altesse',
      name: t('Altesse', 'Altesse', 'Altesse', { ar: 'ألتيس', ja: 'アルテス' }),
      description: t(
        'The limousine, best enjoyed from the rear.',
        'Die Limousine, am schönsten im Fond.',
        'La limousine, à savourer à l’arrière.',
        { ar: 'ليموزين أجمل ما فيها المقعد الخلفي.', ja: '後席で味わうリムジン。' },
      ),
    },
  ],
  models: MODELS,
  families: [...INTERIORS.filter((source) => 'code' in source), ...PAINTS, WHEELS],
  additions: INTERIORS.filter((source) => 'family' in source),
  packages: PACKAGES,
  rules: [...WHEEL_RULES, ...LINE_RULES, ...INTERIOR_RULES],
  standards: [
    standard(['LNPURE', 'PTCHALK', 'W19ETOI', 'UHTWEED', 'TRBRUSH', 'SOARM', 'COUSB']),
    standard(['W18LYRE'], { on: series('vesper') }),
    standard(['PTGLAC'], { on: series('solenne') }),
    standard(['PTSLATE'], { on: series('crestal') }),
    standard(
      ['PTMIDN', 'W20HELI', 'SUAIR', 'DYMODE', 'BRSPO', 'UHBLACK', 'TRPIANO', 'GLACOU', 'PKLIGHT'],
      {
        on: series('altesse'),
      },
    ),
  ],
};
