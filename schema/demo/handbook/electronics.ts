import {
  both,
  doors,
  electric,
  manual,
  markets,
  not,
  plug,
  plugIn,
  region,
  seats,
  tier,
  tows,
} from '../authoring/facts.ts';
import { family, option } from '../authoring/options.ts';
import { t } from '../authoring/texts.ts';

const NORTH_AMERICA = region('NORTH_AMERICA');

export const ELECTRONICS = [
  family(
    'CONNECT',
    'ANY',
    'EQUIPMENT',
    t('Connectivity', 'Konnektivität', 'Connectivité', {
      ar: 'الاتصال',
      ja: 'コネクティビティ',
      es: 'Conectividad',
      it: 'Connettività',
    }),
    [
      option(
        'COLINK',
        190,
        t('Smartphone integration', 'Smartphone-Integration', 'Intégration smartphone'),
      ),
      option(
        'COQI',
        190,
        t('Wireless charging tray', 'Induktive Ladeschale', 'Recharge par induction'),
      ),
      option('COWIFI', 180, t('Wi-Fi hotspot', 'WLAN-Hotspot', 'Borne Wi-Fi')),
      option('COKEY', 190, t('Digital key', 'Digitaler Schlüssel', 'Clé numérique')),
      option(
        'COUSB',
        90,
        t('USB ports in the rear', 'USB-Anschlüsse im Fond', 'Prises USB arrière'),
      ),
      option('CO230', 150, t('Household socket', 'Haushaltssteckdose', 'Prise domestique')),
      option('COCAM', 290, t('Dash camera', 'Dashcam', 'Caméra embarquée')),
      option(
        'COONL',
        270,
        t(
          'Online services for three years',
          'Online-Dienste für drei Jahre',
          'Services en ligne, trois ans',
        ),
      ),
      option('CODAB', 150, t('Digital radio DAB+', 'Digitalradio DAB+', 'Radio numérique DAB+'), {
        in: region('EUROPE', 'OCEANIA'),
      }),
    ],
  ),
  family(
    'ASSIST',
    'ANY',
    'EQUIPMENT',
    t('Driver assistance', 'Fahrassistenz', 'Aides à la conduite', {
      ar: 'مساعدة السائق',
      ja: '運転支援',
      es: 'Asistencia al conductor',
      it: 'Assistenza alla guida',
    }),
    [
      option(
        'ASLIM',
        120,
        t(
          'Cruise control with limiter',
          'Tempomat mit Begrenzer',
          'Régulateur-limiteur de vitesse',
        ),
      ),
      option(
        'ASACC',
        620,
        t('Adaptive cruise control', 'Abstandsregeltempomat', 'Régulateur adaptatif'),
      ),
      option(
        'ASLANE',
        290,
        t('Lane-keeping assistant', 'Spurhalteassistent', 'Maintien dans la voie'),
      ),
      option(
        'ASTRAF',
        240,
        t('Traffic-sign recognition', 'Verkehrszeichenerkennung', 'Lecture des panneaux'),
      ),
      option('ASCAM', 0, t('Front camera', 'Frontkamera', 'Caméra frontale')),
      option(
        'ASBLIND',
        420,
        t('Blind-spot assistant', 'Totwinkelassistent', 'Surveillance des angles morts'),
      ),
      option(
        'ASCROSS',
        240,
        t(
          'Rear cross-traffic assistant',
          'Querverkehrsassistent hinten',
          'Alerte de trafic transversal arrière',
        ),
      ),
      option('ASTJA', 790, t('Traffic-jam assistant', 'Stauassistent', 'Assistant embouteillage'), {
        on: not(manual),
      }),
      option(
        'ASHWY',
        1790,
        t(
          'Hands-off motorway assistant',
          'Autobahnassistent zum Loslassen',
          'Assistant autoroute mains libres',
        ),
        { on: tier(4), in: markets('DE', 'US', 'CA', 'JP', 'GB', 'KR') },
      ),
      option('ASNIGHT', 1890, t('Night vision', 'Nachtsichtassistent', 'Vision nocturne'), {
        on: tier(4),
      }),
    ],
  ),
  family(
    'PARKING',
    'ANY',
    'EQUIPMENT',
    t('Parking', 'Parken', 'Stationnement', {
      ar: 'ركن السيارة',
      ja: 'パーキング',
      es: 'Aparcamiento',
      it: 'Parcheggio',
    }),
    [
      option(
        'PAREAR',
        290,
        t('Rear parking sensors', 'Einparkhilfe hinten', 'Aide au stationnement arrière'),
      ),
      option(
        'PAFRONT',
        260,
        t('Front parking sensors', 'Einparkhilfe vorn', 'Aide au stationnement avant'),
      ),
      option('PACAM', 330, t('Reversing camera', 'Rückfahrkamera', 'Caméra de recul')),
      option(
        'PA360',
        590,
        t('Surround-view cameras', 'Rundumkameras', 'Caméras à vision périphérique'),
      ),
      option('PAASS', 420, t('Parking assistant', 'Parkassistent', 'Assistant de stationnement')),
      option(
        'PAREM',
        360,
        t('Remote parking by app', 'Ferngesteuertes Parken per App', 'Stationnement à distance'),
        { on: tier(3), in: not(region('NORTH_AMERICA', 'SOUTH_ASIA')) },
      ),
      option(
        'PATRAIL',
        290,
        t(
          'Trailer manoeuvring assistant',
          'Anhänger-Rangierassistent',
          'Assistant de manœuvre de remorque',
        ),
        { on: tows },
      ),
    ],
  ),
  family(
    'SAFETY',
    'ANY',
    'EQUIPMENT',
    t('Safety and security', 'Sicherheit', 'Sécurité', {
      ar: 'السلامة والأمان',
      ja: '安全・盗難防止',
      es: 'Seguridad',
      it: 'Sicurezza',
    }),
    [
      option('SFKNEE', 190, t('Knee airbags', 'Knieairbags', 'Airbags de genoux')),
      option(
        'SFREAR',
        350,
        t('Rear side airbags', 'Seitenairbags hinten', 'Airbags latéraux arrière'),
        { on: both(seats(4), doors(4)) },
      ),
      option(
        'SFCHILD',
        80,
        t('Electric child lock', 'Elektrische Kindersicherung', 'Sécurité enfants électrique'),
        { on: both(seats(4), doors(4)) },
      ),
      option(
        'SFALARM',
        360,
        t(
          'Alarm with interior monitoring',
          'Alarmanlage mit Innenraumüberwachung',
          'Alarme volumétrique',
        ),
      ),
      option(
        'SFTRACK',
        320,
        t('Stolen-vehicle tracking', 'Diebstahlortung', 'Localisation après vol'),
      ),
      option('SFEXT', 120, t('Fire extinguisher', 'Feuerlöscher', 'Extincteur')),
      option(
        'SFKIT',
        40,
        t(
          'Warning triangle and first-aid kit',
          'Warndreieck und Verbandtasche',
          'Triangle et trousse de secours',
        ),
      ),
    ],
  ),
  family(
    'CHARGER',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('On-board charger', 'Bordlader', 'Chargeur embarqué', {
      ar: 'الشاحن الداخلي',
      ja: '車載充電器',
      es: 'Cargador de a bordo',
      it: 'Caricatore di bordo',
    }),
    [
      option('CH7', 0, t('7.4 kW charger', 'Lader 7,4 kW', 'Chargeur 7,4 kW'), { on: plugIn }),
      option('CH11', 390, t('11 kW charger', 'Lader 11 kW', 'Chargeur 11 kW'), { on: plugIn }),
      // Three phases at 32 A exist at wallboxes of type-2 countries only.
      option('CH22', 890, t('22 kW charger', 'Lader 22 kW', 'Chargeur 22 kW'), {
        on: electric,
        in: plug('TYPE2'),
      }),
    ],
  ),
  family(
    'CABLE',
    'ANY',
    'EQUIPMENT',
    t('Charging equipment', 'Ladezubehör', 'Équipement de recharge', {
      ar: 'معدات الشحن',
      ja: '充電用品',
      es: 'Equipo de carga',
      it: 'Accessori di ricarica',
    }),
    [
      option(
        'CBHOME',
        250,
        t(
          'Charging cable for the household socket',
          'Ladekabel für die Haushaltssteckdose',
          'Câble pour prise domestique',
        ),
        { on: plugIn },
      ),
      option(
        'CBT2',
        220,
        t('Charging cable type 2, 32 A', 'Ladekabel Typ 2, 32 A', 'Câble de recharge type 2, 32 A'),
        { on: plugIn, in: plug('TYPE2') },
      ),
      option('CBT1', 220, t('Charging cable J1772', 'Ladekabel J1772', 'Câble de recharge J1772'), {
        on: plugIn,
        in: plug('TYPE1'),
      }),
      option('CBGBT', 220, t('Charging cable GB/T', 'Ladekabel GB/T', 'Câble de recharge GB/T'), {
        on: plugIn,
        in: plug('GBT'),
      }),
      option('CBNACS', 190, t('NACS adapter', 'NACS-Adapter', 'Adaptateur NACS'), {
        on: electric,
        in: NORTH_AMERICA,
      }),
      option('CBWALL', 790, t('Wallbox', 'Wallbox', 'Borne murale'), { on: plugIn }),
      option(
        'CBV2L',
        290,
        t('Vehicle-to-load adapter', 'Vehicle-to-Load-Adapter', 'Adaptateur vehicle-to-load'),
        { on: electric },
      ),
    ],
  ),
];
