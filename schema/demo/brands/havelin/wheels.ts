import { not, series } from '../../authoring/facts.ts';
import { family, wheel } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const ROUGH = series('tarn', 'brack');

export const WHEELS = family(
  'WHEELS',
  'EXACTLY_ONE',
  'WHEELS',
  t('Wheels', 'Räder', 'Jantes', { ar: 'العجلات', ja: 'ホイール', es: 'Llantas', it: 'Cerchi' }),
  [
    wheel(
      'W16STEEL',
      0,
      [16, 'STEEL_COVER', 'SILVER'],
      t(
        '16-inch steel wheels with covers',
        '16 Zoll Stahlräder mit Radblenden',
        '16 pouces en acier avec enjoliveurs',
        { ar: '16 بوصة فولاذية بأغطية', ja: '16インチ スチール ホイールカバー' },
      ),
    ),
    wheel(
      'W16WREN',
      390,
      [16, 'FIVE_SPOKE', 'SILVER'],
      t('16-inch Wren, five-spoke', '16 Zoll Wren, Fünfspeichen', '16 pouces Wren, cinq branches', {
        ar: '16 بوصة رين، خماسية الأضلاع',
        ja: '16インチ レン 5スポーク',
      }),
    ),
    wheel(
      'W17LARK',
      590,
      [17, 'MULTI_SPOKE', 'SILVER'],
      t(
        '17-inch Skylark, multi-spoke',
        '17 Zoll Skylark, Vielspeichen',
        '17 pouces Skylark, multibranches',
        { ar: '17 بوصة سكايلارك، متعددة الأضلاع', ja: '17インチ スカイラーク マルチスポーク' },
      ),
    ),
    wheel(
      'W17SWAL',
      650,
      [17, 'AERO_DISC', 'BICOLOR'],
      t(
        '17-inch Swallow, aerodynamic',
        '17 Zoll Swallow, aerodynamisch',
        '17 pouces Swallow, aérodynamiques',
        { ar: '17 بوصة سوالو، انسيابية', ja: '17インチ スワロー エアロ' },
      ),
      { on: not(series('brack')) },
    ),
    wheel(
      'W17ROOK',
      720,
      [17, 'OFFROAD', 'BLACK'],
      t('17-inch Rook, off-road', '17 Zoll Rook, Offroad', '17 pouces Rook, tout-terrain', {
        ar: '17 بوصة روك، للطرق الوعرة',
        ja: '17インチ ルーク オフロード',
      }),
      { on: ROUGH },
    ),
    wheel(
      'W18HERON',
      890,
      [18, 'Y_SPOKE', 'BICOLOR'],
      t('18-inch Heron, Y-spoke', '18 Zoll Heron, Y-Speichen', '18 pouces Heron, branches en Y', {
        ar: '18 بوصة هيرون، أضلاع على شكل Y',
        ja: '18インチ ヘロン Yスポーク',
      }),
    ),
    wheel(
      'W18RAVEN',
      950,
      [18, 'DOUBLE_SPOKE', 'BLACK'],
      t(
        '18-inch Raven, double-spoke',
        '18 Zoll Raven, Doppelspeichen',
        '18 pouces Raven, doubles branches',
        { ar: '18 بوصة ريفن، مزدوجة الأضلاع', ja: '18インチ レイヴン ダブルスポーク' },
      ),
    ),
    wheel(
      'W19KITE',
      1250,
      [19, 'TURBINE', 'BICOLOR'],
      t('19-inch Kite, turbine', '19 Zoll Kite, Turbine', '19 pouces Kite, turbine', {
        ar: '19 بوصة كايت، توربينية',
        ja: '19インチ カイト タービン',
      }),
      { on: not(series('linden')) },
    ),
    wheel(
      'W19CROW',
      1290,
      [19, 'MULTI_SPOKE', 'BLACK'],
      t(
        '19-inch Crow, multi-spoke',
        '19 Zoll Crow, Vielspeichen',
        '19 pouces Crow, multibranches',
        { ar: '19 بوصة كرو، متعددة الأضلاع', ja: '19インチ クロウ マルチスポーク' },
      ),
      { on: series('tarn') },
    ),
  ],
);
