import { not, series } from '../../authoring/facts.ts';
import { family, wheel } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const BIGGER = not(series('pip'));

export const WHEELS = family(
  'WHEELS',
  'EXACTLY_ONE',
  'WHEELS',
  t('Wheels', 'Räder', 'Jantes', { ar: 'العجلات', ja: 'ホイール', es: 'Llantas', it: 'Cerchi' }),
  [
    wheel(
      'W15CAP',
      0,
      [15, 'STEEL_COVER', 'SILVER'],
      t('15-inch Bottle Cap, steel', '15 Zoll Kronkorken, Stahl', '15 pouces Capsule, acier', {
        ar: '15 بوصة فولاذية «غطاء»',
        ja: '15インチ ボトルキャップ スチール',
      }),
    ),
    wheel(
      'W15DISC',
      240,
      [15, 'AERO_DISC', 'BICOLOR'],
      t(
        '15-inch Record, aerodynamic',
        '15 Zoll Schallplatte, aerodynamisch',
        '15 pouces Vinyle, aérodynamiques',
        { ar: '15 بوصة «أسطوانة»، انسيابية', ja: '15インチ レコード エアロ' },
      ),
    ),
    wheel(
      'W16STAR',
      390,
      [16, 'FIVE_SPOKE', 'SILVER'],
      t(
        '16-inch Starfish, five-spoke',
        '16 Zoll Seestern, Fünfspeichen',
        '16 pouces Étoile de mer, cinq branches',
        { ar: '16 بوصة «نجم البحر»', ja: '16インチ スターフィッシュ 5スポーク' },
      ),
    ),
    wheel(
      'W16DAISY',
      450,
      [16, 'MULTI_SPOKE', 'BICOLOR'],
      t(
        '16-inch Daisy, multi-spoke',
        '16 Zoll Gänseblümchen, Vielspeichen',
        '16 pouces Pâquerette, multibranches',
        { ar: '16 بوصة «أقحوان»', ja: '16インチ デイジー マルチスポーク' },
      ),
    ),
    wheel(
      'W17FAN',
      650,
      [17, 'TURBINE', 'BICOLOR'],
      t('17-inch Pinwheel, turbine', '17 Zoll Windrad, Turbine', '17 pouces Moulinet, turbine', {
        ar: '17 بوصة «دولاب الهواء»',
        ja: '17インチ ピンホイール タービン',
      }),
    ),
    wheel(
      'W17BUBBL',
      590,
      [17, 'AERO_DISC', 'SILVER'],
      t(
        '17-inch Bubble, aerodynamic',
        '17 Zoll Blase, aerodynamisch',
        '17 pouces Bulle, aérodynamiques',
        { ar: '17 بوصة «فقاعة»، انسيابية', ja: '17インチ バブル エアロ' },
      ),
      { on: BIGGER },
    ),
    wheel(
      'W17MUDDY',
      690,
      [17, 'OFFROAD', 'BLACK'],
      t(
        '17-inch Welly, off-road',
        '17 Zoll Gummistiefel, Offroad',
        '17 pouces Botte, tout-terrain',
        { ar: '17 بوصة «جزمة»، للطرق الوعرة', ja: '17インチ ウェリー オフロード' },
      ),
      { on: series('tumble', 'parcel') },
    ),
    wheel(
      'W18FORK',
      890,
      [18, 'Y_SPOKE', 'BLACK'],
      t(
        '18-inch Fork, Y-spoke',
        '18 Zoll Gabel, Y-Speichen',
        '18 pouces Fourchette, branches en Y',
        { ar: '18 بوصة «شوكة»، أضلاع على شكل Y', ja: '18インチ フォーク Yスポーク' },
      ),
      { on: BIGGER },
    ),
    wheel(
      'W18PENNY',
      990,
      [18, 'DOUBLE_SPOKE', 'BRONZE'],
      t(
        '18-inch Penny, double-spoke',
        '18 Zoll Pfennig, Doppelspeichen',
        '18 pouces Sou, doubles branches',
        { ar: '18 بوصة «بنس»، برونزية', ja: '18インチ ペニー ブロンズ' },
      ),
      { on: series('fizz', 'tumble') },
    ),
  ],
);
