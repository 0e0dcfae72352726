import { tier } from '../authoring/facts.ts';
import { excludes, requires, supplement } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

export const SEAT_RULES = [
  requires(
    'SE01',
    'SOMASS',
    'SECOM or SEMUL',
    why(
      'Massage needs comfort or multicontour seats.',
      'Die Massage braucht Komfort- oder Multikontursitze.',
    ),
    { on: tier(1, 3) },
  ),
  requires(
    'SE02',
    'SOMEM',
    'SOELEC',
    why(
      'Memory needs electric seat adjustment.',
      'Memory braucht die elektrische Sitzverstellung.',
    ),
  ),
  requires(
    'SE03',
    'SOMEM',
    'MIFOLD',
    why(
      'Memory also sets the folding mirrors.',
      'Memory stellt auch die anklappbaren Spiegel ein.',
    ),
  ),
  excludes(
    'SE04',
    'SOELEC',
    'SEBAS',
    why(
      'Basic seats have no electric adjustment.',
      'Basissitze haben keine elektrische Verstellung.',
    ),
  ),
  excludes(
    'SE05',
    'SOLUM',
    'SESPO',
    why(
      'The shell of the sport seat has a lumbar contour of its own.',
      'Die Schale des Sportsitzes hat eine eigene Lordosenkontur.',
    ),
  ),
  excludes(
    'SE06',
    'SOISO',
    'SESPO or SEMUL',
    why(
      'These seats have no anchors for a child seat.',
      'Diese Sitze haben keine Kindersitzverankerung.',
    ),
  ),
  requires(
    'SE07',
    'SOHTR',
    'SOHEAT',
    why(
      'Heated rear seats come only with heated front seats.',
      'Die Sitzheizung hinten gibt es nur mit der vorderen.',
    ),
  ),
  requires(
    'SE08',
    'SWHEAT or SWSPH',
    'SOHEAT',
    why(
      'The heated steering wheel uses the control unit of the seat heating.',
      'Das beheizbare Lenkrad nutzt das Steuergerät der Sitzheizung.',
    ),
  ),
  supplement(
    'SE09',
    'SEMUL',
    ['SOELEC', 'SOLUM'],
    why(
      'Multicontour seats are electric and have lumbar support.',
      'Multikontursitze sind elektrisch und haben eine Lordosenstütze.',
    ),
  ),
  requires(
    'SE10',
    'SOVENT',
    'SOHEAT',
    why('Ventilated seats are also heated.', 'Belüftete Sitze sind auch beheizt.'),
  ),
  supplement(
    'SE12',
    'SOMASS',
    ['SOLUM'],
    why(
      'The massage works through the lumbar support.',
      'Die Massage arbeitet mit der Lordosenstütze.',
    ),
    { on: tier(3) },
  ),
  requires(
    'SE13',
    'COQI',
    'SOARM',
    why(
      'The charging tray sits in the console of the armrest.',
      'Die Ladeschale sitzt in der Konsole der Mittelarmlehne.',
    ),
  ),
  excludes(
    'SE14',
    'SFEXT',
    'SOELEC',
    why(
      'The fire extinguisher sits where the motors of the electric seat are.',
      'Der Feuerlöscher sitzt am Platz der Motoren des elektrischen Sitzes.',
    ),
  ),
];
