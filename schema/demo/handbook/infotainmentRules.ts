import { region } from '../authoring/facts.ts';
import { always, excludes, requires, supplement } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

const EUROPE = region('EUROPE');

export const INFOTAINMENT_RULES = [
  requires(
    'IN01',
    'COWIFI',
    'COONL',
    why(
      'The hotspot uses the data link of the online services.',
      'Der Hotspot nutzt die Datenverbindung der Online-Dienste.',
    ),
  ),
  excludes(
    'IN02',
    'COONL',
    'INSTD',
    why(
      'The 8-inch touchscreen has no data link.',
      'Der 8-Zoll-Touchscreen hat keine Datenverbindung.',
    ),
  ),
  requires(
    'IN03',
    'COKEY',
    'COQI',
    why(
      'The digital key is read in the charging tray.',
      'Der digitale Schlüssel wird in der Ladeschale gelesen.',
    ),
  ),
  requires(
    'IN04',
    'DIREAR',
    'INPRO or INPRO2',
    why(
      'Rear screens are fed by Navigation Pro.',
      'Fondbildschirme werden von Navigation Pro versorgt.',
    ),
  ),
  requires(
    'IN05',
    'COQI',
    'COLINK',
    why(
      'The charging tray pairs the phone through smartphone integration.',
      'Die Ladeschale koppelt das Telefon über die Smartphone-Integration.',
    ),
  ),
  supplement(
    'IN06',
    'INPRO or INPRO2',
    ['DIDIGI'],
    why(
      'Navigation Pro comes with digital instruments.',
      'Navigation Pro bringt die digitalen Instrumente mit.',
    ),
  ),
  requires(
    'IN07',
    'DIPASS',
    'INPRO or INPRO2',
    why(
      'The passenger display belongs to Navigation Pro.',
      'Das Beifahrerdisplay gehört zu Navigation Pro.',
    ),
  ),
  requires(
    'IN08',
    'DIREAR',
    'COUSB',
    why(
      'Rear screens need the power of the rear USB ports.',
      'Fondbildschirme brauchen den Strom der hinteren USB-Anschlüsse.',
    ),
  ),
  requires(
    'IN09',
    'CO230',
    'COUSB',
    why(
      'The household socket shares the rear console with the USB ports.',
      'Die Steckdose teilt sich die hintere Konsole mit den USB-Anschlüssen.',
    ),
  ),
  excludes(
    'IN10',
    'INPRO or INPRO2',
    'AUSTD',
    why(
      'Navigation Pro speaks through the hi-fi amplifier.',
      'Navigation Pro spricht über den Hi-Fi-Verstärker.',
    ),
  ),
  always(
    'IN11',
    'CODAB',
    why(
      'New cars must receive digital radio (Directive (EU) 2018/1972, art. 113).',
      'Neue Autos müssen Digitalradio empfangen (Richtlinie (EU) 2018/1972, Art. 113).',
    ),
    { in: EUROPE },
  ),
];
