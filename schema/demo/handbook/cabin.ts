import { body, both, engine, not, seats, tier, electric } from '../authoring/facts.ts';
import { family, option } from '../authoring/options.ts';
import { t } from '../authoring/texts.ts';

const REAR_SEATS = both(seats(4), not(body('VAN')));
const INPRO_ENDS = '2027-03-01';

export const CABIN = [
  family(
    'SEATS',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Front seats', 'Vordersitze', 'Sièges avant', {
      ar: 'المقاعد الأمامية',
      ja: 'フロントシート',
      es: 'Asientos delanteros',
      it: 'Sedili anteriori',
    }),
    [
      option('SEBAS', 0, t('Basic seats', 'Basissitze', 'Sièges de base'), { on: tier(1, 3) }),
      option('SECOM', 480, t('Comfort seats', 'Komfortsitze', 'Sièges confort')),
      option('SESPO', 590, t('Sport seats', 'Sportsitze', 'Sièges sport'), {
        on: not(body('VAN')),
      }),
      option('SEMUL', 1750, t('Multicontour seats', 'Multikontursitze', 'Sièges multicontours'), {
        on: tier(4),
      }),
    ],
  ),
  family(
    'SEATOPT',
    'ANY',
    'EQUIPMENT',
    t('Seat equipment', 'Sitzausstattung', 'Équipement des sièges', {
      ar: 'تجهيزات المقاعد',
      ja: 'シート装備',
      es: 'Equipamiento de asientos',
      it: 'Dotazione sedili',
    }),
    [
      option('SOHEAT', 350, t('Heated front seats', 'Sitzheizung vorn', 'Sièges avant chauffants')),
      option(
        'SOHTR',
        290,
        t('Heated rear seats', 'Sitzheizung hinten', 'Sièges arrière chauffants'),
        { on: REAR_SEATS },
      ),
      option(
        'SOVENT',
        780,
        t('Ventilated front seats', 'Sitzbelüftung vorn', 'Sièges avant ventilés'),
        { on: tier(3) },
      ),
      option('SOMASS', 890, t('Massage function', 'Massagefunktion', 'Fonction massage'), {
        on: tier(3),
      }),
      option(
        'SOELEC',
        690,
        t(
          'Electric seat adjustment',
          'Elektrische Sitzverstellung',
          'Réglage électrique des sièges',
        ),
      ),
      option(
        'SOMEM',
        320,
        t(
          'Memory for seat and mirrors',
          'Memory für Sitz und Spiegel',
          'Mémoire siège et rétroviseurs',
        ),
      ),
      option('SOLUM', 180, t('Lumbar support', 'Lordosenstütze', 'Soutien lombaire')),
      option(
        'SOISO',
        90,
        t(
          'ISOFIX on the front passenger seat',
          'ISOFIX auf dem Beifahrersitz',
          'ISOFIX passager avant',
        ),
      ),
      option(
        'SOARM',
        140,
        t('Front centre armrest', 'Mittelarmlehne vorn', 'Accoudoir central avant'),
      ),
      option('SONECK', 420, t('Neck-level heating', 'Kopfraumheizung', 'Chauffage de nuque'), {
        on: body('CONVERTIBLE'),
      }),
    ],
  ),
  family(
    'STWHEEL',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Steering wheel', 'Lenkrad', 'Volant', {
      ar: 'عجلة القيادة',
      ja: 'ステアリングホイール',
      es: 'Volante',
      it: 'Volante',
    }),
    [
      option('SWSTD', 0, t('Soft-grip steering wheel', 'Softgrip-Lenkrad', 'Volant soft-touch'), {
        on: tier(1, 3),
      }),
      option('SWLEA', 150, t('Leather steering wheel', 'Lederlenkrad', 'Volant cuir')),
      option(
        'SWHEAT',
        320,
        t('Heated leather steering wheel', 'Beheizbares Lederlenkrad', 'Volant cuir chauffant'),
      ),
      option('SWSPO', 270, t('Sport steering wheel', 'Sportlenkrad', 'Volant sport')),
      option(
        'SWSPH',
        460,
        t('Heated sport steering wheel', 'Beheizbares Sportlenkrad', 'Volant sport chauffant'),
      ),
    ],
  ),
  family(
    'CLIMATE',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Climate control', 'Klimatisierung', 'Climatisation', {
      ar: 'تكييف الهواء',
      ja: 'エアコン',
      es: 'Climatización',
      it: 'Climatizzazione',
    }),
    [
      option('CLMAN', 0, t('Air conditioning', 'Klimaanlage', 'Climatisation manuelle'), {
        on: tier(1, 3),
      }),
      option(
        'CLAUT',
        420,
        t(
          'Automatic two-zone climate control',
          'Zwei-Zonen-Klimaautomatik',
          'Climatisation automatique bizone',
        ),
      ),
      option(
        'CL4Z',
        790,
        t(
          'Four-zone climate control',
          'Vier-Zonen-Klimaautomatik',
          'Climatisation automatique quatre zones',
        ),
        { on: both(tier(4), seats(4)) },
      ),
    ],
  ),
  family(
    'AIRCARE',
    'ANY',
    'EQUIPMENT',
    t('Heating and air quality', 'Heizung und Luftgüte', 'Chauffage et qualité de l’air', {
      ar: 'التدفئة وجودة الهواء',
      ja: '暖房と空気質',
      es: 'Calefacción y aire',
      it: 'Riscaldamento e aria',
    }),
    [
      option('ACFILT', 190, t('Allergen filter', 'Allergenfilter', 'Filtre antiallergène')),
      option('ACPARK', 1090, t('Fuel-fired parking heater', 'Standheizung', 'Chauffage autonome'), {
        on: engine,
      }),
      option('ACPUMP', 890, t('Heat pump', 'Wärmepumpe', 'Pompe à chaleur'), { on: electric }),
      option(
        'ACION',
        280,
        t('Fragrance and ionisation', 'Beduftung und Ionisierung', 'Parfum et ionisation'),
        { on: tier(4) },
      ),
      option(
        'ACPRE',
        120,
        t('Pre-conditioning by app', 'Vorklimatisierung per App', 'Préconditionnement par appli'),
      ),
    ],
  ),
  family(
    'INFOT',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Infotainment', 'Infotainment', 'Infodivertissement', {
      ar: 'نظام المعلومات والترفيه',
      ja: 'インフォテインメント',
      es: 'Infoentretenimiento',
      it: 'Infotainment',
    }),
    [
      option(
        'INSTD',
        0,
        t('Touchscreen 8 inches', 'Touchscreen 8 Zoll', 'Écran tactile 8 pouces'),
        { on: tier(1, 3) },
      ),
      option(
        'INNAV',
        780,
        t('Navigation, 10 inches', 'Navigation, 10 Zoll', 'Navigation, 10 pouces'),
      ),
      option(
        'INPRO',
        1690,
        t('Navigation Pro, 14 inches', 'Navigation Pro, 14 Zoll', 'Navigation Pro, 14 pouces'),
        { on: tier(2), to: INPRO_ENDS },
      ),
      option(
        'INPRO2',
        1790,
        t(
          'Navigation Pro, second generation',
          'Navigation Pro, zweite Generation',
          'Navigation Pro, deuxième génération',
        ),
        { on: tier(2), from: INPRO_ENDS },
      ),
    ],
  ),
  family(
    'DISPLAY',
    'ANY',
    'EQUIPMENT',
    t('Displays', 'Anzeigen', 'Affichages', {
      ar: 'شاشات العرض',
      ja: 'ディスプレイ',
      es: 'Pantallas',
      it: 'Display',
    }),
    [
      option(
        'DIDIGI',
        390,
        t('Digital instruments', 'Digitale Instrumente', 'Instrumentation numérique'),
      ),
      option('DIHUD', 820, t('Head-up display', 'Head-up-Display', 'Affichage tête haute'), {
        on: tier(2),
      }),
      option(
        'DIHUDAR',
        1390,
        t(
          'Augmented-reality head-up display',
          'Augmented-Reality-Head-up-Display',
          'Affichage tête haute en réalité augmentée',
        ),
        { on: tier(4) },
      ),
      option('DIREAR', 1690, t('Rear-seat screens', 'Fondbildschirme', 'Écrans arrière'), {
        on: both(tier(4), seats(5)),
      }),
      option('DIPASS', 690, t('Passenger display', 'Beifahrerdisplay', 'Écran passager'), {
        on: tier(4),
      }),
    ],
  ),
  family(
    'AUDIO',
    'EXACTLY_ONE',
    'EQUIPMENT',
    t('Audio', 'Klangsystem', 'Audio', {
      ar: 'النظام الصوتي',
      ja: 'オーディオ',
      es: 'Sonido',
      it: 'Impianto audio',
    }),
    [
      option('AUSTD', 0, t('Four loudspeakers', 'Vier Lautsprecher', 'Quatre haut-parleurs')),
      option(
        'AUHIFI',
        440,
        t(
          'Hi-fi system with ten loudspeakers',
          'Hi-Fi-System mit zehn Lautsprechern',
          'Système hi-fi à dix haut-parleurs',
        ),
      ),
    ],
  ),
];
