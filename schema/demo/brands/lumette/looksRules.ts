import { body, models, series } from '../../authoring/facts.ts';
import { cross, excludes, requires, supplement, table } from '../../authoring/rules.ts';
import { why } from '../../authoring/texts.ts';

const PALE = ['PTMILK', 'PTSHELL', 'PTMINT', 'PTLEMON', 'PTSKY', 'PTAPRI'];
const STRONG = ['PTCORAL', 'PTFOG', 'PTPOND', 'PTPLUM', 'PTCOLA', 'PTDENIM'];
const W15 = ['W15CAP', 'W15DISC'];
const W16 = ['W16STAR', 'W16DAISY'];
const W17 = ['W17FAN', 'W17BUBBL'];
const W18 = ['W18FORK', 'W18PENNY'];

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
    'PT19',
    'MICAM',
    'MCMILK or MCLICOR or MCCORAL or MCMINT',
    why('Camera mirrors have no caps.', 'Digitale Spiegel haben keine Kappen.'),
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
  table(
    'WH01',
    ['WHEELS', 'TYRES'],
    [
      ...cross([...W15, ...W16], ['TYSUM', 'TYALL', 'TYWIN', 'TYECO']),
      ...cross(W17, ['TYSUM', 'TYALL', 'TYECO', 'TYSPO']),
      ...cross(['W17MUDDY'], ['TYALL', 'TYWIN', 'TYOFF']),
      ...cross(W18, ['TYSUM', 'TYALL', 'TYSPO']),
      ['W16STAR', 'TYOFF'],
    ],
    why(
      'This tyre is not made in the size of this wheel.',
      'Diesen Reifen gibt es nicht in der Größe dieses Rades.',
    ),
  ),
  excludes(
    'WH02',
    'BRSPO',
    'W15CAP or W15DISC',
    why(
      'The larger discs need wheels of 16 inches.',
      'Die größeren Scheiben brauchen 16-Zoll-Räder.',
    ),
  ),
  excludes(
    'WH03',
    'SUSPO',
    'W15CAP or W15DISC',
    why(
      'The sport suspension needs wheels of 16 inches.',
      'Das Sportfahrwerk braucht 16-Zoll-Räder.',
    ),
  ),
  excludes(
    'WH04',
    'STVAR',
    'W15CAP',
    why(
      'Steel wheels are too heavy for the variable steering.',
      'Stahlräder sind für die variable Lenkung zu schwer.',
    ),
  ),
  requires(
    'WH05',
    'W18FORK or W18PENNY',
    'SUSPO or SUREI',
    why(
      '18-inch wheels need a firmer suspension.',
      '18-Zoll-Räder brauchen ein strafferes Fahrwerk.',
    ),
  ),
  excludes(
    'WH06',
    'SPEMG',
    'W17FAN or W17BUBBL or W17MUDDY or W18FORK or W18PENNY',
    why('The space-saver is made for 15 and 16 inches.', 'Das Notrad gibt es für 15 und 16 Zoll.'),
  ),
  excludes(
    'WH07',
    'W18PENNY',
    'LNHELLO',
    why('Bronze wheels begin with Play.', 'Bronzefarbene Räder gibt es ab Spiel.'),
  ),
  excludes(
    'WH08',
    'W18PENNY',
    'EXCHR',
    why('Bronze does not go with chrome.', 'Bronze passt nicht zu Chrom.'),
  ),
  excludes(
    'WH09',
    'LNSHINE',
    'W15CAP',
    why('Shine has light-alloy or aero wheels.', 'Glanz hat Leichtmetall- oder Aeroräder.'),
  ),
  excludes(
    'WH10',
    'SUREI',
    'W17FAN',
    why(
      'Pinwheel does not carry the raised axle load.',
      'Windrad trägt die erhöhte Achslast nicht.',
    ),
    { on: series('tumble', 'parcel') },
  ),
  excludes(
    'WH11',
    'W17FAN',
    'TYECO',
    why('Pinwheel swirls away what the tyres save.', 'Windrad verwirbelt, was die Reifen sparen.'),
    { on: series('pip') },
  ),
  requires(
    'WH12',
    'LNSPARK',
    'BRSPO',
    why('Sparkle stops with sport brakes.', 'Funkeln bremst mit Sportbremsen.'),
    { on: models('LFI55S') },
  ),
  supplement(
    'WH13',
    'LNSPARK',
    ['EXSPOI', 'EXBLK'],
    why(
      'Sparkle comes with spoiler and black trim.',
      'Funkeln bringt Spoiler und schwarze Leisten mit.',
    ),
    { on: models('LFI55S') },
  ),
];
