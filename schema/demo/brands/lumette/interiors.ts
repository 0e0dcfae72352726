import { body, electric, models, not } from '../../authoring/facts.ts';
import { family, material, option } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const VAN = body('VAN');
const SEATED = not(VAN);

export const FAMILIES = [
  family(
    'LINE',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Mood', 'Stimmung', 'Humeur', {
      ar: 'المزاج',
      ja: 'ムード',
      es: 'Carácter',
      it: 'Carattere',
    }),
    [
      option('LNHELLO', 0, t('Hello', 'Hallo', 'Salut', { ar: 'مرحبا', ja: 'ハロー' })),
      option('LNPLAY', 900, t('Play', 'Spiel', 'Jeu', { ar: 'لعب', ja: 'プレイ' })),
      option('LNSHINE', 1700, t('Shine', 'Glanz', 'Éclat', { ar: 'تألق', ja: 'シャイン' }), {
        on: SEATED,
      }),
      option('LNWORK', 400, t('Work', 'Arbeit', 'Boulot', { ar: 'عمل', ja: 'ワーク' }), {
        on: body('VAN', 'MPV'),
      }),
      option('LNSPARK', 0, t('Sparkle', 'Funkeln', 'Pétille', { ar: 'بريق', ja: 'スパークル' }), {
        on: models('LFI55S'),
      }),
    ],
  ),
  family(
    'UPHOLST',
    'EXACTLY_ONE',
    'UPHOLSTERY',
    t('Upholstery', 'Polster', 'Sellerie', {
      ar: 'التنجيد',
      ja: 'シート地',
      es: 'Tapicería',
      it: 'Rivestimenti',
    }),
    [
      material(
        'UHDENIM',
        0,
        ['FABRIC', '#45557A', '#D9A15B'],
        t('Denim', 'Jeansstoff', 'Denim', { ar: 'قماش جينز', ja: 'デニム' }),
      ),
      material(
        'UHSAIL',
        150,
        ['FABRIC', '#DCD8CB', '#F0705A'],
        t('Sailcloth, white', 'Segeltuch, weiß', 'Toile à voile blanche', {
          ar: 'قماش شراعي أبيض',
          ja: 'セイルクロス ホワイト',
        }),
        { on: SEATED },
      ),
      material(
        'UHCONF',
        190,
        ['FABRIC', '#5D6470', '#F3D84B'],
        t('Confetti cloth', 'Konfettistoff', 'Tissu confettis', {
          ar: 'قماش ملون',
          ja: 'コンフェッティ',
        }),
        { on: SEATED },
      ),
      material(
        'UHCORD',
        240,
        ['FABRIC', '#7A4A32'],
        t('Corduroy, cinnamon', 'Cord, zimt', 'Velours côtelé cannelle', {
          ar: 'قطيفة مضلعة قرفة',
          ja: 'コーデュロイ シナモン',
        }),
        { on: SEATED },
      ),
      material(
        'UHFELT',
        290,
        ['WOOL', '#8C918C'],
        t('Felt from sheep’s wool', 'Filz aus Schafwolle', 'Feutre de laine', {
          ar: 'لباد صوفي',
          ja: 'ウールフェルト',
        }),
        { on: SEATED },
      ),
      material(
        'UHRUBB',
        120,
        ['VEGAN', '#222426'],
        t('Raincoat cloth, black', 'Regenmantelstoff, schwarz', 'Ciré noir', {
          ar: 'قماش مقاوم للماء أسود',
          ja: 'レインコート地 ブラック',
        }),
      ),
      material(
        'UHCACT',
        690,
        ['VEGAN', '#4C6B57', '#A9D8C3'],
        t('Cactus hide, green', 'Kaktushaut, grün', 'Peau de cactus verte', {
          ar: 'جلد الصبار أخضر',
          ja: 'カクタスレザー グリーン',
        }),
        { on: SEATED },
      ),
      material(
        'UHAPPLE',
        690,
        ['VEGAN', '#B9A08A', '#8A7260'],
        t('Apple hide, beige', 'Apfelhaut, beige', 'Peau de pomme beige', {
          ar: 'جلد التفاح بيج',
          ja: 'アップルレザー ベージュ',
        }),
        { on: SEATED },
      ),
    ],
  ),
  family(
    'TRIM',
    'EXACTLY_ONE',
    'TRIM',
    t('Dashboard', 'Armaturenbrett', 'Planche de bord', {
      ar: 'لوحة القيادة',
      ja: 'ダッシュボード',
      es: 'Salpicadero',
      it: 'Plancia',
    }),
    [
      material(
        'TRCARD',
        0,
        ['ALUMINIUM', '#8B8F92'],
        t('Cardboard grey', 'Kartongrau', 'Gris carton'),
      ),
      material(
        'TRBODY',
        120,
        ['PIANO', '#DADADA'],
        t('In the colour of the car', 'In Wagenfarbe', 'Couleur carrosserie'),
      ),
      material('TRCORK', 190, ['WOOD', '#B98B5E'], t('Cork', 'Kork', 'Liège')),
      material('TRBAMB', 220, ['WOOD', '#CDB98A'], t('Bamboo', 'Bambus', 'Bambou'), { on: SEATED }),
      material(
        'TRCHALK',
        150,
        ['PIANO', '#20302C'],
        t('Chalkboard to write on', 'Tafel zum Beschreiben', 'Ardoise à craie'),
      ),
      material(
        'TRCOMIC',
        260,
        ['PIANO', '#F0705A'],
        t('Printed comic', 'Bedruckt als Comic', 'Imprimé BD'),
        { on: SEATED },
      ),
    ],
  ),
  family(
    'CARPOW',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Fast charging', 'Schnellladen', 'Charge rapide', {
      ar: 'الشحن السريع',
      ja: '急速充電',
      es: 'Carga rápida',
      it: 'Ricarica rapida',
    }),
    [
      option(
        'DCSTD',
        0,
        t('Fast charging, standard', 'Schnellladen Standard', 'Charge rapide standard'),
        { on: electric },
      ),
      option(
        'DCPLUS',
        490,
        t(
          'Fast charging Plus with pre-heated battery',
          'Schnellladen Plus mit Batterievorheizung',
          'Charge rapide Plus, batterie préchauffée',
        ),
        { on: electric },
      ),
    ],
  ),
  family(
    'BATTERY',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Battery ownership', 'Batteriebesitz', 'Propriété de la batterie', {
      ar: 'ملكية البطارية',
      ja: 'バッテリー所有',
      es: 'Propiedad de la batería',
      it: 'Proprietà batteria',
    }),
    [
      option(
        'BTOWN',
        0,
        t('Battery bought with the car', 'Batterie mitgekauft', 'Batterie achetée'),
        { on: electric },
      ),
      option(
        'BTGUARD',
        590,
        t(
          'Battery with ten-year capacity guarantee',
          'Batterie mit zehn Jahren Kapazitätsgarantie',
          'Batterie garantie dix ans',
        ),
        { on: electric },
      ),
    ],
  ),
];
