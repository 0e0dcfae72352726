import { models, series } from '../../authoring/facts.ts';
import { cross, excludes, requires, table } from '../../authoring/rules.ts';
import { why } from '../../authoring/texts.ts';

const W18 = ['W17ONDE', 'W18LYRE', 'W18BRIS'];
const W19 = ['W19ETOI', 'W19AILE'];
const W20 = ['W20HELI', 'W20FOUD'];
const W21 = ['W21SOLE', 'W21OR'];

export const WHEEL_RULES = [
  table(
    'WH01',
    ['WHEELS', 'TYRES'],
    [
      ...cross(W18, ['TYSUM', 'TYALL', 'TYWIN', 'TYECO', 'TYRFT']),
      ...cross(W19, ['TYSUM', 'TYALL', 'TYWIN', 'TYECO', 'TYSPO', 'TYRFT']),
      ...cross(['W19ROC'], ['TYALL', 'TYWIN', 'TYOFF']),
      ...cross(W20, ['TYSUM', 'TYALL', 'TYWIN', 'TYSPO']),
      ...cross([...W21, 'W22PALA'], ['TYSUM', 'TYALL', 'TYSPO']),
    ],
    why(
      'This tyre is not made in the size of this wheel.',
      'Diesen Reifen gibt es nicht in der Größe dieses Rades.',
    ),
  ),
  table(
    'WH02',
    ['WHEELS', 'BRAKES'],
    [
      ...cross(W18, ['BRSTD']),
      ...cross([...W19, 'W19ROC'], ['BRSTD', 'BRSPO']),
      ...cross([...W20, ...W21, 'W22PALA'], ['BRSTD', 'BRSPO', 'BRCER']),
    ],
    why(
      'Larger discs do not fit inside this wheel.',
      'Größere Scheiben passen nicht in dieses Rad.',
    ),
  ),
  excludes(
    'WH03',
    'W17ONDE',
    'SUSPO or SUADA',
    why(
      '17-inch wheels are released for the comfort suspension and the air suspension.',
      '17-Zoll-Räder sind nicht für Sportfahrwerk und adaptive Dämpfer freigegeben.',
    ),
  ),
  requires(
    'WH05',
    'W21SOLE or W21OR',
    'SUSPO or SUADA or SUAIR',
    why(
      '21-inch wheels need a sport, adaptive or air suspension.',
      '21-Zoll-Räder brauchen Sportfahrwerk, adaptive Dämpfer oder Luftfederung.',
    ),
  ),
  requires(
    'WH06',
    'W22PALA',
    'SUAIR',
    why('22-inch wheels need the air suspension.', '22-Zoll-Räder brauchen die Luftfederung.'),
  ),
  excludes(
    'WH07',
    'W22PALA or W21SOLE or W21OR',
    'TWFIX',
    why(
      'Cars with wheels above 20 inches take the swivelling towbar only.',
      'Ab 21 Zoll gibt es nur die schwenkbare Anhängekupplung.',
    ),
  ),
  excludes(
    'WH08',
    'SPFULL',
    'W20HELI or W20FOUD or W21SOLE or W21OR or W22PALA',
    why(
      'A spare wheel of 20 inches and more does not fit into the well.',
      'Ein Ersatzrad ab 20 Zoll passt nicht in die Mulde.',
    ),
  ),
  excludes(
    'WH09',
    'SPEMG',
    'W21SOLE or W21OR or W22PALA',
    why(
      'The space-saver is too small beside wheels of 21 inches and more.',
      'Das Notrad ist zu klein neben Rädern ab 21 Zoll.',
    ),
  ),
  excludes(
    'WH11',
    'STREAR',
    'W17ONDE or W18LYRE or W18BRIS',
    why(
      'Rear-axle steering needs wheels of 19 inches and more.',
      'Die Hinterachslenkung braucht Räder ab 19 Zoll.',
    ),
  ),
  requires(
    'WH12',
    'BRSPO',
    'W20HELI or W20FOUD',
    why(
      'On the six-cylinder coupé the sport brakes need 20-inch wheels.',
      'Beim Sechszylinder-Coupé brauchen die Sportbremsen 20-Zoll-Räder.',
    ),
    { on: models('ASO45') },
  ),
  excludes(
    'WH13',
    'SUREI',
    'W20FOUD',
    why(
      'The rim of Foudre does not carry the raised axle load.',
      'Die Felge Foudre trägt die erhöhte Achslast nicht.',
    ),
  ),
  requires(
    'WH14',
    'DYLOCK',
    'W19ETOI or W19ROC or W18LYRE or W18BRIS',
    why(
      'The locking differential is tested with wheels of up to 19 inches.',
      'Das Sperrdifferenzial ist mit Rädern bis 19 Zoll erprobt.',
    ),
    { on: series('crestal') },
  ),
];
