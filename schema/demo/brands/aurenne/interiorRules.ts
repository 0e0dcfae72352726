import { engine, models, plugIn, tier } from '../../authoring/facts.ts';
import { cross, excludes, requires, supplement, table } from '../../authoring/rules.ts';
import { why } from '../../authoring/texts.ts';

const TRIMS = ['TRBRUSH', 'TRPIANO', 'TRASH', 'TROAK', 'TRWALN', 'TRCARB'];

export const INTERIOR_RULES = [
  table(
    'UP01',
    ['UPHOLST', 'SEATS'],
    [
      ...cross(['UHTWEED'], ['SECOM']),
      ...cross(['UHVSAND', 'UHVGRAF'], ['SECOM', 'SESPO']),
      ...cross(['UHBLACK', 'UHCOGN'], ['SECOM', 'SESPO', 'SEMUL']),
      ...cross(['UHIVORY', 'UHCASH'], ['SECOM', 'SEMUL']),
      ...cross(['UHOXBL', 'UHNAVY'], ['SEMUL']),
      ...cross(['UHSUEDE'], ['SESPO']),
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
      ...cross(['UHTWEED'], ['TRBRUSH', 'TRPIANO', 'TRASH', 'TROAK']),
      ...cross(['UHVSAND'], ['TRBRUSH', 'TRASH', 'TROAK']),
      ...cross(['UHVGRAF'], ['TRBRUSH', 'TRPIANO', 'TRCARB']),
      ...cross(['UHBLACK'], TRIMS),
      ...cross(['UHCOGN'], ['TRBRUSH', 'TRPIANO', 'TROAK', 'TRWALN']),
      ...cross(['UHIVORY'], ['TRPIANO', 'TRASH', 'TRWALN']),
      ...cross(['UHOXBL'], ['TRPIANO', 'TRWALN', 'TRCARB']),
      ...cross(['UHNAVY'], ['TRPIANO', 'TRASH', 'TRWALN']),
      ...cross(['UHSUEDE'], ['TRBRUSH', 'TRPIANO', 'TRCARB']),
      ...cross(['UHCASH'], ['TRASH', 'TROAK']),
    ],
    why(
      'This upholstery and this trim are not combined.',
      'Dieses Polster und dieses Zierteil werden nicht kombiniert.',
    ),
  ),
  excludes(
    'UP03',
    'SOVENT',
    'UHTWEED or UHCASH',
    why('Ventilated seats need perforated hide.', 'Belüftete Sitze brauchen perforiertes Leder.'),
  ),
  excludes(
    'UP04',
    'SOMASS',
    'UHTWEED',
    why('The massage wears out tweed.', 'Die Massage verschleißt den Tweed.'),
  ),
  requires(
    'UP05',
    'SOPILL',
    'UHBLACK or UHCOGN or UHIVORY or UHOXBL or UHNAVY',
    why(
      'The cushions are made of the seats’ nappa leather.',
      'Die Kissen sind aus dem Nappaleder der Sitze.',
    ),
  ),
  excludes(
    'UP06',
    'SOPILL',
    'SESPO',
    why('Sport seats have integrated headrests.', 'Sportsitze haben integrierte Kopfstützen.'),
  ),
  excludes(
    'UP07',
    'UHVGRAF or UHVSAND',
    'SWWOOD',
    why(
      'Without animal hides there is no leather on the wooden wheel either.',
      'Ohne Tierhaut gibt es auch kein Leder am Holzlenkrad.',
    ),
  ),
  requires(
    'UP08',
    'SWWOOD',
    'TROAK or TRWALN or TRASH',
    why('The wooden rim matches wooden trim.', 'Der Holzkranz gehört zu Zierteilen aus Holz.'),
  ),
  requires(
    'UP10',
    'TRCARB',
    'LNDYNA or LNATEL or UHBLACK',
    why(
      'Carbon belongs to the sporting and atelier interiors.',
      'Carbon gehört zu sportlichen Interieurs und zum Atelier.',
    ),
  ),
  excludes(
    'UP11',
    'DYPED',
    'TRASH or TROAK or TRWALN',
    why('Steel pedals do not go with wooden trim.', 'Stahlpedale passen nicht zu Holz.'),
  ),
  requires(
    'UP12',
    'SOREST',
    'SOELEC',
    why(
      'Reclining rear seats share the seat control unit.',
      'Verstellbare Fondsitze nutzen das Sitzsteuergerät.',
    ),
  ),
  excludes(
    'UP13',
    'SOREST',
    'CGSKI',
    why(
      'Reclining seats leave no through-loading.',
      'Verstellbare Sitze lassen keine Durchlade zu.',
    ),
  ),
  requires(
    'UP14',
    'SOFRIDG',
    'SOREST',
    why(
      'The cool box sits between reclining rear seats.',
      'Das Kühlfach sitzt zwischen den verstellbaren Fondsitzen.',
    ),
  ),
  excludes(
    'UP15',
    'SOFRIDG',
    'CO230',
    why(
      'Cool box and household socket share one converter.',
      'Kühlfach und Steckdose teilen sich einen Wandler.',
    ),
  ),
  requires(
    'AU01',
    'AUORPH or AUSALON',
    'GLACOU',
    why(
      'Concert sound is tuned for the acoustic windscreen.',
      'Der Konzertklang ist auf die Akustikscheibe abgestimmt.',
    ),
  ),
  excludes(
    'AU02',
    'AUORPH or AUSALON',
    'SPFULL',
    why(
      'The subwoofer sits in the spare wheel well.',
      'Der Subwoofer sitzt in der Reserveradmulde.',
    ),
  ),
  requires(
    'AU03',
    'AUSALON',
    'SEMUL',
    why(
      'The transducers are built into multicontour seats.',
      'Der Körperschall sitzt in den Multikontursitzen.',
    ),
  ),
  excludes(
    'AU04',
    'AUSALON',
    'SOMASS',
    why(
      'Transducers and massage share the backrest.',
      'Körperschall und Massage teilen sich die Lehne.',
    ),
  ),
  requires(
    'AU05',
    'AUORPH',
    'INPRO or INPRO2',
    why(
      'Concert sound is controlled by Navigation Pro.',
      'Der Konzertklang wird über Navigation Pro eingestellt.',
    ),
  ),
  requires(
    'EN01',
    'not BRSTD',
    'TYSUM or TYSPO or TYALL',
    why(
      'Larger brakes are not released with this tyre on the V8.',
      'Größere Bremsen sind beim V8 mit diesem Reifen nicht freigegeben.',
    ),
    { on: models('AAL50') },
  ),
  excludes(
    'EN02',
    'SPEMG',
    'CGSKI',
    why(
      'In the plug-in cars the space-saver lies before the through-loading.',
      'In den Plug-in-Autos liegt das Notrad vor der Durchlade.',
    ),
    { on: plugIn },
  ),
  excludes(
    'EN03',
    'CH22',
    'SPEMG',
    why(
      'The 22 kW charger takes the spare wheel well.',
      'Der 22-kW-Lader belegt die Reserveradmulde.',
    ),
  ),
  requires(
    'EN04',
    'STREAR',
    'not SPEMG',
    why(
      'With rear-axle steering there is no spare wheel well.',
      'Mit Hinterachslenkung gibt es keine Reserveradmulde.',
    ),
  ),
  supplement(
    'EN05',
    'BRCER',
    ['DYCOOL'],
    why(
      'Ceramic brakes come with larger cooling ducts.',
      'Keramikbremsen bringen größere Kühlkanäle mit.',
    ),
    { on: engine },
  ),
  requires(
    'EN06',
    'DIHUDAR',
    'ASACC',
    why(
      'Augmented reality marks the car ahead that the cruise control follows.',
      'Augmented Reality markiert das Auto, dem der Tempomat folgt.',
    ),
  ),
  requires(
    'EN07',
    'SOMASS',
    'SOELEC',
    why(
      'The massage pump is part of the electric seat.',
      'Die Massagepumpe gehört zum elektrischen Sitz.',
    ),
  ),
  excludes(
    'EN08',
    'GLSIDE',
    'LNDYNA',
    why(
      'Sun blinds are not made for Ligne Dynamique.',
      'Sonnenrollos gibt es nicht für Ligne Dynamique.',
    ),
  ),
  requires(
    'EN09',
    'LNATEL',
    'not AUHIFI or COONL',
    why(
      'Ligne Atelier has concert sound or streams it.',
      'Ligne Atelier hat Konzertklang oder streamt ihn.',
    ),
    { on: tier(5) },
  ),
];
