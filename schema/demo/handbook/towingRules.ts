import { engine } from '../authoring/facts.ts';
import { excludes, requires, supplement } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

export const TOWING_RULES = [
  requires(
    'TW01',
    'TWFIX or TWSWV',
    'SUREI or SUAIR',
    why(
      'A towbar needs the reinforced suspension, or the air suspension with its level control.',
      'Eine Anhängekupplung braucht das verstärkte Fahrwerk oder die Luftfederung mit Niveauregelung.',
    ),
  ),
  supplement(
    'TW02',
    'TWFIX or TWSWV',
    ['DYTSC'],
    why(
      'Trailer stability control comes with every towbar.',
      'Zu jeder Anhängekupplung gehört die Anhängerstabilisierung.',
    ),
  ),
  requires(
    'TW03',
    'DYTSC',
    'TWFIX or TWSWV',
    why(
      'Trailer stability control has no use without a towbar.',
      'Die Anhängerstabilisierung gibt es nur mit Anhängekupplung.',
    ),
  ),
  supplement(
    'TW04',
    'TWFIX or TWSWV',
    ['DYCOOL'],
    why('Towing needs the larger radiator.', 'Der Anhängerbetrieb braucht die verstärkte Kühlung.'),
    { on: engine },
  ),
  requires(
    'TW05',
    'PATRAIL',
    'TWFIX or TWSWV',
    why(
      'The trailer assistant needs a towbar.',
      'Der Anhänger-Rangierassistent braucht eine Anhängekupplung.',
    ),
  ),
  requires(
    'TW06',
    'PATRAIL',
    'PACAM or PA360',
    why(
      'The trailer assistant watches the drawbar with a rear camera.',
      'Der Anhänger-Rangierassistent beobachtet die Deichsel mit einer Kamera.',
    ),
  ),
  excludes(
    'TW07',
    'TWFIX',
    'EXBODY',
    why(
      'The diffuser of the body kit leaves no opening for the detachable towbar.',
      'Der Diffusor des Aerodynamikpakets lässt keine Öffnung für die abnehmbare Kupplung.',
    ),
  ),
  requires(
    'TW08',
    'TWSWV',
    'PAREAR',
    why(
      'The towbar swivels only where sensors see that the way is free.',
      'Die Kupplung schwenkt nur, wenn Sensoren den Weg überwachen.',
    ),
  ),
  excludes(
    'TW09',
    'TWFIX',
    'CGKICK',
    why(
      'The ball stands in front of the sensor of the hands-free tailgate.',
      'Der Kugelkopf steht vor dem Sensor der berührungslosen Heckklappe.',
    ),
  ),
  excludes(
    'TW10',
    'TWFIX',
    'PAREM',
    why(
      'A fixed ball may hit what remote parking cannot see.',
      'Ein fester Kugelkopf trifft, was das ferngesteuerte Parken nicht sieht.',
    ),
  ),
];
