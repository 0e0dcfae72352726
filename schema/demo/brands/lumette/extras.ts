import { body, both, not, seats } from '../../authoring/facts.ts';
import { addTo, option } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const VAN = body('VAN');
const SEATED = not(VAN);

export const ADDITIONS = [
  addTo('AUDIO', [
    option(
      'AUBOOM',
      490,
      t(
        'Boombox with removable loudspeaker',
        'Boombox mit herausnehmbarem Lautsprecher',
        'Boombox à enceinte amovible',
      ),
    ),
  ]),
  addTo('SEATOPT', [
    option(
      'SOFLAT',
      220,
      t(
        'Front passenger seat that folds flat',
        'Umklappbarer Beifahrersitz',
        'Siège passager rabattable',
      ),
    ),
    option(
      'SOCRATE',
      80,
      t(
        'Crate under the front passenger seat',
        'Kiste unter dem Beifahrersitz',
        'Caisse sous le siège passager',
      ),
    ),
    option(
      'SOPETS',
      130,
      t('Dog blanket and guard', 'Hundedecke und -gitter', 'Couverture et grille pour chien'),
      { on: SEATED },
    ),
    option(
      'SOSPLIT',
      190,
      t(
        'Rear seats that slide one by one',
        'Einzeln verschiebbare Rücksitze',
        'Sièges arrière coulissants séparément',
      ),
      { on: both(SEATED, seats(4), not(body('CONVERTIBLE'))) },
    ),
  ]),
  addTo('LIGHT', [
    option(
      'LIFACE',
      240,
      t('Front light with a face', 'Frontlicht mit Gesicht', 'Signature lumineuse à visage'),
    ),
    option(
      'LISTAR',
      290,
      t('Starry sky in the headliner', 'Sternenhimmel im Dach', 'Ciel étoilé au pavillon'),
      { on: not(body('VAN', 'CONVERTIBLE')) },
    ),
  ]),
  addTo('CARGO', [
    option(
      'CGFRUNK',
      160,
      t('Front boot with drain', 'Vorderer Kofferraum mit Abfluss', 'Coffre avant avec bonde'),
    ),
    option(
      'CGBIKE',
      390,
      t(
        'Bicycle carrier on the tailgate',
        'Fahrradträger an der Heckklappe',
        'Porte-vélos de hayon',
      ),
      { on: not(body('CONVERTIBLE', 'VAN')) },
    ),
    option('CGBULK', 190, t('Bulkhead with window', 'Trennwand mit Fenster', 'Cloison vitrée'), {
      on: VAN,
    }),
    option('CGSHELF', 490, t('Folding shelves', 'Klappregale', 'Étagères rabattables'), {
      on: VAN,
    }),
    option(
      'CGCRATE',
      90,
      t('Set of folding crates', 'Satz Klappkisten', 'Jeu de caisses pliantes'),
    ),
    option(
      'CGCOUNT',
      690,
      t(
        'Sales counter behind the side door',
        'Verkaufstresen hinter der Seitentür',
        'Comptoir derrière la porte latérale',
      ),
      { on: VAN },
    ),
  ]),
  addTo('CONNECT', [
    option('COHORN', 90, t('Choice of horn tunes', 'Hupmelodien zur Wahl', 'Mélodies de klaxon')),
    option(
      'COSHARE',
      190,
      t(
        'Car-sharing with friends by app',
        'Autoteilen mit Freunden per App',
        'Partage entre amis par appli',
      ),
    ),
    option(
      'CODOCK',
      60,
      t('Phone dock on the dashboard', 'Telefonhalter am Armaturenbrett', 'Support de téléphone'),
    ),
  ]),
];
