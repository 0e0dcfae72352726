import { body } from '../../authoring/facts.ts';
import { cross, excludes, requires, table } from '../../authoring/rules.ts';
import { why } from '../../authoring/texts.ts';

const PALE = ['PTMILK', 'PTSHELL', 'PTMINT', 'PTLEMON', 'PTSKY', 'PTAPRI'];
const STRONG = ['PTCORAL', 'PTFOG', 'PTPOND', 'PTPLUM', 'PTCOLA', 'PTDENIM'];

export const LOOKS_RULES = [
  table(
    'PT01',
    ['PAINT', 'ROOFPNT'],
    [
      ...cross([...PALE, ...STRONG, 'PTLICOR', 'PTPENCIL'], [null]),
      ...cross([...STRONG, 'PTLICOR', 'PTMINT', 'PTLEMON', 'PTSKY', 'PTAPRI'], ['RPMILK']),
      ...cross([...PALE, ...STRONG], ['RPLICOR']),
      ...cross(['PTMILK', 'PTSHELL', 'PTSKY', 'PTDENIM', 'PTFOG'], ['RPCORAL']),
      ...cross(['PTMILK', 'PTPOND', 'PTPLUM', 'PTLICOR', 'PTCOLA'], ['RPMINT']),
    ],
    why(
      'This roof colour is not painted on this car colour.',
      'Diese Dachfarbe gibt es nicht zu dieser Wagenfarbe.',
    ),
  ),
  requires(
    'PT02',
    'RPCORAL or RPMINT',
    'not LNHELLO',
    why(
      'Roofs in Coral and Mint begin with Play.',
      'Dächer in Koralle und Minze gibt es ab Spiel.',
    ),
  ),
  excludes(
    'PT03',
    'RPMILK or RPLICOR or RPCORAL or RPMINT',
    'RFPAN',
    why('A glass roof leaves nothing to paint.', 'Das Glasdach lässt nichts zu lackieren.'),
  ),
  excludes(
    'PT04',
    'RPMILK or RPLICOR or RPCORAL or RPMINT',
    'RRALU or RRBLK',
    why('Rails scratch the painted roof.', 'Die Reling verkratzt das lackierte Dach.'),
  ),
  excludes(
    'PT05',
    'PTPENCIL',
    'DCDOTS or DCSTRIPE or DCWAVE or DCSHOP',
    why('Stickers do not hold on matt paint.', 'Auf Mattlack halten keine Aufkleber.'),
  ),
  excludes(
    'PT06',
    'PTPENCIL',
    'EXCHR',
    why(
      'Matt paint is combined with black trim only.',
      'Mattlack wird nicht mit Chrom kombiniert.',
    ),
  ),
  excludes(
    'PT07',
    'PTPENCIL',
    'LNHELLO',
    why('Matt paint begins with Play.', 'Mattlack gibt es ab Spiel.'),
  ),
  excludes(
    'PT08',
    'MCMILK',
    'PTMILK',
    why('Mirror caps in the car’s own colour are none.', 'Spiegelkappen in Wagenfarbe sind keine.'),
  ),
  excludes(
    'PT09',
    'MCLICOR',
    'PTLICOR',
    why('Black caps on a black car are none.', 'Schwarze Kappen am schwarzen Auto sind keine.'),
  ),
  excludes(
    'PT10',
    'MCCORAL',
    'PTCORAL or PTPLUM or PTCOLA',
    why('Coral caps do not go with this paint.', 'Korallkappen passen nicht zu diesem Lack.'),
  ),
  excludes(
    'PT11',
    'MCMINT',
    'PTMINT or PTPOND or PTLEMON',
    why('Mint caps do not go with this paint.', 'Minzkappen passen nicht zu diesem Lack.'),
  ),
  requires(
    'PT12',
    'RPCORAL',
    'not MCMINT',
    why(
      'Coral above and mint beside is one colour too many.',
      'Koralle oben und Minze seitlich ist eine Farbe zu viel.',
    ),
  ),
  requires(
    'PT13',
    'RPMINT',
    'not MCCORAL',
    why(
      'Mint above and coral beside is one colour too many.',
      'Minze oben und Koralle seitlich ist eine Farbe zu viel.',
    ),
  ),
  excludes(
    'PT14',
    'DCWAVE',
    'RFSUN or RFPAN',
    why('The wave needs a closed roof.', 'Die Welle braucht ein geschlossenes Dach.'),
  ),
  excludes(
    'PT15',
    'DCWAVE',
    'RPMILK or RPLICOR or RPCORAL or RPMINT',
    why(
      'The wave is printed for roofs in body colour.',
      'Die Welle ist für Dächer in Wagenfarbe gedruckt.',
    ),
  ),
  excludes(
    'PT16',
    'DCSTRIPE',
    'PTLICOR',
    why(
      'The stripes are black and vanish on Liquorice.',
      'Die Streifen sind schwarz und verschwinden auf Lakritz.',
    ),
  ),
  excludes(
    'PT17',
    'DCDOTS',
    'EXBODY',
    why(
      'The body kit covers where the dots go.',
      'Das Aerodynamikpaket verdeckt den Platz der Punkte.',
    ),
  ),
  requires(
    'PT18',
    'DCSHOP',
    'LNWORK or LNPLAY',
    why('Shop names go with Work and Play.', 'Ladennamen passen zu Arbeit und Spiel.'),
  ),
  excludes(
    'PT20',
    'RFSOFTR',
    'PTCORAL or PTPLUM',
    why(
      'The dark red hood does not go with this paint.',
      'Das dunkelrote Verdeck passt nicht zu diesem Lack.',
    ),
    { on: body('CONVERTIBLE') },
  ),
  excludes(
    'PT21',
    'LIFACE',
    'LIFOG',
    why(
      'The face takes the place of the fog lamps.',
      'Das Gesicht sitzt am Platz der Nebelscheinwerfer.',
    ),
  ),
  excludes(
    'PT22',
    'LISTAR',
    'RFSUN or RFPAN',
    why(
      'The starry sky needs a closed headliner.',
      'Der Sternenhimmel braucht einen geschlossenen Dachhimmel.',
    ),
  ),
  requires(
    'PT23',
    'LISTAR',
    'LIAMB',
    why(
      'The stars are fed by the ambient lighting.',
      'Die Sterne hängen an der Ambientebeleuchtung.',
    ),
  ),
  excludes(
    'PT24',
    'PTSHELL',
    'LNWORK',
    why('Pearl paint is too delicate for Work.', 'Perleffekt ist für Arbeit zu empfindlich.'),
  ),
  excludes(
    'PT25',
    'EXCHR',
    'LNHELLO',
    why('Chrome trim begins with Play.', 'Chromleisten gibt es ab Spiel.'),
  ),
  excludes(
    'PT26',
    'DCDOTS',
    'EXMUD',
    why('The dots end where mud flaps begin.', 'Die Punkte enden, wo Schmutzfänger beginnen.'),
  ),
];
