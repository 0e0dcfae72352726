import { markets, not, plugIn, plug, region } from '../authoring/facts.ts';
import { always, excludes, requires } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

const EUROPE = region('EUROPE');

export const CHARGING_RULES = [
  requires(
    'CB01',
    'CH22',
    'CBT2',
    why('The 22 kW charger needs the 32 A cable.', 'Der 22-kW-Lader braucht das 32-A-Kabel.'),
    { in: not(EUROPE) },
  ),
  excludes(
    'CB02',
    'CBWALL',
    'CH7',
    why('The wallbox feeds three phases.', 'Die Wallbox speist drei Phasen.'),
  ),
  excludes(
    'CB03',
    'CBV2L',
    'CH7',
    why('Only the larger chargers give current back.', 'Nur die größeren Lader speisen zurück.'),
  ),
  requires(
    'CB04',
    'CBWALL',
    'COONL',
    why(
      'The wallbox is set up through the online services.',
      'Die Wallbox wird über die Online-Dienste eingerichtet.',
    ),
  ),
  always(
    'CB05',
    'CBT2',
    why(
      'In Europe plug-in cars are handed over with a type 2 cable.',
      'In Europa werden Plug-in-Autos mit Typ-2-Kabel übergeben.',
    ),
    { on: plugIn, in: EUROPE },
  ),
  always(
    'CB06',
    'CBT1 or CBHOME',
    why(
      'Plug-in cars are handed over with a cable for the local inlet or socket.',
      'Plug-in-Autos werden mit einem Kabel für Wallbox oder Steckdose übergeben.',
    ),
    { on: plugIn, in: plug('TYPE1') },
  ),
  always(
    'CB07',
    'CBGBT',
    why(
      'GB/T 20234 asks for the national charging cable.',
      'GB/T 20234 verlangt das nationale Ladekabel.',
    ),
    { on: plugIn, in: markets('CN') },
  ),
];
