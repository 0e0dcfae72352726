import { models, series } from '../../authoring/facts.ts';
import { cross, excludes, requires, supplement, table } from '../../authoring/rules.ts';
import { why } from '../../authoring/texts.ts';

const W15 = ['W15CAP', 'W15DISC'];
const W16 = ['W16STAR', 'W16DAISY'];
const W17 = ['W17FAN', 'W17BUBBL'];
const W18 = ['W18FORK', 'W18PENNY'];

export const WHEEL_RULES = [
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
