import { body, both, not, tier } from '../../authoring/facts.ts';
import { family, material, option } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const WORKING = body('VAN', 'PICKUP');
const VAN = body('VAN');

export const FAMILIES = [
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
      option('LNBASE', 0, t('Base', 'Basis', 'Base', { ar: 'أساسي', ja: 'ベース' })),
      option(
        'LNCOMF',
        1200,
        t('Comfort', 'Comfort', 'Confort', { ar: 'كومفورت', ja: 'コンフォート' }),
      ),
      option('LNSTYLE', 1900, t('Style', 'Style', 'Style', { ar: 'ستايل', ja: 'スタイル' }), {
        on: not(WORKING),
      }),
      option('LNTRAIL', 2200, t('Trail', 'Trail', 'Trail', { ar: 'تريل', ja: 'トレイル' }), {
        on: body('WAGON', 'SUV', 'PICKUP'),
      }),
      option('LNCRAFT', 700, t('Craft', 'Handwerk', 'Artisan', { ar: 'كرافت', ja: 'クラフト' }), {
        on: WORKING,
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
        'UHANTH',
        0,
        ['FABRIC', '#3B3E42'],
        t('Cloth, anthracite', 'Stoff, anthrazit', 'Tissu anthracite', {
          ar: 'قماش فحمي',
          ja: 'ファブリック アンスラサイト',
        }),
      ),
      material(
        'UHHERR',
        120,
        ['FABRIC', '#6B7077', '#9AA0A6'],
        t('Herringbone cloth, grey', 'Fischgratstoff, grau', 'Tissu à chevrons gris', {
          ar: 'قماش متعرج رمادي',
          ja: 'ヘリンボーン グレー',
        }),
      ),
      material(
        'UHTEAL',
        250,
        ['FABRIC', '#2F5D62', '#BFD3CF'],
        t('Recycled cloth, teal', 'Recyclingstoff, petrol', 'Tissu recyclé bleu canard', {
          ar: 'قماش معاد تدويره أزرق مخضر',
          ja: 'リサイクル生地 ティール',
        }),
      ),
      material(
        'UHWIPE',
        190,
        ['VEGAN', '#2A2B2D'],
        t('Wipe-clean vinyl, black', 'Abwaschbares Vinyl, schwarz', 'Vinyle lavable noir', {
          ar: 'فينيل أسود سهل المسح',
          ja: '防汚ビニール ブラック',
        }),
        { on: body('VAN', 'PICKUP', 'MPV') },
      ),
      material(
        'UHSUED',
        790,
        ['ALCANTARA', '#33363A', '#C4551F'],
        t(
          'Microsuede with orange seams',
          'Mikrofaser mit orangen Nähten',
          'Microfibre, surpiqûres orange',
          { ar: 'سويد بخياطة برتقالية', ja: 'マイクロスエード オレンジステッチ' },
        ),
        { on: not(VAN) },
      ),
      material(
        'UHVGREY',
        690,
        ['VEGAN', '#8D9094', '#5C5F63'],
        t('Leatherette, light grey', 'Kunstleder, hellgrau', 'Similicuir gris clair', {
          ar: 'جلد صناعي رمادي فاتح',
          ja: '合成皮革 ライトグレー',
        }),
        { on: not(VAN) },
      ),
      material(
        'UHVBROW',
        690,
        ['VEGAN', '#5A4030', '#3A281D'],
        t('Leatherette, chestnut', 'Kunstleder, kastanie', 'Similicuir châtaigne', {
          ar: 'جلد صناعي كستنائي',
          ja: '合成皮革 チェスナット',
        }),
        { on: not(VAN) },
      ),
      material(
        'UHLEATH',
        1290,
        ['LEATHER', '#191919', '#5E5E5E'],
        t('Leather, black', 'Leder, schwarz', 'Cuir noir', {
          ar: 'جلد أسود',
          ja: 'レザー ブラック',
        }),
        { on: both(tier(2), not(VAN)) },
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
        'TRGRAIN',
        0,
        ['ALUMINIUM', '#5B5E61'],
        t('Grained, slate grey', 'Genarbt, schiefergrau', 'Grainé gris ardoise'),
      ),
      material(
        'TRBRUSH',
        120,
        ['ALUMINIUM', '#A8ACAF'],
        t('Aluminium look', 'Aluminiumoptik', 'Aspect aluminium'),
      ),
      material(
        'TRPIANO',
        160,
        ['PIANO', '#101011'],
        t('Gloss black', 'Schwarz glänzend', 'Noir brillant'),
      ),
      material(
        'TRFELT',
        190,
        ['WOOL', '#7B7F7A'],
        t(
          'Felt from recycled bottles',
          'Filz aus Recyclingflaschen',
          'Feutre de bouteilles recyclées',
        ),
        { on: not(WORKING) },
      ),
      material('TRBIRCH', 240, ['WOOD', '#C8AE86'], t('Birch', 'Birke', 'Bouleau'), {
        on: not(VAN),
      }),
    ],
  ),
];
