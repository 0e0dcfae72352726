import { body, not } from '../../authoring/facts.ts';
import { family, option, paint } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const CLOSED = not(body('CONVERTIBLE'));
const CHEERFUL = not(body('VAN'));

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
        'PTMILK',
        0,
        '#F6F4EC',
        'SOLID',
        t('Milk', 'Milch', 'Lait', { ar: 'حليبي', ja: 'ミルク' }),
      ),
      paint(
        'PTLICOR',
        0,
        '#1B1B1F',
        'SOLID',
        t('Liquorice', 'Lakritz', 'Réglisse', { ar: 'عرق سوس', ja: 'リコリス' }),
      ),
      paint(
        'PTMINT',
        290,
        '#A9D8C3',
        'SOLID',
        t('Mint', 'Minze', 'Menthe', { ar: 'نعناعي', ja: 'ミント' }),
      ),
      paint(
        'PTCORAL',
        290,
        '#F0705A',
        'SOLID',
        t('Coral', 'Koralle', 'Corail', { ar: 'مرجاني', ja: 'コーラル' }),
      ),
      paint(
        'PTLEMON',
        290,
        '#F3D84B',
        'SOLID',
        t('Lemon', 'Zitrone', 'Citron', { ar: 'ليموني', ja: 'レモン' }),
      ),
      paint(
        'PTSKY',
        290,
        '#8FC1E3',
        'SOLID',
        t('Summer Sky', 'Sommerhimmel', 'Ciel d’Été', { ar: 'سماء صيفية', ja: 'サマースカイ' }),
      ),
      paint(
        'PTFOG',
        450,
        '#A6ABAE',
        'METALLIC',
        t('Morning Fog', 'Morgennebel', 'Brume du Matin', {
          ar: 'ضباب الصباح',
          ja: 'モーニングフォグ',
        }),
      ),
      paint(
        'PTPOND',
        450,
        '#2C5E5B',
        'METALLIC',
        t('Pond', 'Teich', 'Étang', { ar: 'أخضر البركة', ja: 'ポンド' }),
      ),
      paint(
        'PTPLUM',
        450,
        '#5B2A4A',
        'METALLIC',
        t('Plum', 'Pflaume', 'Prune', { ar: 'برقوقي', ja: 'プラム' }),
      ),
      paint(
        'PTCOLA',
        450,
        '#3A211A',
        'METALLIC',
        t('Cola', 'Cola', 'Cola', { ar: 'كولا', ja: 'コーラ' }),
        { to: '2027-06-01' },
      ),
      paint(
        'PTDENIM',
        450,
        '#30476E',
        'METALLIC',
        t('Denim', 'Jeans', 'Denim', { ar: 'جينز', ja: 'デニム' }),
      ),
      paint(
        'PTAPRI',
        590,
        '#F2B27A',
        'PEARL',
        t('Apricot Pearl', 'Aprikose Perleffekt', 'Abricot Nacré', {
          ar: 'مشمشي لؤلؤي',
          ja: 'アプリコットパール',
        }),
        { from: '2027-03-01' },
      ),
      paint(
        'PTSHELL',
        590,
        '#EDE3E0',
        'PEARL',
        t('Seashell', 'Muschel', 'Coquillage', { ar: 'صدفي', ja: 'シーシェル' }),
      ),
      paint(
        'PTPENCIL',
        790,
        '#55585C',
        'MATT',
        t('Pencil Matt', 'Bleistift matt', 'Crayon mat', {
          ar: 'رصاصي مطفي',
          ja: 'ペンシルマット',
        }),
        { on: CHEERFUL },
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
        'RPMILK',
        250,
        '#F6F4EC',
        'SOLID',
        t('Roof in Milk', 'Dach in Milch', 'Toit Lait', { ar: 'سقف حليبي', ja: 'ミルクルーフ' }),
        { on: CLOSED },
      ),
      paint(
        'RPLICOR',
        250,
        '#1B1B1F',
        'SOLID',
        t('Roof in Liquorice', 'Dach in Lakritz', 'Toit Réglisse', {
          ar: 'سقف عرق سوس',
          ja: 'リコリスルーフ',
        }),
        { on: CLOSED },
      ),
      paint(
        'RPCORAL',
        320,
        '#F0705A',
        'SOLID',
        t('Roof in Coral', 'Dach in Koralle', 'Toit Corail', {
          ar: 'سقف مرجاني',
          ja: 'コーラルルーフ',
        }),
        { on: CLOSED },
      ),
      paint(
        'RPMINT',
        320,
        '#A9D8C3',
        'SOLID',
        t('Roof in Mint', 'Dach in Minze', 'Toit Menthe', { ar: 'سقف نعناعي', ja: 'ミントルーフ' }),
        { on: CLOSED },
      ),
    ],
  ),
  family(
    'CAPS',
    'ONE_OR_NONE',
    'EQUIPMENT',
    t('Mirror caps', 'Spiegelkappen', 'Coques de rétroviseurs', {
      ar: 'أغطية المرايا',
      ja: 'ミラーカバー',
      es: 'Carcasas de retrovisor',
      it: 'Calotte specchietti',
    }),
    [
      option('MCMILK', 60, t('Mirror caps in Milk', 'Spiegelkappen in Milch', 'Coques Lait')),
      option(
        'MCLICOR',
        60,
        t('Mirror caps in Liquorice', 'Spiegelkappen in Lakritz', 'Coques Réglisse'),
      ),
      option('MCCORAL', 60, t('Mirror caps in Coral', 'Spiegelkappen in Koralle', 'Coques Corail')),
      option('MCMINT', 60, t('Mirror caps in Mint', 'Spiegelkappen in Minze', 'Coques Menthe')),
    ],
  ),
  family(
    'DECAL',
    'ONE_OR_NONE',
    'EQUIPMENT',
    t('Stickers', 'Aufkleber', 'Décors', {
      ar: 'الملصقات',
      ja: 'デカール',
      es: 'Vinilos',
      it: 'Adesivi',
    }),
    [
      option('DCDOTS', 190, t('Dots on the sides', 'Punkte an den Seiten', 'Pois latéraux')),
      option('DCSTRIPE', 190, t('Bonnet stripes', 'Streifen auf der Haube', 'Bandes de capot')),
      option('DCWAVE', 240, t('Wave over the roof', 'Welle über das Dach', 'Vague sur le toit'), {
        on: CLOSED,
      }),
      option('DCSHOP', 290, t('Your shop’s name', 'Ihr Ladenname', 'Votre enseigne'), {
        on: body('VAN', 'MPV'),
      }),
    ],
  ),
];
