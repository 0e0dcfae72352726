import { body, not } from '../../authoring/facts.ts';
import { excludes, requires, supplement } from '../../authoring/rules.ts';
import { why } from '../../authoring/texts.ts';

export const CARGO_RULES = [
  excludes(
    'CGH01',
    'SOROW3',
    'CGSLIDE',
    why(
      'With a third row the second one does not slide.',
      'Mit dritter Reihe lässt sich die zweite nicht verschieben.',
    ),
  ),
  excludes(
    'CGH02',
    'SOROW3',
    'CGFLOOR or CGPART',
    why(
      'The third row takes the load floor and the net’s anchors.',
      'Die dritte Reihe belegt Ladeboden und Netzanker.',
    ),
  ),
  excludes(
    'CGH03',
    'SOROW3',
    'AURESO',
    why(
      'The third row takes the place of the subwoofer.',
      'Die dritte Reihe belegt den Platz des Subwoofers.',
    ),
  ),
  requires(
    'CGH04',
    'SOROW3',
    'COUSB',
    why('The third row has USB ports of its own.', 'Die dritte Reihe hat eigene USB-Anschlüsse.'),
  ),
  excludes(
    'CGH05',
    'CGROLL',
    'CGHARD',
    why('The bed takes a roller cover or a hardtop.', 'Die Ladefläche trägt Rollo oder Hardtop.'),
  ),
  excludes(
    'CGH06',
    'CGHARD',
    'CGROLLB',
    why('The sports bar stands where the hardtop sits.', 'Der Bügel steht am Platz des Hardtops.'),
  ),
  requires(
    'CGH07',
    'CGROLLB',
    'LNTRAIL or LNCOMF',
    why(
      'The sports bar belongs to Comfort and Trail.',
      'Der Überrollbügel gehört zu Comfort und Trail.',
    ),
  ),
  excludes(
    'CGH08',
    'CGLINER',
    'CGRAIL',
    why(
      'The liner covers the holes of the load rails.',
      'Der Ladeflächenschutz verdeckt die Löcher der Zurrschienen.',
    ),
  ),
  requires(
    'CGH09',
    'CGWINCH',
    'LWHOT or DYCOOL',
    why(
      'The winch needs the larger radiator and battery.',
      'Die Winde braucht stärkere Kühlung und Batterie.',
    ),
    { on: body('PICKUP') },
  ),
  excludes(
    'CGH10',
    'CGWINCH',
    'PAFRONT',
    why(
      'The winch sits behind the front sensors.',
      'Die Winde sitzt hinter den vorderen Sensoren.',
    ),
  ),
  excludes(
    'CGH11',
    'CGWINCH',
    'ASACC',
    why('The winch covers the radar.', 'Die Winde verdeckt das Radar.'),
  ),
  requires(
    'CGH12',
    'CGWINDO',
    'CGBULK',
    why('The window is cut into the bulkhead.', 'Das Fenster sitzt in der Trennwand.'),
  ),
  excludes(
    'CGH13',
    'CGSHELF',
    'CGRAIL',
    why('Shelving covers the load rails.', 'Das Regal verdeckt die Zurrschienen.'),
  ),
  requires(
    'CGH14',
    'CGSHELF',
    'CGWOOD',
    why('Shelving is screwed to the wooden floor.', 'Das Regal ist am Holzboden verschraubt.'),
  ),
  requires(
    'CGH15',
    'CGLADD',
    'CGBULK',
    why('Long loads on the roof ask for a bulkhead.', 'Lange Dachlasten verlangen eine Trennwand.'),
  ),
  excludes(
    'CGH16',
    'SOBENCH',
    'SOARM',
    why(
      'The double bench leaves no room for the armrest.',
      'Der Doppelsitz lässt keinen Platz für die Armlehne.',
    ),
  ),
  excludes(
    'CGH17',
    'SOBENCH',
    'SOISO',
    why('The double bench has no ISOFIX anchors.', 'Der Doppelsitz hat keine ISOFIX-Verankerung.'),
  ),
  excludes(
    'CGH18',
    'CGDOOR2',
    'CGSHELF',
    why(
      'The shelving stands before the second sliding door.',
      'Das Regal steht vor der zweiten Schiebetür.',
    ),
  ),
  excludes(
    'CGH19',
    'LIBEAC',
    'RFSUN or RFPAN or GLTINT',
    why(
      'The beacon is approved for a plain working roof.',
      'Die Rundumkennleuchte ist nur für das schlichte Arbeitsdach zugelassen.',
    ),
    { on: body('PICKUP') },
  ),
  requires(
    'CGH20',
    'LIBEAC',
    'LIWORK',
    why(
      'The beacon is switched with the work lamps.',
      'Die Rundumkennleuchte wird mit den Arbeitsscheinwerfern geschaltet.',
    ),
  ),
  excludes(
    'CGH21',
    'CGCOOL',
    'CO230',
    why(
      'Cool bag and household socket share one fuse.',
      'Kühltasche und Steckdose hängen an einer Sicherung.',
    ),
  ),
  supplement(
    'CGH22',
    'CGROLL or CGHARD',
    ['CGLEDS'],
    why('A covered bed comes with lighting.', 'Eine abgedeckte Ladefläche bringt ihr Licht mit.'),
  ),
  requires(
    'CGH23',
    'CGTOOL',
    'SFALARM or LNCRAFT',
    why(
      'The tool box is wired to the alarm, or part of Craft.',
      'Die Werkzeugkiste hängt an der Alarmanlage oder gehört zu Handwerk.',
    ),
  ),
  requires(
    'CGH24',
    'LICARP',
    'LIREAD',
    why(
      'The light carpet is switched with the reading lamps.',
      'Der Lichtteppich wird mit den Leseleuchten geschaltet.',
    ),
    { on: not(body('VAN')) },
  ),
];
