import { series, tier } from '../../authoring/facts.ts';
import { cross, excludes, requires, supplement, table } from '../../authoring/rules.ts';
import { why } from '../../authoring/texts.ts';

const DARK = ['PTVELV', 'PTSLATE', 'PTMIDN', 'PTTRUF', 'PTORAGE', 'PTMADD', 'PTFLINT'];
const LIGHT = ['PTCHALK', 'PTMOON', 'PTGLAC', 'PTDUNE', 'PTPEARL', 'PTCEDAR', 'PTOCHRE'];

export const LINE_RULES = [
  requires(
    'LN01',
    'LNDYNA',
    'SWSPO or SWSPH',
    why('Ligne Dynamique has a sport steering wheel.', 'Ligne Dynamique hat ein Sportlenkrad.'),
  ),
  requires(
    'LN02',
    'LNDYNA',
    'SESPO or SEMUL',
    why(
      'Ligne Dynamique has sport or multicontour seats.',
      'Ligne Dynamique hat Sport- oder Multikontursitze.',
    ),
  ),
  supplement(
    'LN03',
    'LNDYNA',
    ['EXBLK'],
    why(
      'Ligne Dynamique comes with gloss black trim.',
      'Ligne Dynamique bringt schwarz glänzende Zierleisten mit.',
    ),
  ),
  supplement(
    'LN04',
    'LNELEG',
    ['EXCHR'],
    why('Ligne Élégance comes with chrome trim.', 'Ligne Élégance bringt Chromleisten mit.'),
  ),
  supplement(
    'LN05',
    'LNELEG or LNATEL',
    ['LIAMB'],
    why(
      'These lines come with ambient lighting.',
      'Diese Linien bringen die Ambientebeleuchtung mit.',
    ),
  ),
  excludes(
    'LN06',
    'LNDYNA',
    'W17ONDE or W18LYRE or W18BRIS',
    why('Ligne Dynamique starts at 19 inches.', 'Ligne Dynamique beginnt bei 19 Zoll.'),
  ),
  requires(
    'LN07',
    'EXBODY',
    'LNDYNA or LNPURE',
    why(
      'The body kit does not go with the chrome of the other lines.',
      'Das Aerodynamikpaket passt nicht zum Chrom der anderen Linien.',
    ),
  ),
  requires(
    'LN08',
    'LNATEL',
    'SEMUL',
    why('Ligne Atelier has multicontour seats.', 'Ligne Atelier hat Multikontursitze.'),
  ),
  requires(
    'LN09',
    'LNATEL',
    'UHOXBL or UHNAVY or UHIVORY or UHCASH',
    why(
      'Ligne Atelier is trimmed in the atelier’s own hides and cloths.',
      'Ligne Atelier ist mit den Ledern und Stoffen des Ateliers bezogen.',
    ),
  ),
  excludes(
    'LN10',
    'LNATEL',
    'TRBRUSH or TRPIANO',
    why('Ligne Atelier is trimmed in wood or carbon.', 'Ligne Atelier trägt Holz oder Carbon.'),
  ),
  excludes(
    'LN11',
    'LNATEL',
    'EXDEBAD',
    why('Ligne Atelier carries its badge.', 'Ligne Atelier trägt ihr Schild.'),
  ),
  excludes(
    'LN12',
    'LNPURE',
    'W21OR',
    why(
      'Bronze wheels are not part of Ligne Pure.',
      'Bronzefarbene Räder gehören nicht zu Ligne Pure.',
    ),
  ),
  requires(
    'LN13',
    'LNELEG',
    'not UHTWEED or TROAK or TRASH',
    why('Tweed goes with wood in Ligne Élégance.', 'Tweed geht in Ligne Élégance mit Holz.'),
  ),
  excludes(
    'LN14',
    'LNELEG',
    'UHSUEDE',
    why(
      'Microsuede with red seams belongs to the sporting lines.',
      'Mikrofaser mit roten Nähten gehört zu den sportlichen Linien.',
    ),
  ),
  table(
    'PT01',
    ['PAINT', 'ROOFPNT'],
    [
      ...cross([...DARK, ...LIGHT], [null]),
      ...cross(
        ['PTMOON', 'PTGLAC', 'PTDUNE', 'PTPEARL', 'PTCHALK', 'PTMADD', 'PTCEDAR', 'PTOCHRE'],
        ['RPBLACK'],
      ),
      ...cross(['PTVELV', 'PTMIDN', 'PTSLATE', 'PTORAGE', 'PTTRUF'], ['RPMOON']),
    ],
    why(
      'These two colours are not painted on one car.',
      'Diese beiden Farben werden nicht auf ein Auto lackiert.',
    ),
  ),
  requires(
    'PT02',
    'RPBLACK or RPMOON',
    'LNELEG or LNATEL',
    why(
      'Two colours are painted for Ligne Élégance and Ligne Atelier.',
      'Zweifarbig wird nur für Ligne Élégance und Ligne Atelier lackiert.',
    ),
  ),
  excludes(
    'PT03',
    'RPBLACK or RPMOON',
    'RRBLK or RRALU',
    why(
      'The parting line of the second colour runs where roof rails are fixed.',
      'Die Trennlinie der Zweitfarbe läuft, wo die Reling sitzt.',
    ),
  ),
  excludes(
    'PT04',
    'PTFLINT',
    'EXCHR',
    why(
      'Matt paint is combined with black trim only.',
      'Mattlack wird nicht mit Chrom kombiniert.',
    ),
  ),
  excludes(
    'PT05',
    'PTDUNE',
    'LNDYNA',
    why(
      'Dune Beige is not a colour of Ligne Dynamique.',
      'Dünenbeige ist keine Farbe von Ligne Dynamique.',
    ),
  ),
  excludes(
    'PT06',
    'PTORAGE',
    'W21OR',
    why(
      'Bronze wheels clash with Storm Violet.',
      'Bronzefarbene Räder passen nicht zu Gewitterviolett.',
    ),
  ),
  excludes(
    'PT07',
    'PTFLINT',
    'EXDEBAD',
    why(
      'Matt paint cannot be polished where a badge is left off.',
      'Mattlack lässt sich am fehlenden Schild nicht glätten.',
    ),
  ),
  excludes(
    'PT08',
    'PTMADD',
    'UHNAVY',
    why('Navy hides do not go with Madder Red.', 'Marineblaues Leder passt nicht zu Krapprot.'),
  ),
  excludes(
    'PT09',
    'RFSOFTR',
    'PTMADD or PTORAGE or PTOCHRE',
    why(
      'The dark red hood does not go with this paint.',
      'Das dunkelrote Verdeck passt nicht zu diesem Lack.',
    ),
    { on: series('solenne') },
  ),
  excludes(
    'PT10',
    'PTCHALK',
    'LNATEL',
    why(
      'Ligne Atelier is painted in metallic, pearl or black.',
      'Ligne Atelier wird nicht in Uni-Weiß lackiert.',
    ),
    { on: tier(5) },
  ),
];
