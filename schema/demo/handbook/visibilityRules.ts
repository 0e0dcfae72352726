import { not, region } from '../authoring/facts.ts';
import { excludes, requires, supplement } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

const EUROPE = region('EUROPE');

export const VISIBILITY_RULES = [
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
];
