import type { DemoBrand } from '../../authoring/brand.ts';
import { standard } from '../../authoring/brand.ts';
import { body, markets, not, series, tier } from '../../authoring/facts.ts';
import { t } from '../../authoring/texts.ts';
import { CARGO_RULES } from './cargoRules.ts';
import { INTERIOR_RULES } from './interiorRules.ts';
import { ADDITIONS } from './extras.ts';
import { FAMILIES } from './interiors.ts';
import { LINE_RULES } from './lineRules.ts';
import { MODELS } from './models.ts';
import { PACKAGES } from './packages.ts';
import { PAINTS } from './paints.ts';
import { WHEEL_RULES } from './wheelRules.ts';
import { WHEELS } from './wheels.ts';

/** Havelin: cars for families and trades, sensible and sold in large numbers. */
export const HAVELIN: DemoBrand = {
  code: 'havelin',
  name: 'Havelin',
  soldIn: not(markets('US', 'CA', 'KR')),
  handbookPriceFactor: 1,
  series: [
    {
      code: 'linden',
      name: t('Linden', 'Linden', 'Linden', { ar: 'ليندن', ja: 'リンデン' }),
      description: t(
        'The compact car for everything, as hatchback and estate.',
        'Der Kompakte für alles, als Schrägheck und Kombi.',
        'La compacte à tout faire, berline ou break.',
        {
          ar: 'سيارة مدمجة لكل شيء، هاتشباك وستيشن.',
          ja: '何でもこなすコンパクト、ハッチバックとワゴン。',
        },
      ),
    },
    {
      code: 'tarn',
      name: t('Tarn', 'Tarn', 'Tarn', { ar: 'تارن', ja: 'ターン' }),
      description: t(
        'The family SUV with every kind of drive.',
        'Das Familien-SUV mit jedem Antrieb.',
        'Le SUV familial, toutes motorisations.',
        {
          ar: 'سيارة SUV عائلية بكل أنواع المحركات.',
          ja: 'あらゆる駆動方式を選べるファミリーSUV。',
        },
      ),
    },
    {
      code: 'osier',
      name: t('Osier', 'Osier', 'Osier', { ar: 'أوزير', ja: 'オージア' }),
      description: t(
        'Seven seats or three cubic metres.',
        'Sieben Sitze oder drei Kubikmeter.',
        'Sept places ou trois mètres cubes.',
        { ar: 'سبعة مقاعد أو ثلاثة أمتار مكعبة.', ja: '7人乗り、または3立方メートルの荷室。' },
      ),
    },
    {
      code: 'brack',
      name: t('Brack', 'Brack', 'Brack', { ar: 'براك', ja: 'ブラック' }),
      description: t(
        'The pickup that pulls three and a half tonnes.',
        'Der Pick-up, der dreieinhalb Tonnen zieht.',
        'Le pick-up qui tracte trois tonnes et demie.',
        { ar: 'بيك أب يقطر ثلاثة أطنان ونصف.', ja: '3.5トンをけん引するピックアップ。' },
      ),
    },
  ],
  models: MODELS,
  families: [...FAMILIES, ...PAINTS, WHEELS],
  additions: ADDITIONS,
  packages: PACKAGES,
  rules: [...WHEEL_RULES, ...LINE_RULES, ...INTERIOR_RULES, ...CARGO_RULES],
  standards: [
    standard(['LNBASE', 'PTSNOW', 'W16STEEL', 'UHANTH', 'TRGRAIN']),
    standard(['W17LARK'], { on: tier(3) }),
    standard(['PTMOSS'], { on: series('tarn') }),
    standard(['PTPEBB'], { on: series('osier') }),
    standard(['SOROW3', 'COUSB'], { on: body('MPV') }),
    standard(['CGBULK'], { on: body('VAN') }),
    standard(['PTBRICK', 'SUREI'], { on: series('brack') }),
  ],
};
