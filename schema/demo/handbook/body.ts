import { body, both, doors, not, region, seats, tier, markets } from '../authoring/facts.ts';
import { family, option } from '../authoring/options.ts';
import { t } from '../authoring/texts.ts';

const OPEN = body('CONVERTIBLE');
const GLAZED_ROOF = not(body('CONVERTIBLE', 'VAN', 'PICKUP'));
const RAILED = body('WAGON', 'SUV', 'MPV');
const WITH_TAILGATE = body('HATCHBACK', 'WAGON', 'SUV', 'MPV', 'SEDAN');

export const BODY = [
  family(
    'HEADLMP',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Headlamps', 'Scheinwerfer', 'Phares', {
      ar: 'المصابيح الأمامية',
      ja: 'ヘッドライト',
      es: 'Faros',
      it: 'Fari',
    }),
    [
      option('HLLED', 0, t('LED headlamps', 'LED-Scheinwerfer', 'Phares à LED')),
      option(
        'HLMAT',
        850,
        t('Matrix LED headlamps', 'Matrix-LED-Scheinwerfer', 'Phares Matrix LED'),
        { in: not(region('NORTH_AMERICA')) },
      ),
      // Adaptive beams are lawful in North America too, but their certification takes until spring.
      option(
        'HLADB',
        980,
        t(
          'Adaptive driving beam headlamps',
          'Adaptive Fernlicht-Scheinwerfer',
          'Phares à faisceau adaptatif',
        ),
        { on: tier(4), in: region('NORTH_AMERICA'), from: '2027-03-01' },
      ),
      option(
        'HLPIX',
        1650,
        t(
          'Pixel headlamps, 1.3 million points',
          'Pixel-Scheinwerfer, 1,3 Millionen Lichtpunkte',
          'Phares à pixels, 1,3 million de points',
        ),
        { on: tier(4), in: not(region('NORTH_AMERICA')) },
      ),
    ],
  ),
  family(
    'LIGHT',
    'ANY',
    'EQUIPMENT',
    t('Lighting', 'Licht', 'Éclairage', {
      ar: 'الإضاءة',
      ja: 'ライティング',
      es: 'Iluminación',
      it: 'Illuminazione',
    }),
    [
      option(
        'LIFOG',
        180,
        t(
          'Cornering fog lamps',
          'Nebelscheinwerfer mit Abbiegelicht',
          'Antibrouillards directionnels',
        ),
      ),
      option(
        'LIHBA',
        160,
        t('High-beam assistant', 'Fernlichtassistent', 'Assistant feux de route'),
      ),
      option('LIWASH', 210, t('Headlamp washers', 'Scheinwerferreinigung', 'Lave-phares')),
      option(
        'LIDYN',
        190,
        t('Dynamic indicators', 'Dynamische Blinker', 'Clignotants dynamiques'),
        { in: not(region('NORTH_AMERICA')) },
      ),
      option('LIREAR', 620, t('OLED rear lamps', 'OLED-Rückleuchten', 'Feux arrière OLED'), {
        on: tier(4),
        in: not(region('NORTH_AMERICA')),
      }),
      option('LIAMB', 260, t('Ambient lighting', 'Ambientebeleuchtung', 'Éclairage d’ambiance')),
      option(
        'LICARP',
        140,
        t('Light carpet at the doors', 'Lichtteppich an den Türen', 'Tapis de lumière'),
      ),
    ],
  ),
  family(
    'ROOF',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Roof', 'Dach', 'Toit', { ar: 'السقف', ja: 'ルーフ', es: 'Techo', it: 'Tetto' }),
    [
      option('RFSTL', 0, t('Steel roof', 'Stahldach', 'Toit en acier'), { on: not(OPEN) }),
      option('RFSUN', 850, t('Sliding sunroof', 'Schiebedach', 'Toit ouvrant'), {
        on: GLAZED_ROOF,
      }),
      option(
        'RFPAN',
        1290,
        t('Panorama glass roof', 'Panorama-Glasdach', 'Toit panoramique en verre'),
        { on: both(GLAZED_ROOF, not(body('COUPE'))), shows: ['PANORAMA_ROOF'] },
      ),
      option(
        'RFSOFT',
        0,
        t('Fabric hood, black', 'Stoffverdeck, schwarz', 'Capote en toile noire'),
        { on: OPEN },
      ),
      option(
        'RFSOFTR',
        290,
        t('Fabric hood, dark red', 'Stoffverdeck, dunkelrot', 'Capote en toile rouge foncé'),
        { on: OPEN },
      ),
      option(
        'RFSOFTA',
        580,
        t('Acoustic fabric hood', 'Akustik-Stoffverdeck', 'Capote acoustique'),
        { on: OPEN },
      ),
    ],
  ),
  family(
    'RAILS',
    'ONE_OR_NONE',
    'EQUIPMENT',
    t('Roof rails', 'Dachreling', 'Barres de toit', {
      ar: 'قضبان السقف',
      ja: 'ルーフレール',
      es: 'Barras de techo',
      it: 'Barre portatutto',
    }),
    [
      option('RRBLK', 260, t('Roof rails, black', 'Dachreling schwarz', 'Barres de toit noires'), {
        on: RAILED,
        shows: ['ROOF_RAILS'],
      }),
      option(
        'RRALU',
        340,
        t('Roof rails, aluminium', 'Dachreling Aluminium', 'Barres de toit en aluminium'),
        { on: RAILED, shows: ['ROOF_RAILS'] },
      ),
    ],
  ),
  family(
    'GLASS',
    'ANY',
    'EQUIPMENT',
    t('Glazing and blinds', 'Verglasung und Rollos', 'Vitrages et stores', {
      ar: 'الزجاج والستائر',
      ja: 'ガラスとブラインド',
      es: 'Acristalamiento',
      it: 'Vetri e tendine',
    }),
    [
      // India's Supreme Court forbids tinted films (2012), so tinted glass is not sold there.
      option(
        'GLTINT',
        290,
        t('Tinted rear windows', 'Abgedunkelte Fondscheiben', 'Vitres arrière surteintées'),
        { on: not(body('VAN')), in: not(markets('IN')), shows: ['TINTED_WINDOWS'] },
      ),
      option(
        'GLACOU',
        380,
        t('Acoustic windscreen', 'Akustik-Frontscheibe', 'Pare-brise acoustique'),
        { on: tier(2) },
      ),
      option(
        'GLHEAT',
        260,
        t('Heated windscreen', 'Beheizbare Frontscheibe', 'Pare-brise chauffant'),
      ),
      option(
        'GLIR',
        190,
        t('Infrared-reflecting windscreen', 'Wärmeschutz-Frontscheibe', 'Pare-brise athermique'),
      ),
      option(
        'GLROLL',
        0,
        t(
          'Electric roller blind for the glass roof',
          'Elektrisches Rollo für das Glasdach',
          'Store électrique du toit en verre',
        ),
        { on: both(GLAZED_ROOF, not(body('COUPE'))) },
      ),
      option(
        'GLSIDE',
        170,
        t(
          'Sun blinds for the rear side windows',
          'Sonnenrollos für die Fondtüren',
          'Stores des vitres latérales arrière',
        ),
        { on: both(doors(4), seats(5), not(body('PICKUP'))) },
      ),
    ],
  ),
  family(
    'MIRROR',
    'ANY',
    'EQUIPMENT',
    t('Mirrors', 'Spiegel', 'Rétroviseurs', {
      ar: 'المرايا',
      ja: 'ミラー',
      es: 'Retrovisores',
      it: 'Specchietti',
    }),
    [
      option(
        'MIHEAT',
        90,
        t(
          'Heated exterior mirrors',
          'Beheizbare Außenspiegel',
          'Rétroviseurs extérieurs chauffants',
        ),
      ),
      option(
        'MIFOLD',
        220,
        t(
          'Electrically folding mirrors',
          'Elektrisch anklappbare Spiegel',
          'Rétroviseurs rabattables électriquement',
        ),
      ),
      option(
        'MIDIM',
        150,
        t(
          'Auto-dimming interior mirror',
          'Automatisch abblendender Innenspiegel',
          'Rétroviseur intérieur électrochrome',
        ),
      ),
      option(
        'MIDIMX',
        160,
        t(
          'Auto-dimming exterior mirrors',
          'Automatisch abblendende Außenspiegel',
          'Rétroviseurs extérieurs électrochromes',
        ),
      ),
      option('MICAM', 1400, t('Camera mirrors', 'Digitale Außenspiegel', 'Rétroviseurs caméras'), {
        on: tier(3),
        in: not(region('NORTH_AMERICA', 'SOUTH_ASIA')),
      }),
    ],
  ),
  family(
    'EXTER',
    'ANY',
    'EQUIPMENT',
    t('Exterior', 'Exterieur', 'Extérieur', {
      ar: 'المظهر الخارجي',
      ja: 'エクステリア',
      es: 'Exterior',
      it: 'Esterni',
    }),
    [
      option('EXCHR', 350, t('Chrome trim', 'Chromzierleisten', 'Baguettes chromées'), {
        shows: ['CHROME'],
      }),
      option(
        'EXBLK',
        450,
        t('Gloss black trim', 'Zierleisten schwarz glänzend', 'Baguettes noir brillant'),
      ),
      option('EXSTEP', 590, t('Side steps', 'Trittbretter', 'Marchepieds'), {
        on: body('SUV', 'PICKUP'),
        shows: ['SIDE_STEPS'],
      }),
      option('EXMUD', 120, t('Mud flaps', 'Schmutzfänger', 'Bavettes')),
      option('EXSPOI', 390, t('Rear spoiler', 'Heckspoiler', 'Becquet arrière'), {
        on: not(body('VAN', 'PICKUP')),
      }),
      option(
        'EXBODY',
        1490,
        t('Aerodynamic body kit', 'Aerodynamikpaket', 'Kit carrosserie aérodynamique'),
        { on: not(body('VAN', 'PICKUP')), shows: ['SPORT_BODY'] },
      ),
      option(
        'EXUNDER',
        290,
        t('Underbody protection', 'Unterfahrschutz', 'Protection sous caisse'),
      ),
      option(
        'EXDEBAD',
        0,
        t('Without model badge', 'Entfall Modellbezeichnung', 'Suppression du monogramme'),
      ),
      option('EXWIND', 340, t('Wind deflector', 'Windschott', 'Filet anti-remous'), { on: OPEN }),
    ],
  ),
  family(
    'CARGO',
    'ANY',
    'EQUIPMENT',
    t('Luggage', 'Gepäckraum', 'Coffre', {
      ar: 'صندوق الأمتعة',
      ja: 'ラゲッジ',
      es: 'Maletero',
      it: 'Bagagliaio',
    }),
    [
      option('CGNET', 60, t('Luggage net', 'Gepäcknetz', 'Filet à bagages')),
      option('CGMAT', 90, t('Reversible boot mat', 'Wendematte', 'Tapis de coffre réversible'), {
        on: not(body('PICKUP')),
      }),
      option('CGPART', 190, t('Partition net', 'Trennnetz', 'Filet de séparation'), {
        on: body('WAGON', 'SUV', 'MPV'),
      }),
      option(
        'CGRAIL',
        190,
        t('Load rails with lashing eyes', 'Zurrschienen mit Verzurrösen', 'Rails d’arrimage'),
        { on: body('WAGON', 'SUV', 'MPV', 'VAN', 'PICKUP') },
      ),
      option('CGTAIL', 450, t('Electric tailgate', 'Elektrische Heckklappe', 'Hayon électrique'), {
        on: both(WITH_TAILGATE, tier(2)),
      }),
      option(
        'CGKICK',
        210,
        t(
          'Hands-free tailgate opening',
          'Berührungslose Heckklappenöffnung',
          'Ouverture mains libres',
        ),
        { on: both(WITH_TAILGATE, tier(2)) },
      ),
      option(
        'CGSKI',
        150,
        t('Rear seat through-loading', 'Durchladeeinrichtung', 'Trappe à skis'),
        { on: body('SEDAN', 'HATCHBACK', 'COUPE', 'WAGON', 'SUV') },
      ),
      option('CGFLOOR', 170, t('Double load floor', 'Doppelter Ladeboden', 'Double plancher'), {
        on: body('HATCHBACK', 'WAGON', 'SUV', 'MPV'),
      }),
      option('CGBARS', 190, t('Roof carrier bars', 'Dachgrundträger', 'Barres transversales'), {
        on: RAILED,
      }),
    ],
  ),
];
