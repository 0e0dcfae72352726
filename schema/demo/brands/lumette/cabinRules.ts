import { series } from '../../authoring/facts.ts';
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
    'CGPART',
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
];
