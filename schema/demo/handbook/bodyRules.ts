import { climate, markets, not, plugIn, plug, region } from '../authoring/facts.ts';
import { always, excludes, requires, supplement } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

const EUROPE = region('EUROPE');

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
  supplement(
    'LI01',
    'HLMAT or HLPIX or HLADB',
    ['LIHBA'],
    why(
      'Matrix lamps come with the high-beam assistant.',
      'Matrix-Scheinwerfer bringen den Fernlichtassistenten mit.',
    ),
  ),
  supplement(
    'LI02',
    'HLPIX',
    ['LIWASH'],
    why(
      'UN Regulation 48 demands washers for lamps of more than 2,000 lumens.',
      'UN-Regelung 48 verlangt für Lampen über 2000 Lumen eine Reinigungsanlage.',
    ),
    { in: EUROPE },
  ),
  excludes(
    'LI03',
    'LIFOG',
    'HLPIX',
    why(
      'Pixel headlamps do the work of cornering fog lamps.',
      'Pixel-Scheinwerfer übernehmen das Abbiege- und Nebellicht.',
    ),
  ),
  requires(
    'LI04',
    'LIDYN',
    'HLMAT or HLPIX',
    why(
      'Dynamic indicators belong to the matrix headlamps.',
      'Dynamische Blinker gehören zu den Matrix-Scheinwerfern.',
    ),
  ),
  requires(
    'LI05',
    'LICARP',
    'LIAMB',
    why(
      'The light carpet is fed by the ambient lighting.',
      'Der Lichtteppich hängt an der Ambientebeleuchtung.',
    ),
  ),
  requires(
    'LI06',
    'LIREAR',
    'LIDYN',
    why(
      'OLED lamps are made with dynamic indicators only.',
      'OLED-Leuchten gibt es nur mit dynamischen Blinkern.',
    ),
  ),
  supplement(
    'LI07',
    'LIHBA or ASLANE or ASTRAF',
    ['ASCAM'],
    why(
      'These assistants look through the front camera.',
      'Diese Assistenten sehen durch die Frontkamera.',
    ),
  ),
  requires(
    'LI08',
    'ASCAM',
    'LIHBA or ASLANE or ASTRAF',
    why(
      'The front camera comes only with an assistant that uses it.',
      'Die Frontkamera gibt es nur mit einem Assistenten, der sie nutzt.',
    ),
    { in: not(EUROPE) },
  ),
  excludes(
    'LI09',
    'LIFOG',
    'EXBODY',
    why(
      'The air inlets of the body kit take the place of the fog lamps.',
      'Die Lufteinlässe des Aerodynamikpakets sitzen am Platz der Nebelscheinwerfer.',
    ),
  ),
  requires(
    'LI10',
    'LIHBA',
    'MIDIM',
    why(
      'The light sensor sits in the foot of the dimming mirror.',
      'Der Lichtsensor sitzt im Fuß des abblendenden Spiegels.',
    ),
  ),
  excludes(
    'GM01',
    'MICAM',
    'MIDIMX',
    why('Camera mirrors have no glass to dim.', 'Digitale Spiegel haben kein Glas zum Abblenden.'),
  ),
  requires(
    'GM02',
    'MICAM',
    'DIDIGI',
    why(
      'Camera mirrors are driven by the digital instruments.',
      'Digitale Spiegel hängen an den digitalen Instrumenten.',
    ),
  ),
  requires(
    'GM03',
    'MIDIMX',
    'MIDIM',
    why(
      'The interior mirror measures the glare for the exterior ones.',
      'Der Innenspiegel misst die Blendung für die Außenspiegel.',
    ),
  ),
  requires(
    'GM04',
    'MIFOLD',
    'MIHEAT',
    why('Folding mirrors are always heated.', 'Anklappbare Spiegel sind immer beheizt.'),
  ),
  excludes(
    'GM05',
    'GLHEAT',
    'GLIR',
    why(
      'Heating wires and the metal layer cannot share one windscreen.',
      'Heizdrähte und Metallschicht passen nicht in eine Scheibe.',
    ),
  ),
  excludes(
    'GM06',
    'GLHEAT',
    'DIHUD or DIHUDAR',
    why(
      'Heating wires double the image of the head-up display.',
      'Heizdrähte verdoppeln das Bild des Head-up-Displays.',
    ),
  ),
  supplement(
    'GM07',
    'DIHUD or DIHUDAR',
    ['GLACOU'],
    why(
      'The head-up display needs the wedge film of the acoustic windscreen.',
      'Das Head-up-Display braucht die Keilfolie der Akustikscheibe.',
    ),
  ),
  excludes(
    'GM08',
    'DIHUD',
    'DIHUDAR',
    why('There is room for one head-up display.', 'Es ist Platz für ein Head-up-Display.'),
  ),
  requires(
    'GM09',
    'DIHUD',
    'DIDIGI',
    why(
      'The head-up display mirrors the digital instruments.',
      'Das Head-up-Display spiegelt die digitalen Instrumente.',
    ),
  ),
  requires(
    'GM10',
    'DIHUDAR',
    'INPRO or INPRO2',
    why(
      'Augmented reality needs the maps of Navigation Pro.',
      'Augmented Reality braucht die Karten von Navigation Pro.',
    ),
  ),
  excludes(
    'GM11',
    'LWETC',
    'GLIR',
    why(
      'The metal layer shields the antenna of the toll reader.',
      'Die Metallschicht schirmt die Antenne des Mautgeräts ab.',
    ),
  ),
  requires(
    'GM12',
    'COCAM',
    'MIDIM',
    why(
      'The dash camera is built into the dimming mirror.',
      'Die Dashcam sitzt im abblendenden Spiegel.',
    ),
  ),
  requires(
    'GM13',
    'GLHEAT',
    'MIHEAT',
    why('One switch heats windscreen and mirrors.', 'Ein Schalter heizt Frontscheibe und Spiegel.'),
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
