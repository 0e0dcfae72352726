import { not, series } from '../../authoring/facts.ts';
import { family, wheel } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const LARGE = not(series('vesper'));

export const WHEELS = family(
  'WHEELS',
  'EXACTLY_ONE',
  'WHEELS',
  t('Wheels', 'Räder', 'Jantes', { ar: 'العجلات', ja: 'ホイール', es: 'Llantas', it: 'Cerchi' }),
  [
    wheel(
      'W17ONDE',
      0,
      [17, 'AERO_DISC', 'SILVER'],
      t(
        '17-inch Onde, aerodynamic',
        '17 Zoll Onde, aerodynamisch',
        '17 pouces Onde, aérodynamiques',
        { ar: '17 بوصة أوند، انسيابية', ja: '17インチ オンド エアロ' },
      ),
      { on: series('vesper') },
    ),
    wheel(
      'W18LYRE',
      650,
      [18, 'MULTI_SPOKE', 'SILVER'],
      t(
        '18-inch Lyre, multi-spoke',
        '18 Zoll Lyre, Vielspeichen',
        '18 pouces Lyre, multibranches',
        { ar: '18 بوصة لير، متعددة الأضلاع', ja: '18インチ リール マルチスポーク' },
      ),
      { on: not(series('altesse')) },
    ),
    wheel(
      'W18BRIS',
      790,
      [18, 'AERO_DISC', 'BICOLOR'],
      t(
        '18-inch Brise, aerodynamic',
        '18 Zoll Brise, aerodynamisch',
        '18 pouces Brise, aérodynamiques',
        { ar: '18 بوصة بريز، انسيابية', ja: '18インチ ブリーズ エアロ' },
      ),
      { on: series('vesper', 'crestal') },
    ),
    wheel(
      'W19ETOI',
      1100,
      [19, 'FIVE_SPOKE', 'SILVER'],
      t(
        '19-inch Étoile, five-spoke',
        '19 Zoll Étoile, Fünfspeichen',
        '19 pouces Étoile, cinq branches',
        { ar: '19 بوصة إتوال، خماسية الأضلاع', ja: '19インチ エトワール 5スポーク' },
      ),
    ),
    wheel(
      'W19AILE',
      1350,
      [19, 'Y_SPOKE', 'BICOLOR'],
      t('19-inch Aile, Y-spoke', '19 Zoll Aile, Y-Speichen', '19 pouces Aile, branches en Y', {
        ar: '19 بوصة إيل، أضلاع على شكل Y',
        ja: '19インチ エール Yスポーク',
      }),
    ),
    wheel(
      'W19ROC',
      1250,
      [19, 'OFFROAD', 'BLACK'],
      t('19-inch Roc, off-road', '19 Zoll Roc, Offroad', '19 pouces Roc, tout-terrain', {
        ar: '19 بوصة روك، للطرق الوعرة',
        ja: '19インチ ロック オフロード',
      }),
      { on: series('crestal') },
    ),
    wheel(
      'W20HELI',
      1900,
      [20, 'TURBINE', 'BICOLOR'],
      t('20-inch Hélice, turbine', '20 Zoll Hélice, Turbine', '20 pouces Hélice, turbine', {
        ar: '20 بوصة إيليس، توربينية',
        ja: '20インチ エリス タービン',
      }),
    ),
    wheel(
      'W20FOUD',
      2100,
      [20, 'DOUBLE_SPOKE', 'BLACK'],
      t(
        '20-inch Foudre, double-spoke',
        '20 Zoll Foudre, Doppelspeichen',
        '20 pouces Foudre, doubles branches',
        { ar: '20 بوصة فودر، مزدوجة الأضلاع', ja: '20インチ フードル ダブルスポーク' },
      ),
    ),
    wheel(
      'W21SOLE',
      2700,
      [21, 'MULTI_SPOKE', 'SILVER'],
      t(
        '21-inch Soleil, multi-spoke',
        '21 Zoll Soleil, Vielspeichen',
        '21 pouces Soleil, multibranches',
        { ar: '21 بوصة سولاي، متعددة الأضلاع', ja: '21インチ ソレイユ マルチスポーク' },
      ),
      { on: LARGE },
    ),
    wheel(
      'W21OR',
      3100,
      [21, 'Y_SPOKE', 'BRONZE'],
      t(
        '21-inch Orfèvre, Y-spoke in bronze',
        '21 Zoll Orfèvre, Y-Speichen in Bronze',
        '21 pouces Orfèvre, branches en Y bronze',
        { ar: '21 بوصة أورفيفر، برونزية', ja: '21インチ オルフェーヴル ブロンズ' },
      ),
      { on: LARGE },
    ),
    wheel(
      'W22PALA',
      3900,
      [22, 'DOUBLE_SPOKE', 'BICOLOR'],
      t(
        '22-inch Palais, double-spoke',
        '22 Zoll Palais, Doppelspeichen',
        '22 pouces Palais, doubles branches',
        { ar: '22 بوصة باليه، مزدوجة الأضلاع', ja: '22インチ パレ ダブルスポーク' },
      ),
      { on: series('crestal', 'altesse') },
    ),
  ],
);
