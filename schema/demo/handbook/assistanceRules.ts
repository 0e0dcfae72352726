import { markets, not, region } from '../authoring/facts.ts';
import { always, excludes, requires } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

const EUROPE = region('EUROPE');
const NORTH_AMERICA = region('NORTH_AMERICA');
/** Warning triangle: StVO § 53a and § 35h StVZO, R412-1 code de la route, and the like. */
const TRIANGLE_DUTY = markets('DE', 'FR', 'ES', 'IT', 'PL');

export const ASSISTANCE_RULES = [
  requires(
    'AS01',
    'ASTJA',
    'ASACC and ASLANE',
    why(
      'The traffic-jam assistant joins adaptive cruise control and lane keeping.',
      'Der Stauassistent verbindet Abstandsregelung und Spurhaltung.',
    ),
  ),
  requires(
    'AS02',
    'ASHWY',
    'ASTJA',
    why(
      'The motorway assistant builds on the traffic-jam assistant.',
      'Der Autobahnassistent baut auf dem Stauassistenten auf.',
    ),
  ),
  requires(
    'AS03',
    'ASHWY',
    'PA360',
    why(
      'The motorway assistant needs eyes all around.',
      'Der Autobahnassistent braucht Kameras rundum.',
    ),
  ),
  requires(
    'AS04',
    'ASCROSS',
    'ASBLIND',
    why(
      'Both assistants share the radars in the rear bumper.',
      'Beide Assistenten nutzen die Radare im Heckstoßfänger.',
    ),
  ),
  excludes(
    'AS05',
    'ASACC',
    'ASLIM',
    why(
      'Adaptive cruise control replaces plain cruise control.',
      'Der Abstandsregeltempomat ersetzt den einfachen Tempomaten.',
    ),
  ),
  requires(
    'AS06',
    'PAASS',
    'PAFRONT and PAREAR',
    why(
      'The parking assistant measures gaps with sensors front and rear.',
      'Der Parkassistent misst Lücken mit Sensoren vorn und hinten.',
    ),
  ),
  excludes(
    'AS07',
    'PA360',
    'PACAM',
    why(
      'Surround view includes the reversing camera.',
      'Die Rundumkameras enthalten die Rückfahrkamera.',
    ),
  ),
  requires(
    'AS08',
    'PAREM',
    'PAASS and COKEY',
    why(
      'Remote parking needs the parking assistant and the digital key.',
      'Das ferngesteuerte Parken braucht Parkassistent und digitalen Schlüssel.',
    ),
  ),
  requires(
    'AS09',
    'PAFRONT',
    'PAREAR',
    why('Front sensors come only with rear sensors.', 'Vordere Sensoren gibt es nur mit hinteren.'),
  ),
  requires(
    'AS10',
    'ASNIGHT',
    'DIDIGI',
    why(
      'The night view is shown in the digital instruments.',
      'Das Nachtbild erscheint in den digitalen Instrumenten.',
    ),
  ),
  excludes(
    'AS11',
    'ASNIGHT',
    'HLLED',
    why(
      'Night vision marks people with the matrix light.',
      'Der Nachtsichtassistent markiert Personen mit dem Matrixlicht.',
    ),
    { in: not(NORTH_AMERICA) },
  ),
  requires(
    'AS12',
    'ASHWY',
    'COONL',
    why(
      'The motorway assistant needs live maps.',
      'Der Autobahnassistent braucht aktuelle Karten.',
    ),
  ),
  requires(
    'AS13',
    'ASCROSS',
    'PAREAR',
    why(
      'The cross-traffic alert sounds through the parking sensors.',
      'Die Querverkehrswarnung nutzt die Einparkhilfe.',
    ),
  ),
  requires(
    'AS14',
    'ASBLIND',
    'MIHEAT',
    why(
      'The warning lamp sits in the heated mirror glass.',
      'Die Warnleuchte sitzt im beheizbaren Spiegelglas.',
    ),
  ),
  requires(
    'AS15',
    'PA360',
    'PAFRONT',
    why(
      'Surround view needs the front sensors.',
      'Die Rundumkameras brauchen die vorderen Sensoren.',
    ),
  ),
  always(
    'AS16',
    'ASTRAF and ASLANE',
    why(
      'Regulation (EU) 2019/2144 demands speed and lane assistance.',
      'Verordnung (EU) 2019/2144 verlangt Geschwindigkeits- und Spurassistenz.',
    ),
    { in: EUROPE },
  ),
  always(
    'AS17',
    'PACAM or PA360',
    why(
      'Reversing cameras are compulsory (FMVSS 111, UN Regulation 158).',
      'Rückfahrkameras sind vorgeschrieben (FMVSS 111, UN-Regelung 158).',
    ),
    { in: (market) => NORTH_AMERICA(market) || market.code === 'JP' },
  ),
  always(
    'AS18',
    'SFKNEE',
    why(
      'FMVSS 208 protects unbelted occupants too: knee airbags are standard.',
      'FMVSS 208 schützt auch Unangeschnallte: Knieairbags sind Pflicht.',
    ),
    { in: NORTH_AMERICA },
  ),
  requires(
    'SF01',
    'SFTRACK',
    'SFALARM',
    why(
      'Tracking starts when the alarm goes off.',
      'Die Ortung beginnt, wenn die Alarmanlage auslöst.',
    ),
  ),
  requires(
    'SF02',
    'SFTRACK',
    'COONL',
    why(
      'Tracking reports through the online services.',
      'Die Ortung meldet über die Online-Dienste.',
    ),
  ),
  always(
    'SF03',
    'SFKIT',
    why('A warning triangle is compulsory here.', 'Ein Warndreieck ist hier vorgeschrieben.'),
    { in: TRIANGLE_DUTY },
  ),
];
