import { body, both, not, series } from '../../authoring/facts.ts';
import { family, paint } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const CONTRAST = both(series('linden', 'tarn'), not(body('WAGON')));

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
        'PTSNOW',
        0,
        '#F2F3F1',
        'SOLID',
        t('Snow White', 'Schneeweiß', 'Blanc Neige', { ar: 'أبيض ثلجي', ja: 'スノーホワイト' }),
      ),
      paint(
        'PTPEBB',
        250,
        '#9A9C98',
        'SOLID',
        t('Pebble Grey', 'Kieselgrau', 'Gris Galet', { ar: 'رمادي حصوي', ja: 'ペブルグレー' }),
      ),
      paint(
        'PTBRICK',
        250,
        '#8E2F24',
        'SOLID',
        t('Brick Red', 'Ziegelrot', 'Rouge Brique', { ar: 'أحمر قرميدي', ja: 'ブリックレッド' }),
      ),
      paint(
        'PTWORK',
        180,
        '#E8B41C',
        'SOLID',
        t('Works Yellow', 'Bauhofgelb', 'Jaune Chantier', {
          ar: 'أصفر ورش',
          ja: 'ワークスイエロー',
        }),
        { on: body('VAN', 'PICKUP') },
      ),
      paint(
        'PTINK',
        620,
        '#1D2C4C',
        'METALLIC',
        t('Ink Blue', 'Tintenblau', 'Bleu Encre', { ar: 'أزرق حبري', ja: 'インクブルー' }),
      ),
      paint(
        'PTLAKE',
        620,
        '#3E7390',
        'METALLIC',
        t('Lake Blue', 'Seeblau', 'Bleu Lac', { ar: 'أزرق بحيرة', ja: 'レイクブルー' }),
      ),
      paint(
        'PTCOAL',
        620,
        '#1A1B1D',
        'METALLIC',
        t('Coal Black', 'Kohlschwarz', 'Noir Charbon', { ar: 'أسود فحمي', ja: 'コールブラック' }),
      ),
      paint(
        'PTTIN',
        620,
        '#B7BBBD',
        'METALLIC',
        t('Tin Silver', 'Zinnsilber', 'Argent Étain', { ar: 'فضي قصديري', ja: 'ティンシルバー' }),
      ),
      paint(
        'PTMOSS',
        620,
        '#4B5A3A',
        'METALLIC',
        t('Moss Green', 'Moosgrün', 'Vert Mousse', { ar: 'أخضر طحلبي', ja: 'モスグリーン' }),
      ),
      paint(
        'PTSANDB',
        620,
        '#B8A688',
        'METALLIC',
        t('Gravel Beige', 'Schotterbeige', 'Beige Gravier', {
          ar: 'بيج حصى',
          ja: 'グラベルベージュ',
        }),
      ),
      paint(
        'PTRUST',
        720,
        '#B4531F',
        'METALLIC',
        t('Rust Orange', 'Rostorange', 'Orange Rouille', {
          ar: 'برتقالي صدئ',
          ja: 'ラストオレンジ',
        }),
      ),
      paint(
        'PTFROST',
        820,
        '#E4E9EA',
        'PEARL',
        t('Frost White', 'Reifweiß', 'Blanc Givre', { ar: 'أبيض صقيعي', ja: 'フロストホワイト' }),
      ),
      paint(
        'PTBILB',
        820,
        '#4A3A5E',
        'PEARL',
        t('Bilberry', 'Heidelbeere', 'Myrtille', { ar: 'توت بري', ja: 'ビルベリー' }),
        { to: '2027-08-01' },
      ),
      paint(
        'PTLICH',
        720,
        '#A8A85A',
        'METALLIC',
        t('Lichen', 'Flechtengrün', 'Lichen', { ar: 'أخضر أشنة', ja: 'ライケン' }),
        { from: '2027-02-01' },
      ),
    ],
  ),
  family(
    'ROOFPNT',
    'ONE_OR_NONE',
    'ROOF_PAINT',
    t('Roof colour', 'Dachfarbe', 'Couleur du toit', {
      ar: 'لون السقف',
      ja: 'ルーフカラー',
      es: 'Color del techo',
      it: 'Colore tetto',
    }),
    [
      paint(
        'RPCOAL',
        350,
        '#1A1B1D',
        'METALLIC',
        t('Roof in Coal Black', 'Dach in Kohlschwarz', 'Toit Noir Charbon', {
          ar: 'سقف أسود فحمي',
          ja: 'コールブラックルーフ',
        }),
        { on: CONTRAST },
      ),
      paint(
        'RPSNOW',
        350,
        '#F2F3F1',
        'SOLID',
        t('Roof in Snow White', 'Dach in Schneeweiß', 'Toit Blanc Neige', {
          ar: 'سقف أبيض ثلجي',
          ja: 'スノーホワイトルーフ',
        }),
        { on: CONTRAST },
      ),
    ],
  ),
];
