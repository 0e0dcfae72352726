import { body, electric, not, series } from '../../authoring/facts.ts';
import { excludes, requires } from '../../authoring/rules.ts';
import { why } from '../../authoring/texts.ts';

export const ELECTRIC_RULES = [
  requires(
    'EL01',
    'COSHARE',
    'COKEY and COONL',
    why(
      'Sharing needs the digital key and the online services.',
      'Teilen braucht den digitalen Schlüssel und die Online-Dienste.',
    ),
  ),
  requires(
    'EL02',
    'COHORN',
    'COLINK',
    why('Tunes are chosen on the phone.', 'Melodien wählt man am Telefon.'),
  ),
  excludes(
    'EL03',
    'AUBOOM',
    'SPEMG',
    why('The Boombox lives in the spare wheel well.', 'Die Boombox wohnt in der Reserveradmulde.'),
  ),
  requires(
    'EL04',
    'AUBOOM',
    'COLINK',
    why('The Boombox plays from the phone.', 'Die Boombox spielt vom Telefon.'),
  ),
  excludes(
    'EL05',
    'AUBOOM',
    'CGFLOOR',
    why(
      'The Boombox takes the room under the load floor.',
      'Die Boombox belegt den Raum unter dem Ladeboden.',
    ),
  ),
  requires(
    'EL06',
    'DCPLUS',
    'CH11 or CH22',
    why(
      'Fast charging Plus comes with the stronger chargers.',
      'Schnellladen Plus gibt es mit den stärkeren Ladern.',
    ),
  ),
  excludes(
    'EL07',
    'CH22',
    'DCSTD',
    why(
      'The 22 kW charger is built with Fast charging Plus.',
      'Den 22-kW-Lader gibt es mit Schnellladen Plus.',
    ),
  ),
  excludes(
    'EL08',
    'CH22',
    'CGFRUNK',
    why(
      'The 22 kW charger takes the front boot.',
      'Der 22-kW-Lader belegt den vorderen Kofferraum.',
    ),
  ),
  excludes(
    'EL09',
    'ACPUMP',
    'CGFRUNK',
    why('The heat pump takes the front boot.', 'Die Wärmepumpe belegt den vorderen Kofferraum.'),
    { on: series('pip') },
  ),
  requires(
    'EL10',
    'BTGUARD',
    'SV3 or SV5',
    why(
      'The capacity guarantee asks for a service plan.',
      'Die Kapazitätsgarantie setzt einen Servicevertrag voraus.',
    ),
  ),
  excludes(
    'EL11',
    'BTGUARD',
    'DCPLUS',
    why(
      'The capacity guarantee excludes faster charging.',
      'Die Kapazitätsgarantie schließt schnelleres Laden aus.',
    ),
    { to: '2027-03-01' },
  ),
  requires(
    'EL12',
    'CBV2L',
    'BTOWN',
    why(
      'Feeding back is not covered by the capacity guarantee.',
      'Rückspeisen deckt die Kapazitätsgarantie nicht ab.',
    ),
    { on: electric },
  ),
  requires(
    'EL13',
    'ACPRE',
    'ACPUMP or SOHEAT',
    why(
      'Pre-conditioning warms by heat pump or seat heating.',
      'Vorklimatisieren wärmt über Wärmepumpe oder Sitzheizung.',
    ),
    { on: electric },
  ),
  excludes(
    'CX01',
    'CGBIKE',
    'TWFIX',
    why('The carrier hangs where the towbar stands.', 'Der Träger hängt, wo der Haken steht.'),
  ),
  excludes(
    'CX02',
    'CGBIKE',
    'EXSPOI',
    why(
      'The rear spoiler stands in the way of the carrier.',
      'Der Heckspoiler steht dem Träger im Weg.',
    ),
  ),
  excludes(
    'CX03',
    'CGBIKE',
    'CGTAIL',
    why(
      'An electric tailgate cannot lift bicycles.',
      'Eine elektrische Heckklappe hebt keine Fahrräder.',
    ),
  ),
  requires(
    'CX04',
    'CGBIKE',
    'PACAM or PAREAR',
    why(
      'With bicycles behind, the car must look for itself.',
      'Mit Fahrrädern dahinter muss das Auto selbst sehen.',
    ),
  ),
  requires(
    'CX05',
    'CGSHELF',
    'CGBULK',
    why('Shelves lean on the bulkhead.', 'Regale lehnen an der Trennwand.'),
    { on: body('VAN') },
  ),
  excludes(
    'CX06',
    'CGCOUNT',
    'CGSHELF',
    why('Counter and shelves share one wall.', 'Tresen und Regale teilen sich eine Wand.'),
    { on: body('VAN') },
  ),
  requires(
    'CX07',
    'CGCOUNT',
    'CO230 or CBV2L',
    why('The counter needs a socket for the till.', 'Der Tresen braucht Strom für die Kasse.'),
    { on: body('VAN') },
  ),
  excludes(
    'CX08',
    'SOFLAT',
    'CGBULK',
    why(
      'Behind a bulkhead the seat has nowhere to fold.',
      'Vor der Trennwand kann der Sitz nicht klappen.',
    ),
    { on: body('VAN') },
  ),
  excludes(
    'CX09',
    'CGCRATE',
    'CGNET',
    why('Crates and net use the same hooks.', 'Kisten und Netz nutzen dieselben Haken.'),
  ),
  requires(
    'CX10',
    'CGFRUNK',
    'not LWBULL',
    why(
      'Behind a bull bar the front boot stays closed.',
      'Hinter dem Frontschutzbügel bleibt der Kofferraum zu.',
    ),
    { on: not(body('VAN')) },
  ),
];
