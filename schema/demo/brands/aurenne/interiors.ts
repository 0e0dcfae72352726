import { tier } from '../../authoring/facts.ts';
import { addTo, family, material, option } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

export const INTERIORS = [
  family(
    'LINE',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Trim line', 'Ausstattungslinie', 'Finition', {
      ar: 'فئة التجهيز',
      ja: 'トリムライン',
      es: 'Acabado',
      it: 'Allestimento',
    }),
    [
      option(
        'LNPURE',
        0,
        t('Ligne Pure', 'Ligne Pure', 'Ligne Pure', { ar: 'لين بور', ja: 'リーニュ・ピュール' }),
      ),
      option(
        'LNELEG',
        2400,
        t('Ligne Élégance', 'Ligne Élégance', 'Ligne Élégance', {
          ar: 'لين إليغانس',
          ja: 'リーニュ・エレガンス',
        }),
      ),
      option(
        'LNDYNA',
        3200,
        t('Ligne Dynamique', 'Ligne Dynamique', 'Ligne Dynamique', {
          ar: 'لين ديناميك',
          ja: 'リーニュ・ディナミック',
        }),
      ),
      option(
        'LNATEL',
        5800,
        t('Ligne Atelier', 'Ligne Atelier', 'Ligne Atelier', {
          ar: 'لين أتولييه',
          ja: 'リーニュ・アトリエ',
        }),
        { on: tier(5) },
      ),
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
        'UHTWEED',
        0,
        ['FABRIC', '#5A5D63'],
        t('Tweed, slate', 'Tweed, schiefer', 'Tweed ardoise', {
          ar: 'تويد أردوازي',
          ja: 'ツイード スレート',
        }),
      ),
      material(
        'UHVSAND',
        1450,
        ['VEGAN', '#C8B79A', '#8C7B60'],
        t('Grape-skin hide, sand', 'Traubenhaut, sand', 'Peau de raisin, sable', {
          ar: 'جلد نباتي رملي',
          ja: 'ビーガンレザー サンド',
        }),
      ),
      material(
        'UHVGRAF',
        1450,
        ['VEGAN', '#3A3B3E', '#8F9297'],
        t('Grape-skin hide, graphite', 'Traubenhaut, graphit', 'Peau de raisin, graphite', {
          ar: 'جلد نباتي غرافيت',
          ja: 'ビーガンレザー グラファイト',
        }),
      ),
      material(
        'UHBLACK',
        1950,
        ['LEATHER', '#161616', '#4A4A4A'],
        t('Nappa leather, black', 'Nappaleder, schwarz', 'Cuir nappa noir', {
          ar: 'جلد نابا أسود',
          ja: 'ナッパレザー ブラック',
        }),
      ),
      material(
        'UHCOGN',
        1950,
        ['LEATHER', '#8A4B22', '#5C3216'],
        t('Nappa leather, cognac', 'Nappaleder, cognac', 'Cuir nappa cognac', {
          ar: 'جلد نابا كونياك',
          ja: 'ナッパレザー コニャック',
        }),
      ),
      material(
        'UHIVORY',
        2150,
        ['LEATHER', '#E6DFCF', '#B9AF9A'],
        t('Nappa leather, ivory', 'Nappaleder, elfenbein', 'Cuir nappa ivoire', {
          ar: 'جلد نابا عاجي',
          ja: 'ナッパレザー アイボリー',
        }),
      ),
      material(
        'UHOXBL',
        3400,
        ['LEATHER', '#4E1016', '#2E090D'],
        t(
          'Semi-aniline leather, oxblood',
          'Semianilinleder, ochsenblut',
          'Cuir semi-aniline sang de bœuf',
          { ar: 'جلد شبه أنيلين خمري', ja: 'セミアニリンレザー オックスブラッド' },
        ),
      ),
      material(
        'UHNAVY',
        3400,
        ['LEATHER', '#1B2740', '#C9B58A'],
        t('Semi-aniline leather, navy', 'Semianilinleder, marine', 'Cuir semi-aniline marine', {
          ar: 'جلد شبه أنيلين كحلي',
          ja: 'セミアニリンレザー ネイビー',
        }),
      ),
      material(
        'UHSUEDE',
        2300,
        ['ALCANTARA', '#25262A', '#A1121F'],
        t(
          'Microsuede, graphite with red seams',
          'Mikrofaser, graphit mit roten Nähten',
          'Microfibre graphite, surpiqûres rouges',
          { ar: 'سويد غرافيت بخياطة حمراء', ja: 'マイクロスエード レッドステッチ' },
        ),
      ),
      material(
        'UHCASH',
        2900,
        ['WOOL', '#3C4A66', '#20293B'],
        t(
          'Wool and cashmere, dusk blue',
          'Wolle und Kaschmir, dämmerblau',
          'Laine et cachemire, bleu crépuscule',
          { ar: 'صوف وكشمير أزرق', ja: 'ウールカシミヤ ダスクブルー' },
        ),
      ),
    ],
  ),
  family(
    'TRIM',
    'EXACTLY_ONE',
    'TRIM',
    t('Interior trim', 'Zierteile', 'Inserts décoratifs', {
      ar: 'الزخارف الداخلية',
      ja: 'インテリアトリム',
      es: 'Molduras',
      it: 'Inserti',
    }),
    [
      material(
        'TRBRUSH',
        0,
        ['ALUMINIUM', '#A9ADB1'],
        t('Brushed aluminium', 'Aluminium gebürstet', 'Aluminium brossé'),
      ),
      material(
        'TRPIANO',
        290,
        ['PIANO', '#0C0C0D'],
        t('Piano black', 'Klavierlack schwarz', 'Laque noire'),
      ),
      material(
        'TRASH',
        490,
        ['WOOD', '#B9A88C'],
        t('Pale ash, open-pored', 'Esche hell, offenporig', 'Frêne clair à pores ouverts'),
      ),
      material('TROAK', 590, ['WOOD', '#4C3A2A'], t('Smoked oak', 'Räuchereiche', 'Chêne fumé')),
      material(
        'TRWALN',
        790,
        ['WOOD', '#5E3B22'],
        t('Burr walnut', 'Nusswurzelholz', 'Ronce de noyer'),
      ),
      material(
        'TRCARB',
        1250,
        ['CARBON', '#1E2022'],
        t('Carbon fibre', 'Carbon', 'Fibre de carbone'),
      ),
    ],
  ),
  addTo('STWHEEL', [
    option(
      'SWWOOD',
      690,
      t('Steering wheel with wooden rim', 'Lenkrad mit Holzkranz', 'Volant à jante en bois'),
      { on: tier(4) },
    ),
  ]),
  addTo('AUDIO', [
    option(
      'AUORPH',
      2450,
      t('Orphée concert sound', 'Orphée Konzertklang', 'Orphée, son de concert'),
      { on: tier(4), euroIn: { altesse: 2950 } },
    ),
    option(
      'AUSALON',
      4900,
      t(
        'Orphée Salon with seat transducers',
        'Orphée Salon mit Körperschall',
        'Orphée Salon à transducteurs',
      ),
      { on: tier(5) },
    ),
  ]),
  addTo('SEATOPT', [
    option(
      'SOREST',
      1650,
      t('Reclining rear seats', 'Verstellbare Fondsitze', 'Sièges arrière inclinables'),
      { on: tier(5) },
    ),
    option('SOFRIDG', 780, t('Cool box in the rear', 'Kühlfach im Fond', 'Réfrigérateur arrière'), {
      on: tier(5),
    }),
    option(
      'SOPILL',
      240,
      t('Comfort headrest cushions', 'Komfortkissen an den Kopfstützen', 'Coussins d’appuie-tête'),
    ),
  ]),
];
