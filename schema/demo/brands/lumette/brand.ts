import type { DemoBrand } from '../../authoring/brand.ts';
import { standard } from '../../authoring/brand.ts';
import { body, markets, models, not, series } from '../../authoring/facts.ts';
import { t } from '../../authoring/texts.ts';
import { CABIN_RULES } from './cabinRules.ts';
import { ADDITIONS } from './extras.ts';
import { FAMILIES } from './interiors.ts';
import { ELECTRIC_RULES } from './electricRules.ts';
import { LOOKS_RULES } from './looksRules.ts';
import { WHEEL_RULES } from './wheelRules.ts';
import { MODELS } from './models.ts';
import { PACKAGES } from './packages.ts';
import { PAINTS } from './paints.ts';
import { WHEELS } from './wheels.ts';

/** Lumette: small electric cars that take themselves lightly. */
export const LUMETTE: DemoBrand = {
  code: 'lumette',
  name: 'Lumette',
  soldIn: not(markets('US', 'CA', 'ZA')),
  handbookPriceFactor: 0.8,
  series: [
    {
      code: 'pip',
      name: t('Pip', 'Pip', 'Pip', { ar: 'بيب', ja: 'ピップ' }),
      description: t(
        'Three metres forty: parks where others turn.',
        'Drei Meter vierzig: parkt, wo andere wenden.',
        'Trois mètres quarante : se gare où d’autres font demi-tour.',
        {
          ar: 'ثلاثة أمتار وأربعون: تركن حيث يستدير الآخرون.',
          ja: '全長3.4メートル。どこでも停められる。',
        },
      ),
    },
    {
      code: 'fizz',
      name: t('Fizz', 'Fizz', 'Fizz', { ar: 'فيز', ja: 'フィズ' }),
      description: t(
        'The small car with five seats, also without a roof.',
        'Der Kleine mit fünf Sitzen, auch ohne Dach.',
        'La petite à cinq places, même sans toit.',
        {
          ar: 'سيارة صغيرة بخمسة مقاعد، حتى من دون سقف.',
          ja: '5人乗りの小さなクルマ。屋根なしもあり。',
        },
      ),
    },
    {
      code: 'tumble',
      name: t('Tumble', 'Tumble', 'Tumble', { ar: 'تمبل', ja: 'タンブル' }),
      description: t(
        'The crossover for puddles and kerbs.',
        'Der Crossover für Pfützen und Bordsteine.',
        'Le crossover des flaques et des trottoirs.',
        { ar: 'كروس أوفر للبرك والأرصفة.', ja: '水たまりも縁石も楽しいクロスオーバー。' },
      ),
    },
    {
      code: 'parcel',
      name: t('Parcel', 'Parcel', 'Parcel', { ar: 'بارسل', ja: 'パーセル' }),
      description: t(
        'A box on wheels for people or parcels.',
        'Eine Kiste auf Rädern für Menschen oder Pakete.',
        'Une boîte à roues pour gens ou colis.',
        { ar: 'صندوق على عجلات للناس أو الطرود.', ja: '人も荷物も運ぶ、車輪のついた箱。' },
      ),
    },
  ],
  models: MODELS,
  families: [...FAMILIES, ...PAINTS, WHEELS],
  additions: ADDITIONS,
  packages: PACKAGES,
  rules: [...LOOKS_RULES, ...WHEEL_RULES, ...CABIN_RULES, ...ELECTRIC_RULES],
  standards: [
    standard(['LNHELLO', 'PTMILK', 'W15CAP', 'UHDENIM', 'TRCARD', 'DCSTD', 'BTOWN']),
    standard(['W16STAR'], { on: series('tumble', 'parcel') }),
    standard(['PTLEMON'], { on: series('pip') }),
    standard(['PTCORAL'], { on: series('fizz') }),
    standard(['PTSKY'], { on: series('tumble') }),
    standard(['PTMINT'], { on: series('parcel') }),
    standard(['LNSPARK', 'W17FAN', 'BRSPO', 'SESPO', 'EXSPOI', 'EXBLK'], { on: models('LFI55S') }),
    standard(['CGBULK'], { on: body('VAN') }),
  ],
};
