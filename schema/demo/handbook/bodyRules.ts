import { climate } from '../authoring/facts.ts';
import { excludes, requires, supplement } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

export const BODY_RULES = [
  excludes(
    'RF01',
    'RFPAN',
    'RRBLK or RRALU',
    why(
      'The panorama roof leaves no frame for roof rails.',
      'Das Panoramadach lässt keinen Rahmen für eine Dachreling.',
    ),
  ),
  requires(
    'RF02',
    'CGBARS',
    'RRBLK or RRALU',
    why('Carrier bars clamp to roof rails.', 'Die Grundträger klemmen an der Dachreling.'),
  ),
  supplement(
    'RF03',
    'RFPAN',
    ['GLROLL'],
    why(
      'The panorama roof comes with its roller blind.',
      'Das Panoramadach bringt sein Rollo mit.',
    ),
  ),
  requires(
    'RF04',
    'GLROLL',
    'RFPAN',
    why(
      'The roller blind runs in the frame of the panorama roof.',
      'Das Rollo läuft im Rahmen des Panoramadachs.',
    ),
  ),
  excludes(
    'RF05',
    'RFPAN',
    'CGPART',
    why(
      'The anchors of the partition net sit where the panorama roof opens.',
      'Die Anker des Trennnetzes sitzen im Ausschnitt des Panoramadachs.',
    ),
  ),
  excludes(
    'RF06',
    'RFPAN',
    'CLMAN',
    why(
      'In hot countries a glass roof needs automatic climate control.',
      'In heißen Ländern braucht das Glasdach eine Klimaautomatik.',
    ),
    { in: climate('HOT') },
  ),
  excludes(
    'RF07',
    'CGBARS',
    'RFSUN',
    why(
      'A tilted sunroof hits the carrier bars.',
      'Das ausgestellte Schiebedach stößt an die Grundträger.',
    ),
  ),
  excludes(
    'RF08',
    'EXBLK',
    'RRALU',
    why(
      'Black trim goes with black rails.',
      'Zu schwarzen Zierleisten gehört die schwarze Reling.',
    ),
  ),
  excludes(
    'RF09',
    'EXCHR',
    'RRBLK',
    why('Chrome trim goes with aluminium rails.', 'Zu Chromleisten gehört die Aluminiumreling.'),
  ),
  excludes(
    'RF10',
    'EXCHR',
    'EXBLK',
    why(
      'Trim strips are either chrome or black.',
      'Zierleisten sind entweder verchromt oder schwarz.',
    ),
  ),
  excludes(
    'RF11',
    'EXWIND',
    'SOHTR',
    why(
      'The wind deflector covers the rear seats and their switches.',
      'Das Windschott verdeckt die Rücksitze und ihre Schalter.',
    ),
  ),
  requires(
    'RF12',
    'SONECK',
    'SOHEAT',
    why(
      'Neck-level heating uses the control unit of the seat heating.',
      'Die Kopfraumheizung nutzt das Steuergerät der Sitzheizung.',
    ),
  ),
  requires(
    'CG01',
    'CGKICK',
    'CGTAIL',
    why(
      'Hands-free opening needs the electric tailgate.',
      'Die berührungslose Öffnung braucht die elektrische Heckklappe.',
    ),
  ),
  requires(
    'CG02',
    'CGPART',
    'CGNET',
    why(
      'The partition net is sold with the luggage net.',
      'Das Trennnetz gibt es nur mit dem Gepäcknetz.',
    ),
  ),
  excludes(
    'CG03',
    'CGRAIL',
    'CGMAT',
    why(
      'The boot mat does not fit between the load rails.',
      'Die Wendematte passt nicht zwischen die Zurrschienen.',
    ),
  ),
  excludes(
    'CG04',
    'CGFLOOR',
    'CH22',
    why(
      'The 22 kW charger sits under the load floor.',
      'Der 22-kW-Lader sitzt unter dem Ladeboden.',
    ),
  ),
];
