import { body, both, doors, not, region, seats, tier, markets } from '../authoring/facts.ts';
import { family, option } from '../authoring/options.ts';
import { t } from '../authoring/texts.ts';

const GLAZED_ROOF = not(body('CONVERTIBLE', 'VAN', 'PICKUP'));

export const VISIBILITY = [
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
];
