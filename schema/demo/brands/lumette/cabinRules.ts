import { body, electric, not, series } from '../../authoring/facts.ts';
import { cross, excludes, requires, supplement, table } from '../../authoring/rules.ts';
import { why } from '../../authoring/texts.ts';

export const CABIN_RULES = [
  table(
    'UP01',
    ['UPHOLST', 'SEATS'],
    [
      ...cross(['UHDENIM'], ['SEBAS', 'SECOM', 'SESPO']),
      ...cross(['UHRUBB'], ['SEBAS', 'SECOM']),
      ...cross(['UHSAIL', 'UHCORD', 'UHFELT'], ['SECOM']),
      ...cross(['UHCONF'], ['SEBAS', 'SESPO']),
      ...cross(['UHCACT', 'UHAPPLE'], ['SECOM', 'SESPO']),
    ],
    why(
      'This upholstery is not made for these seats.',
      'Dieses Polster gibt es nicht für diese Sitze.',
    ),
  ),
  table(
    'UP02',
    ['UPHOLST', 'TRIM'],
    [
      ...cross(['UHDENIM'], ['TRCARD', 'TRBODY', 'TRCORK', 'TRCHALK', 'TRCOMIC']),
      ...cross(['UHRUBB'], ['TRCARD', 'TRCHALK', 'TRBODY']),
      ...cross(['UHSAIL'], ['TRBAMB', 'TRBODY', 'TRCORK']),
      ...cross(['UHCONF'], ['TRCOMIC', 'TRCHALK', 'TRBODY', 'TRCARD']),
      ...cross(['UHCORD'], ['TRCORK', 'TRBAMB', 'TRCARD']),
      ...cross(['UHFELT'], ['TRCORK', 'TRBAMB', 'TRCHALK']),
      ...cross(['UHCACT', 'UHAPPLE'], ['TRBAMB', 'TRBODY', 'TRCORK']),
    ],
    why(
      'This upholstery and this dashboard are not combined.',
      'Dieses Polster und dieses Armaturenbrett werden nicht kombiniert.',
    ),
  ),
  excludes(
    'UP03',
    'UHRUBB',
    'SOHEAT',
    why(
      'Raincoat cloth is not released for seat heating.',
      'Regenmantelstoff ist nicht für Sitzheizung freigegeben.',
    ),
  ),
  excludes(
    'UP04',
    'UHCACT or UHAPPLE',
    'SWLEA or SWHEAT',
    why(
      'With plant hides no leather is fitted anywhere.',
      'Mit Pflanzenhaut wird nirgends Leder verbaut.',
    ),
  ),
  excludes(
    'UP05',
    'UHSAIL',
    'SOPETS',
    why(
      'White sailcloth and dogs do not go together.',
      'Weißes Segeltuch und Hunde vertragen sich nicht.',
    ),
  ),
  excludes(
    'UP06',
    'UHFELT',
    'LNPLAY',
    why('Felt belongs to Hello and Shine.', 'Filz gehört zu Hallo und Glanz.'),
  ),
  requires(
    'UP07',
    'TRCOMIC',
    'LNPLAY or LNSPARK',
    why('The comic is printed for Play and Sparkle.', 'Den Comic gibt es für Spiel und Funkeln.'),
  ),
  requires(
    'UP08',
    'TRBAMB',
    'LNSHINE or LNPLAY',
    why('Bamboo begins with Play.', 'Bambus gibt es ab Spiel.'),
  ),
  excludes(
    'UP09',
    'TRCHALK',
    'DIDIGI',
    why(
      'The chalkboard stands where the digital instruments go.',
      'Die Tafel steht am Platz der digitalen Instrumente.',
    ),
  ),
  excludes(
    'UP10',
    'TRCHALK',
    'CODOCK',
    why('The phone dock covers the chalkboard.', 'Der Telefonhalter verdeckt die Tafel.'),
  ),
  excludes(
    'UP11',
    'CODOCK',
    'COQI',
    why(
      'A phone lies in the tray or stands in the dock.',
      'Ein Telefon liegt in der Schale oder steht im Halter.',
    ),
  ),
  requires(
    'UP12',
    'LNSHINE',
    'SECOM or SESPO',
    why('Shine has better than basic seats.', 'Glanz hat bessere als die Basissitze.'),
  ),
  excludes(
    'UP13',
    'LNHELLO',
    'SESPO',
    why('Sport seats begin with Play.', 'Sportsitze gibt es ab Spiel.'),
  ),
  excludes(
    'UP14',
    'LNHELLO',
    'CLAUT',
    why(
      'On the Pip automatic climate control begins with Play.',
      'Beim Pip gibt es die Klimaautomatik ab Spiel.',
    ),
    { on: series('pip') },
  ),
  supplement(
    'UP15',
    'LNSHINE',
    ['LIAMB'],
    why('Shine comes with ambient lighting.', 'Glanz bringt die Ambientebeleuchtung mit.'),
  ),
  supplement(
    'UP16',
    'LNPLAY',
    ['COHORN'],
    why('Play comes with horn tunes.', 'Spiel bringt Hupmelodien mit.'),
  ),
  excludes(
    'UP17',
    'LNWORK',
    'LIAMB',
    why('Work goes without ambient lighting.', 'Arbeit verzichtet auf Ambientelicht.'),
  ),
  excludes(
    'UP18',
    'LNWORK',
    'EXBLK',
    why(
      'Gloss black trim is too delicate for Work.',
      'Glanzschwarz ist für Arbeit zu empfindlich.',
    ),
  ),
  excludes(
    'UP19',
    'SOFLAT',
    'SESPO',
    why('Sport seats do not fold flat.', 'Sportsitze lassen sich nicht flach klappen.'),
  ),
  excludes(
    'UP20',
    'SOFLAT',
    'SOELEC',
    why(
      'An electric seat does not fold flat.',
      'Ein elektrischer Sitz lässt sich nicht flach klappen.',
    ),
  ),
  excludes(
    'UP21',
    'SOCRATE',
    'SOELEC',
    why(
      'The motors of the electric seat sit where the crate goes.',
      'Die Motoren des elektrischen Sitzes sitzen am Platz der Kiste.',
    ),
  ),
  excludes(
    'UP22',
    'SOCRATE',
    'SFEXT',
    why(
      'Crate and fire extinguisher share the room under the seat.',
      'Kiste und Feuerlöscher teilen sich den Platz unter dem Sitz.',
    ),
  ),
  excludes(
    'UP23',
    'SOSPLIT',
    'SOHTR',
    why('Sliding rear seats have no heating.', 'Verschiebbare Rücksitze haben keine Heizung.'),
  ),
  excludes(
    'UP24',
    'SOPETS',
    'SOTRAY or CGPART',
    why(
      'The dog guard hangs from the anchors of the net.',
      'Das Hundegitter hängt an den Ankern des Netzes.',
    ),
  ),
  requires(
    'UP25',
    'SOPETS',
    'CGMAT',
    why(
      'The dog blanket buttons onto the reversible mat.',
      'Die Hundedecke knöpft an die Wendematte.',
    ),
  ),
  excludes(
    'UP26',
    'SOMEM',
    'COSHARE',
    why(
      'Shared cars store seats in the app, not in the memory.',
      'Geteilte Autos merken sich Sitze in der App, nicht im Memory.',
    ),
  ),
  requires(
    'EL01',
    'COSHARE',
    'COKEY and COONL',
    why(
      'Sharing needs the digital key and the online services.',
      'Teilen braucht den digitalen Schlüssel und die Online-Dienste.',
    ),
  ),
  requires(
    'EL02',
    'COHORN',
    'COLINK',
    why('Tunes are chosen on the phone.', 'Melodien wählt man am Telefon.'),
  ),
  excludes(
    'EL03',
    'AUBOOM',
    'SPEMG',
    why('The Boombox lives in the spare wheel well.', 'Die Boombox wohnt in der Reserveradmulde.'),
  ),
  requires(
    'EL04',
    'AUBOOM',
    'COLINK',
    why('The Boombox plays from the phone.', 'Die Boombox spielt vom Telefon.'),
  ),
  excludes(
    'EL05',
    'AUBOOM',
    'CGFLOOR',
    why(
      'The Boombox takes the room under the load floor.',
      'Die Boombox belegt den Raum unter dem Ladeboden.',
    ),
  ),
  requires(
    'EL06',
    'DCPLUS',
    'CH11 or CH22',
    why(
      'Fast charging Plus comes with the stronger chargers.',
      'Schnellladen Plus gibt es mit den stärkeren Ladern.',
    ),
  ),
  excludes(
    'EL07',
    'CH22',
    'DCSTD',
    why(
      'The 22 kW charger is built with Fast charging Plus.',
      'Den 22-kW-Lader gibt es mit Schnellladen Plus.',
    ),
  ),
  excludes(
    'EL08',
    'CH22',
    'CGFRUNK',
    why(
      'The 22 kW charger takes the front boot.',
      'Der 22-kW-Lader belegt den vorderen Kofferraum.',
    ),
  ),
  excludes(
    'EL09',
    'ACPUMP',
    'CGFRUNK',
    why('The heat pump takes the front boot.', 'Die Wärmepumpe belegt den vorderen Kofferraum.'),
    { on: series('pip') },
  ),
  requires(
    'EL10',
    'BTGUARD',
    'SV3 or SV5',
    why(
      'The capacity guarantee asks for a service plan.',
      'Die Kapazitätsgarantie setzt einen Servicevertrag voraus.',
    ),
  ),
  excludes(
    'EL11',
    'BTGUARD',
    'DCPLUS',
    why(
      'The capacity guarantee excludes faster charging.',
      'Die Kapazitätsgarantie schließt schnelleres Laden aus.',
    ),
    { to: '2027-03-01' },
  ),
  requires(
    'EL12',
    'CBV2L',
    'BTOWN',
    why(
      'Feeding back is not covered by the capacity guarantee.',
      'Rückspeisen deckt die Kapazitätsgarantie nicht ab.',
    ),
    { on: electric },
  ),
  requires(
    'EL13',
    'ACPRE',
    'ACPUMP or SOHEAT',
    why(
      'Pre-conditioning warms by heat pump or seat heating.',
      'Vorklimatisieren wärmt über Wärmepumpe oder Sitzheizung.',
    ),
    { on: electric },
  ),
  excludes(
    'CX01',
    'CGBIKE',
    'TWFIX',
    why('The carrier hangs where the towbar stands.', 'Der Träger hängt, wo der Haken steht.'),
  ),
  excludes(
    'CX02',
    'CGBIKE',
    'EXSPOI',
    why(
      'The rear spoiler stands in the way of the carrier.',
      'Der Heckspoiler steht dem Träger im Weg.',
    ),
  ),
  excludes(
    'CX03',
    'CGBIKE',
    'CGTAIL',
    why(
      'An electric tailgate cannot lift bicycles.',
      'Eine elektrische Heckklappe hebt keine Fahrräder.',
    ),
  ),
  requires(
    'CX04',
    'CGBIKE',
    'PACAM or PAREAR',
    why(
      'With bicycles behind, the car must look for itself.',
      'Mit Fahrrädern dahinter muss das Auto selbst sehen.',
    ),
  ),
  requires(
    'CX05',
    'CGSHELF',
    'CGBULK',
    why('Shelves lean on the bulkhead.', 'Regale lehnen an der Trennwand.'),
    { on: body('VAN') },
  ),
  excludes(
    'CX06',
    'CGCOUNT',
    'CGSHELF',
    why('Counter and shelves share one wall.', 'Tresen und Regale teilen sich eine Wand.'),
    { on: body('VAN') },
  ),
  requires(
    'CX07',
    'CGCOUNT',
    'CO230 or CBV2L',
    why('The counter needs a socket for the till.', 'Der Tresen braucht Strom für die Kasse.'),
    { on: body('VAN') },
  ),
  excludes(
    'CX08',
    'SOFLAT',
    'CGBULK',
    why(
      'Behind a bulkhead the seat has nowhere to fold.',
      'Vor der Trennwand kann der Sitz nicht klappen.',
    ),
    { on: body('VAN') },
  ),
  excludes(
    'CX09',
    'CGCRATE',
    'CGNET',
    why('Crates and net use the same hooks.', 'Kisten und Netz nutzen dieselben Haken.'),
  ),
  requires(
    'CX10',
    'CGFRUNK',
    'not LWBULL',
    why(
      'Behind a bull bar the front boot stays closed.',
      'Hinter dem Frontschutzbügel bleibt der Kofferraum zu.',
    ),
    { on: not(body('VAN')) },
  ),
];
