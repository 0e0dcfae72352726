import { body, both, not, tier } from '../authoring/facts.ts';
import { family, option } from '../authoring/options.ts';
import { t } from '../authoring/texts.ts';

const OPEN = body('CONVERTIBLE');
const GLAZED_ROOF = not(body('CONVERTIBLE', 'VAN', 'PICKUP'));
const RAILED = body('WAGON', 'SUV', 'MPV');
const WITH_TAILGATE = body('HATCHBACK', 'WAGON', 'SUV', 'MPV', 'SEDAN');

export const BODY = [
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
