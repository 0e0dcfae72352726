import { climate, engine, markets, not, region } from '../authoring/facts.ts';
import { always, excludes, requires, supplement } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

export const COUNTRY_RULES = [
  always(
    'LD01',
    'TYWIN or TYALL or TYOFF or LWSET',
    why(
      'Cars handed over in Sweden in winter leave on winter-proof tyres or with a set of winter wheels.',
      'In Schweden im Winter übergebene Autos rollen auf wintertauglichen Reifen oder haben einen Satz Winterräder dabei.',
    ),
    { in: markets('SE'), from: '2026-12-01', to: '2027-04-01' },
  ),
  supplement(
    'LW01',
    'LWHOT',
    ['DYCOOL'],
    why(
      'Hot-country equipment includes the larger radiator.',
      'Zur Heißlandausführung gehört die verstärkte Kühlung.',
    ),
    { on: engine },
  ),
  always(
    'LW02',
    'LWHOT',
    why(
      'Cars for the Gulf leave with hot-country equipment.',
      'Autos für die Golfstaaten haben die Heißlandausführung.',
    ),
    { in: region('GULF') },
  ),
  requires(
    'LW03',
    'LWSAND',
    'LWHOT',
    why(
      'The sand filter is part of the hot-country air intake.',
      'Der Sandfilter sitzt im Ansaugtrakt der Heißlandausführung.',
    ),
    { in: not(region('GULF')) },
  ),
  excludes(
    'LW04',
    'LWBULL',
    'ASACC or PAFRONT',
    why(
      'A bull bar blinds the radar and the front sensors.',
      'Ein Frontschutzbügel verdeckt Radar und vordere Sensoren.',
    ),
  ),
  excludes(
    'LW05',
    'LWBULL',
    'EXBODY',
    why(
      'The bull bar does not fit over the body kit.',
      'Der Frontschutzbügel passt nicht über das Aerodynamikpaket.',
    ),
  ),
  excludes(
    'LW06',
    'LWBULL',
    'ASNIGHT',
    why(
      'A bull bar covers the night-vision camera.',
      'Ein Frontschutzbügel verdeckt die Nachtsichtkamera.',
    ),
  ),
  excludes(
    'LW07',
    'LWBLOCK',
    'ACPARK',
    why(
      'The parking heater already warms the engine.',
      'Die Standheizung wärmt den Motor bereits vor.',
    ),
  ),
  supplement(
    'LW08',
    'LWCOLD',
    ['MIHEAT'],
    why(
      'Cold-country equipment includes heated mirrors.',
      'Zur Kaltlandausführung gehören beheizbare Spiegel.',
    ),
  ),
  requires(
    'LW09',
    'ACPARK',
    'LWCOLD',
    why(
      'In cold countries the parking heater needs the larger battery of the cold-country equipment.',
      'In kalten Ländern braucht die Standheizung die größere Batterie der Kaltlandausführung.',
    ),
    { in: climate('COLD') },
  ),
];
