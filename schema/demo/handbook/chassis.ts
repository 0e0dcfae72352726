import {
  allWheelDrive,
  body,
  both,
  either,
  engine,
  fuelCell,
  not,
  plugIn,
  tier,
  tows,
} from '../authoring/facts.ts';
import { family, option } from '../authoring/options.ts';
import { t } from '../authoring/texts.ts';

const HIGH_RIDING = body('SUV', 'PICKUP');
const LOADED = body('WAGON', 'SUV', 'PICKUP', 'VAN', 'MPV');

export const CHASSIS = [
  family(
    'TYRES',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Tyres', 'Reifen', 'Pneumatiques', {
      ar: 'الإطارات',
      ja: 'タイヤ',
      es: 'Neumáticos',
      it: 'Pneumatici',
    }),
    [
      option('TYSUM', 0, t('Summer tyres', 'Sommerreifen', 'Pneus été')),
      option('TYALL', 250, t('All-season tyres', 'Ganzjahresreifen', 'Pneus toutes saisons')),
      option('TYWIN', 320, t('Winter tyres', 'Winterreifen', 'Pneus hiver')),
      option(
        'TYECO',
        150,
        t(
          'Low-rolling-resistance tyres',
          'Rollwiderstandsarme Reifen',
          'Pneus à faible résistance',
        ),
      ),
      option('TYSPO', 690, t('Sport tyres', 'Sportreifen', 'Pneus sport'), {
        on: not(body('VAN', 'PICKUP', 'MPV')),
      }),
      option(
        'TYRFT',
        340,
        t('Run-flat tyres', 'Reifen mit Notlaufeigenschaften', 'Pneus à roulage à plat'),
        { on: tier(4) },
      ),
      option('TYOFF', 390, t('All-terrain tyres', 'Geländereifen', 'Pneus tout-terrain'), {
        on: HIGH_RIDING,
      }),
    ],
  ),
  family(
    'SPARE',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Tyre mobility', 'Pannenhilfe', 'Dépannage', {
      ar: 'الإطار الاحتياطي',
      ja: 'パンク対応',
      es: 'Antipinchazos',
      it: 'Antiforatura',
    }),
    [
      option(
        'SPKIT',
        0,
        t('Tyre sealant and compressor', 'Reifendichtmittel und Kompressor', 'Kit anticrevaison'),
      ),
      option('SPEMG', 120, t('Space-saver spare wheel', 'Notrad', 'Roue de secours galette')),
      option(
        'SPFULL',
        220,
        t('Full-size spare wheel', 'Vollwertiges Ersatzrad', 'Roue de secours normale'),
        { on: both(not(body('CONVERTIBLE', 'COUPE')), not(plugIn)) },
      ),
    ],
  ),
  family(
    'BRAKES',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Brakes', 'Bremsen', 'Freins', { ar: 'المكابح', ja: 'ブレーキ', es: 'Frenos', it: 'Freni' }),
    [
      option(
        'BRSTD',
        0,
        t('Ventilated disc brakes', 'Innenbelüftete Scheibenbremsen', 'Freins à disques ventilés'),
      ),
      option(
        'BRSPO',
        890,
        t(
          'Sport brakes with larger discs',
          'Sportbremsen mit größeren Scheiben',
          'Freins sport à grands disques',
        ),
        { on: not(body('VAN', 'PICKUP')) },
      ),
      option(
        'BRCER',
        6900,
        t('Carbon-ceramic brakes', 'Keramikbremsen', 'Freins carbone-céramique'),
        { on: tier(4) },
      ),
    ],
  ),
  family(
    'SUSP',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Suspension', 'Fahrwerk', 'Suspension', {
      ar: 'نظام التعليق',
      ja: 'サスペンション',
      es: 'Suspensión',
      it: 'Sospensioni',
    }),
    [
      option('SUSTD', 0, t('Comfort suspension', 'Komfortfahrwerk', 'Suspension confort')),
      option(
        'SUSPO',
        390,
        t(
          'Sport suspension, lowered by 15 mm',
          'Sportfahrwerk, 15 mm tiefer',
          'Châssis sport surbaissé de 15 mm',
        ),
        { on: not(body('VAN', 'PICKUP')) },
      ),
      option(
        'SUREI',
        280,
        t('Reinforced suspension', 'Verstärktes Fahrwerk', 'Suspension renforcée'),
        { on: either(tows, LOADED) },
      ),
      option('SUADA', 980, t('Adaptive dampers', 'Adaptive Dämpfer', 'Amortisseurs adaptatifs'), {
        on: tier(3),
      }),
      option(
        'SUAIR',
        1950,
        t(
          'Air suspension with level control',
          'Luftfederung mit Niveauregelung',
          'Suspension pneumatique',
        ),
        { on: tier(4) },
      ),
    ],
  ),
  family(
    'STEER',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Steering', 'Lenkung', 'Direction', {
      ar: 'نظام التوجيه',
      ja: 'ステアリング',
      es: 'Dirección',
      it: 'Sterzo',
    }),
    [
      option(
        'STSTD',
        0,
        t('Electric power steering', 'Elektrische Servolenkung', 'Direction assistée électrique'),
      ),
      option(
        'STVAR',
        250,
        t(
          'Variable-ratio steering',
          'Variable Lenkübersetzung',
          'Direction à démultiplication variable',
        ),
      ),
      option(
        'STREAR',
        1300,
        t('Rear-axle steering', 'Hinterachslenkung', 'Essieu arrière directeur'),
        { on: tier(4) },
      ),
    ],
  ),
  family(
    'DYN',
    'ANY',
    'EQUIPMENT',
    t('Driving dynamics', 'Fahrdynamik', 'Dynamique de conduite', {
      ar: 'ديناميكية القيادة',
      ja: '走行性能',
      es: 'Dinámica de conducción',
      it: 'Dinamica di guida',
    }),
    [
      option(
        'DYMODE',
        90,
        t('Drive mode switch', 'Fahrmodusschalter', 'Sélecteur de mode de conduite'),
      ),
      option('DYHDC', 160, t('Hill descent control', 'Bergabfahrhilfe', 'Contrôle de descente'), {
        on: either(allWheelDrive, HIGH_RIDING),
      }),
      option(
        'DYLOCK',
        540,
        t(
          'Locking rear differential',
          'Hinterachs-Sperrdifferenzial',
          'Différentiel arrière verrouillable',
        ),
        { on: allWheelDrive },
      ),
      option(
        'DYPED',
        110,
        t('Sport pedals in stainless steel', 'Sportpedale aus Edelstahl', 'Pédalier sport en inox'),
      ),
      option(
        'DYTSC',
        0,
        t('Trailer stability control', 'Anhängerstabilisierung', 'Stabilisation de la remorque'),
        { on: tows },
      ),
      option(
        'DYCOOL',
        140,
        t('Larger radiator', 'Verstärkte Kühlung', 'Refroidissement renforcé'),
        { on: either(engine, fuelCell) },
      ),
    ],
  ),
  family(
    'TOW',
    'ONE_OR_NONE',
    'EQUIPMENT',
    t('Towing', 'Anhängerbetrieb', 'Attelage', {
      ar: 'القطر',
      ja: 'けん引',
      es: 'Remolque',
      it: 'Traino',
    }),
    [
      option(
        'TWPRE',
        190,
        t('Towbar preparation', 'Vorbereitung Anhängekupplung', 'Prédisposition attelage'),
        { on: tows },
      ),
      option(
        'TWFIX',
        690,
        t('Detachable towbar', 'Abnehmbare Anhängekupplung', 'Attelage démontable'),
        { on: tows, shows: ['TOWBAR'] },
      ),
      option(
        'TWSWV',
        990,
        t(
          'Swivelling towbar, electrically released',
          'Schwenkbare Anhängekupplung, elektrisch entriegelt',
          'Attelage escamotable électrique',
        ),
        { on: (model) => tows(model) && tier(3)(model), shows: ['TOWBAR'] },
      ),
    ],
  ),
];
