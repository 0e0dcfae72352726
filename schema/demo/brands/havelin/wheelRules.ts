import { series } from '../../authoring/facts.ts';
import { cross, excludes, requires, table } from '../../authoring/rules.ts';
import { why } from '../../authoring/texts.ts';

const W16 = ['W16STEEL', 'W16WREN'];
const W17 = ['W17LARK', 'W17SWAL'];
const W18 = ['W18HERON', 'W18RAVEN'];
const W19 = ['W19KITE', 'W19CROW'];

export const WHEEL_RULES = [
  table(
    'WH01',
    ['WHEELS', 'TYRES'],
    [
      ...cross(W16, ['TYSUM', 'TYALL', 'TYWIN', 'TYECO']),
      ...cross(W17, ['TYSUM', 'TYALL', 'TYWIN', 'TYECO']),
      ...cross(['W17ROOK'], ['TYALL', 'TYWIN', 'TYOFF']),
      ...cross(W18, ['TYSUM', 'TYALL', 'TYWIN', 'TYSPO']),
      ...cross(W19, ['TYSUM', 'TYALL', 'TYSPO']),
      ['W17LARK', 'TYOFF'],
    ],
    why(
      'This tyre is not made in the size of this wheel.',
      'Diesen Reifen gibt es nicht in der Größe dieses Rades.',
    ),
  ),
  excludes(
    'WH02',
    'BRSPO',
    'W16STEEL or W16WREN',
    why(
      'The larger discs need wheels of 17 inches.',
      'Die größeren Scheiben brauchen 17-Zoll-Räder.',
    ),
  ),
  excludes(
    'WH03',
    'SUSPO',
    'W16STEEL',
    why(
      'Steel wheels are not released for the sport suspension.',
      'Stahlräder sind für das Sportfahrwerk nicht freigegeben.',
    ),
  ),
  requires(
    'WH04',
    'W19KITE or W19CROW',
    'SUSPO or SUADA or SUREI',
    why(
      '19-inch wheels need a firmer suspension.',
      '19-Zoll-Räder brauchen ein strafferes Fahrwerk.',
    ),
  ),
  excludes(
    'WH05',
    'SPFULL',
    'W18HERON or W18RAVEN or W19KITE or W19CROW',
    why(
      'A spare wheel of 18 inches and more does not fit into the well.',
      'Ein Ersatzrad ab 18 Zoll passt nicht in die Mulde.',
    ),
  ),
  excludes(
    'WH06',
    'SPEMG',
    'W19KITE or W19CROW',
    why(
      'The space-saver is too small beside 19-inch wheels.',
      'Das Notrad ist zu klein neben 19-Zoll-Rädern.',
    ),
  ),
  excludes(
    'WH07',
    'SUREI',
    'W16STEEL',
    why(
      'Steel wheels do not carry the raised axle load.',
      'Stahlräder tragen die erhöhte Achslast nicht.',
    ),
  ),
  excludes(
    'WH08',
    'STVAR',
    'W16STEEL or W16WREN',
    why(
      'The variable steering is tuned for 17 inches and more.',
      'Die variable Lenkung ist ab 17 Zoll abgestimmt.',
    ),
  ),
  excludes(
    'WH09',
    'LNSTYLE',
    'W16STEEL',
    why('Style has light-alloy wheels.', 'Style hat Leichtmetallräder.'),
  ),
  excludes(
    'WH10',
    'LNCOMF',
    'W16STEEL',
    why('Comfort has light-alloy wheels.', 'Comfort hat Leichtmetallräder.'),
  ),
  requires(
    'WH11',
    'LNTRAIL',
    'W17ROOK or W17LARK or W18HERON or W18RAVEN',
    why('Trail runs on wheels of 17 or 18 inches.', 'Trail rollt auf 17 oder 18 Zoll.'),
  ),
  excludes(
    'WH12',
    'LNBASE',
    'W18RAVEN or W19KITE or W19CROW',
    why('Base goes up to 18-inch Heron wheels.', 'Basis gibt es bis 18 Zoll Heron.'),
  ),
  excludes(
    'WH13',
    'LNCRAFT',
    'W18RAVEN or W19KITE',
    why(
      'Black and 19-inch wheels are too delicate for Craft.',
      'Schwarze und 19-Zoll-Räder sind für Handwerk zu empfindlich.',
    ),
  ),
  requires(
    'WH14',
    'DYLOCK',
    'TYALL or TYOFF or TYWIN',
    why(
      'The locking differential needs tyres that grip in mud.',
      'Das Sperrdifferenzial braucht Reifen, die im Schlamm greifen.',
    ),
  ),
  excludes(
    'WH15',
    'LWBULL',
    'W19KITE or W19CROW',
    why(
      'The bull bar is approved with wheels up to 18 inches.',
      'Der Frontschutzbügel ist bis 18 Zoll zugelassen.',
    ),
    { on: series('tarn', 'brack') },
  ),
];
