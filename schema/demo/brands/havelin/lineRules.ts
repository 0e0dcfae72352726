import { manual } from '../../authoring/facts.ts';
import { cross, excludes, requires, supplement, table } from '../../authoring/rules.ts';
import { why } from '../../authoring/texts.ts';

const COLOURS = [
  'PTSNOW',
  'PTPEBB',
  'PTBRICK',
  'PTINK',
  'PTLAKE',
  'PTCOAL',
  'PTTIN',
  'PTMOSS',
  'PTSANDB',
  'PTRUST',
  'PTFROST',
  'PTBILB',
  'PTLICH',
];
const UNDER_BLACK = [
  'PTSNOW',
  'PTPEBB',
  'PTBRICK',
  'PTLAKE',
  'PTTIN',
  'PTMOSS',
  'PTSANDB',
  'PTRUST',
  'PTFROST',
  'PTLICH',
];
const UNDER_WHITE = ['PTBRICK', 'PTINK', 'PTLAKE', 'PTCOAL', 'PTMOSS', 'PTBILB'];

export const LINE_RULES = [
  table(
    'PT01',
    ['PAINT', 'ROOFPNT'],
    [
      ...cross(COLOURS, [null]),
      ...cross(UNDER_BLACK, ['RPCOAL']),
      ...cross(UNDER_WHITE, ['RPSNOW']),
    ],
    why(
      'This roof colour is not painted on this car colour.',
      'Diese Dachfarbe gibt es nicht zu dieser Wagenfarbe.',
    ),
  ),
  requires(
    'PT02',
    'RPCOAL or RPSNOW',
    'LNSTYLE or LNCOMF',
    why(
      'A contrasting roof is painted for Comfort and Style.',
      'Das Kontrastdach gibt es für Comfort und Style.',
    ),
  ),
  excludes(
    'PT03',
    'RPCOAL or RPSNOW',
    'RFPAN',
    why('A glass roof leaves nothing to paint.', 'Das Glasdach lässt nichts zu lackieren.'),
  ),
  excludes(
    'PT04',
    'RPCOAL or RPSNOW',
    'RRALU',
    why(
      'Aluminium rails scratch the contrasting roof.',
      'Die Aluminiumreling verkratzt das Kontrastdach.',
    ),
  ),
  excludes(
    'PT05',
    'PTRUST',
    'EXCHR',
    why('Chrome trim does not go with Rust Orange.', 'Chromleisten passen nicht zu Rostorange.'),
  ),
  excludes(
    'PT06',
    'PTWORK',
    'EXCHR or EXBLK',
    why(
      'Works Yellow is ordered without decorative trim.',
      'Bauhofgelb wird ohne Zierleisten bestellt.',
    ),
  ),
  requires(
    'PT07',
    'PTWORK',
    'LNBASE or LNCRAFT',
    why(
      'Works Yellow is a colour of the working lines.',
      'Bauhofgelb ist eine Farbe der Arbeitslinien.',
    ),
  ),
  excludes(
    'PT08',
    'PTFROST or PTBILB',
    'LNBASE',
    why('Pearl paints begin with Comfort.', 'Perleffekt gibt es ab Comfort.'),
  ),
  excludes(
    'PT09',
    'PTBRICK',
    'UHSUED',
    why('Orange seams clash with Brick Red.', 'Orange Nähte passen nicht zu Ziegelrot.'),
  ),
  supplement(
    'LN01',
    'LNCOMF or LNSTYLE',
    ['SOARM'],
    why(
      'Comfort and Style have the centre armrest.',
      'Comfort und Style haben die Mittelarmlehne.',
    ),
  ),
  supplement(
    'LN02',
    'LNSTYLE',
    ['LIAMB'],
    why('Style comes with ambient lighting.', 'Style bringt die Ambientebeleuchtung mit.'),
  ),
  supplement(
    'LN03',
    'LNTRAIL',
    ['EXUNDER'],
    why('Trail comes with underbody protection.', 'Trail bringt den Unterfahrschutz mit.'),
  ),
  excludes(
    'LN05',
    'LNBASE',
    'SESPO',
    why('Sport seats begin with Comfort.', 'Sportsitze gibt es ab Comfort.'),
  ),
  requires(
    'LN06',
    'LNCOMF or LNSTYLE or LNTRAIL',
    'not SEBAS',
    why(
      'These lines have better than basic seats.',
      'Diese Linien haben bessere als die Basissitze.',
    ),
  ),
  requires(
    'LN07',
    'LNSTYLE',
    'not SWSTD',
    why('Style has a leather or sport steering wheel.', 'Style hat ein Leder- oder Sportlenkrad.'),
  ),
  excludes(
    'LN08',
    'LNBASE',
    'EXCHR',
    why('Chrome trim begins with Comfort.', 'Chromleisten gibt es ab Comfort.'),
  ),
  excludes(
    'LN09',
    'LNTRAIL',
    'EXCHR',
    why('Trail goes without chrome.', 'Trail verzichtet auf Chrom.'),
  ),
  supplement(
    'LN10',
    'LNCRAFT',
    ['SOCOVER'],
    why('Craft comes with protective covers.', 'Handwerk bringt Schonbezüge mit.'),
  ),
  excludes(
    'LN11',
    'LNCRAFT',
    'LIAMB',
    why('Craft goes without ambient lighting.', 'Handwerk verzichtet auf Ambientelicht.'),
  ),
  excludes(
    'LN12',
    'LNCRAFT',
    'EXBLK',
    why(
      'Gloss black trim is too delicate for Craft.',
      'Glanzschwarz ist für Handwerk zu empfindlich.',
    ),
  ),
  excludes(
    'LN13',
    'LNBASE',
    'CLAUT',
    why(
      'With a manual gearbox automatic climate control begins with Comfort.',
      'Mit Schaltgetriebe gibt es die Klimaautomatik ab Comfort.',
    ),
    { on: manual },
  ),
  requires(
    'LN14',
    'EXBODY',
    'LNSTYLE',
    why('The body kit belongs to Style.', 'Das Aerodynamikpaket gehört zu Style.'),
  ),
  excludes(
    'LN15',
    'LNBASE',
    'INPRO or INPRO2',
    why('Navigation Pro begins with Comfort.', 'Navigation Pro gibt es ab Comfort.'),
  ),
  requires(
    'LN16',
    'MICAM',
    'LNSTYLE or LNTRAIL',
    why(
      'Camera mirrors are offered with Style and Trail.',
      'Digitale Spiegel gibt es mit Style und Trail.',
    ),
  ),
];
