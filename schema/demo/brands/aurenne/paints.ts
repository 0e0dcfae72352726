import { series } from '../../authoring/facts.ts';
import { family, paint } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const CEDAR_ENDS = '2027-03-01';

export const PAINTS = [
  family(
    'PAINT',
    'EXACTLY_ONE',
    'PAINT',
    t('Paint', 'Lackierung', 'Peinture', {
      ar: 'الطلاء',
      ja: 'ボディカラー',
      es: 'Pintura',
      it: 'Vernice',
    }),
    [
      paint(
        'PTCHALK',
        0,
        '#ECEAE4',
        'SOLID',
        t('Chalk White', 'Kreideweiß', 'Blanc Craie', {
          ar: 'أبيض طباشيري',
          ja: 'チョークホワイト',
        }),
      ),
      paint(
        'PTVELV',
        0,
        '#121214',
        'SOLID',
        t('Velvet Black', 'Samtschwarz', 'Noir Velours', {
          ar: 'أسود مخملي',
          ja: 'ベルベットブラック',
        }),
      ),
      paint(
        'PTSLATE',
        1150,
        '#4A5057',
        'METALLIC',
        t('Slate Grey', 'Schiefergrau', 'Gris Ardoise', {
          ar: 'رمادي أردوازي',
          ja: 'スレートグレー',
        }),
      ),
      paint(
        'PTMOON',
        1150,
        '#C3C7CB',
        'METALLIC',
        t('Moon Silver', 'Mondsilber', 'Argent Lune', { ar: 'فضي قمري', ja: 'ムーンシルバー' }),
      ),
      paint(
        'PTMIDN',
        1150,
        '#14213F',
        'METALLIC',
        t('Midnight Blue', 'Mitternachtsblau', 'Bleu Minuit', {
          ar: 'أزرق منتصف الليل',
          ja: 'ミッドナイトブルー',
        }),
      ),
      paint(
        'PTGLAC',
        1350,
        '#9DB8C9',
        'METALLIC',
        t('Glacier Blue', 'Gletscherblau', 'Bleu Glacier', {
          ar: 'أزرق جليدي',
          ja: 'グレイシャーブルー',
        }),
      ),
      paint(
        'PTCEDAR',
        1350,
        '#24402F',
        'METALLIC',
        t('Cedar Green', 'Zederngrün', 'Vert Cèdre', { ar: 'أخضر الأرز', ja: 'シダーグリーン' }),
        { to: CEDAR_ENDS },
      ),
      paint(
        'PTOCHRE',
        1350,
        '#A9752F',
        'METALLIC',
        t('Provence Ochre', 'Provenceocker', 'Ocre de Provence', {
          ar: 'مغرة بروفانس',
          ja: 'プロヴァンスオーカー',
        }),
        { from: CEDAR_ENDS },
      ),
      paint(
        'PTMADD',
        1650,
        '#7A1420',
        'PEARL',
        t('Madder Red', 'Krapprot', 'Rouge Garance', { ar: 'أحمر الفوة', ja: 'マダーレッド' }),
      ),
      paint(
        'PTTRUF',
        1150,
        '#4B3A30',
        'METALLIC',
        t('Truffle Brown', 'Trüffelbraun', 'Brun Truffe', {
          ar: 'بني الكمأة',
          ja: 'トリュフブラウン',
        }),
      ),
      paint(
        'PTDUNE',
        1150,
        '#CBBDA2',
        'METALLIC',
        t('Dune Beige', 'Dünenbeige', 'Beige Dune', { ar: 'بيج الكثبان', ja: 'デューンベージュ' }),
      ),
      paint(
        'PTORAGE',
        1850,
        '#3B2F52',
        'PEARL',
        t('Storm Violet', 'Gewitterviolett', 'Violet Orage', {
          ar: 'بنفسجي عاصف',
          ja: 'ストームバイオレット',
        }),
      ),
      paint(
        'PTFLINT',
        2950,
        '#6A6C6B',
        'MATT',
        t('Flint Grey Matt', 'Feuersteingrau matt', 'Gris Silex mat', {
          ar: 'رمادي صواني مطفي',
          ja: 'フリントグレーマット',
        }),
      ),
      paint(
        'PTPEARL',
        1850,
        '#F3F0E9',
        'PEARL',
        t('Mother of Pearl', 'Perlmutt', 'Blanc Nacré', {
          ar: 'أبيض لؤلؤي',
          ja: 'マザーオブパール',
        }),
      ),
    ],
  ),
  family(
    'ROOFPNT',
    'ONE_OR_NONE',
    'ROOF_PAINT',
    t('Second colour', 'Zweitfarbe', 'Seconde teinte', {
      ar: 'اللون الثاني',
      ja: 'ツートーンカラー',
      es: 'Segundo color',
      it: 'Secondo colore',
    }),
    [
      paint(
        'RPBLACK',
        1900,
        '#121214',
        'SOLID',
        t('Upper body in Velvet Black', 'Oberteil in Samtschwarz', 'Partie haute Noir Velours', {
          ar: 'الجزء العلوي أسود مخملي',
          ja: 'アッパーボディ ベルベットブラック',
        }),
        { on: series('crestal', 'altesse') },
      ),
      paint(
        'RPMOON',
        2400,
        '#C3C7CB',
        'METALLIC',
        t('Upper body in Moon Silver', 'Oberteil in Mondsilber', 'Partie haute Argent Lune', {
          ar: 'الجزء العلوي فضي قمري',
          ja: 'アッパーボディ ムーンシルバー',
        }),
        { on: series('crestal', 'altesse') },
      ),
    ],
  ),
];
