import { body, both, not, seats } from '../../authoring/facts.ts';
import { addTo, option } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const WORKING = body('VAN', 'PICKUP');
const PICKUP = body('PICKUP');
const VAN = body('VAN');
const MPV = body('MPV');

export const ADDITIONS = [
  addTo('AUDIO', [
    option(
      'AURESO',
      690,
      t('Resonar sound with subwoofer', 'Resonar-Klang mit Subwoofer', 'Son Resonar avec caisson'),
      { on: not(VAN), euroIn: { linden: 590 } },
    ),
  ]),
  addTo('SEATOPT', [
    option(
      'SOROW3',
      850,
      t('Third row of seats', 'Dritte Sitzreihe', 'Troisième rangée de sièges'),
      { on: both(MPV, seats(7)) },
    ),
    option(
      'SOTRAY',
      120,
      t(
        'Folding tables on the front seats',
        'Klapptische an den Vordersitzen',
        'Tablettes aviation',
      ),
      { on: not(body('VAN', 'PICKUP')) },
    ),
    option('SOCOVER', 90, t('Protective seat covers', 'Schonbezüge', 'Housses de protection')),
    option(
      'SOBENCH',
      240,
      t('Double passenger bench', 'Beifahrerdoppelsitz', 'Banquette passager double'),
      { on: VAN },
    ),
  ]),
  addTo('CARGO', [
    option(
      'CGSLIDE',
      420,
      t('Sliding rear bench', 'Verschiebbare Rückbank', 'Banquette arrière coulissante'),
      { on: MPV },
    ),
    option(
      'CGCOOL',
      190,
      t('Cool bag with 12 V socket', 'Kühltasche mit 12-V-Anschluss', 'Glacière 12 V'),
      { on: not(WORKING) },
    ),
    option(
      'CGROLL',
      890,
      t('Roller cover for the load bed', 'Rollo für die Ladefläche', 'Rideau de benne'),
      { on: PICKUP },
    ),
    option(
      'CGHARD',
      1790,
      t('Hardtop for the load bed', 'Hardtop für die Ladefläche', 'Hard-top de benne'),
      { on: PICKUP },
    ),
    option('CGLINER', 320, t('Bed liner', 'Ladeflächenschutz', 'Bac de benne'), { on: PICKUP }),
    option(
      'CGROLLB',
      540,
      t('Sports bar behind the cab', 'Überrollbügel hinter der Kabine', 'Arceau de benne'),
      { on: PICKUP },
    ),
    option('CGWINCH', 690, t('Electric winch', 'Elektrische Seilwinde', 'Treuil électrique'), {
      on: PICKUP,
    }),
    option('CGBULK', 260, t('Solid bulkhead', 'Geschlossene Trennwand', 'Cloison pleine'), {
      on: VAN,
    }),
    option(
      'CGWINDO',
      180,
      t('Window in the bulkhead', 'Fenster in der Trennwand', 'Vitre de cloison'),
      { on: VAN },
    ),
    option(
      'CGSHELF',
      690,
      t('Shelving on the left wall', 'Regal an der linken Wand', 'Rayonnage à gauche'),
      { on: VAN },
    ),
    option('CGWOOD', 340, t('Wooden floor', 'Holzboden', 'Plancher bois'), { on: VAN }),
    option('CGLADD', 320, t('Ladder rack', 'Leiterträger', 'Porte-échelle'), { on: VAN }),
    option(
      'CGDOOR2',
      460,
      t('Second sliding door', 'Zweite Schiebetür', 'Deuxième porte coulissante'),
      { on: body('VAN', 'MPV') },
    ),
    option(
      'CGLEDS',
      110,
      t('LED strips in the load area', 'LED-Leisten im Laderaum', 'Bandeaux LED de chargement'),
      { on: WORKING },
    ),
    option(
      'CGTOOL',
      150,
      t('Lockable tool box', 'Abschließbare Werkzeugkiste', 'Coffre à outils verrouillable'),
      { on: WORKING },
    ),
  ]),
  addTo('LIGHT', [
    option('LIBEAC', 290, t('Amber beacon', 'Gelbe Rundumkennleuchte', 'Gyrophare orange'), {
      on: WORKING,
    }),
    option(
      'LIWORK',
      210,
      t('Work lamps at the rear', 'Arbeitsscheinwerfer hinten', 'Projecteurs de travail arrière'),
      { on: WORKING },
    ),
    option(
      'LIREAD',
      70,
      t('Reading lamps in the rear', 'Leseleuchten hinten', 'Liseuses arrière'),
      { on: not(body('VAN')) },
    ),
  ]),
];
