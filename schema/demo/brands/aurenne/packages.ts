import {
  body,
  both,
  electric,
  engine,
  models,
  not,
  region,
  series,
  tier,
  tows,
} from '../../authoring/facts.ts';
import { pack } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const NORTH_AMERICA = region('NORTH_AMERICA');

export const PACKAGES = [
  pack('PKWINTER', 18, t('Winter package', 'Winterpaket', 'Pack Hiver'), [
    'SOHEAT',
    'SWHEAT',
    'GLHEAT',
  ]),
  pack('PKSEAT', 15, t('Seat comfort package', 'Sitzkomfortpaket', 'Pack Confort d’assise'), [
    'SOHEAT',
    'SOVENT',
    'SOELEC',
    'SOMEM',
    'SOLUM',
  ]),
  pack('PKCONN', 16, t('Connectivity package', 'Konnektivitätspaket', 'Pack Connectivité'), [
    'COQI',
    'COKEY',
    'COWIFI',
    'COONL',
  ]),
  pack(
    'PKDRIVE',
    17,
    t('Driving assistance package', 'Fahrassistenzpaket', 'Pack Aides à la conduite'),
    ['ASACC', 'ASBLIND', 'ASCROSS'],
  ),
  pack('PKPARK', 15, t('Parking package', 'Parkpaket', 'Pack Stationnement'), [
    'PAFRONT',
    'PA360',
    'PAASS',
  ]),
  pack('PKPILOT', 12, t('Co-pilot package', 'Copilot-Paket', 'Pack Copilote'), [
    'PKDRIVE',
    'PKPARK',
    'ASTJA',
    'ASLANE',
  ]),
  pack('PKLIGHT', 14, t('Light package', 'Lichtpaket', 'Pack Éclairage'), [
    'LIAMB',
    'LICARP',
    'MIDIM',
    'MIDIMX',
  ]),
  pack(
    'PKMATRX',
    13,
    t('Matrix light package', 'Matrixlichtpaket', 'Pack Matrix'),
    ['HLMAT', 'LIHBA', 'LIDYN', 'MIDIM'],
    { in: not(NORTH_AMERICA) },
  ),
  pack(
    'PKSPORT',
    16,
    t('Sport package', 'Sportpaket', 'Pack Sport'),
    ['W20FOUD', 'SWSPO', 'SESPO', 'BRSPO', 'DYPED', 'EXBODY', 'EXSPOI'],
    { on: not(tier(6)), appearance: { features: ['SPORT_BODY'] } },
  ),
  pack(
    'PKNIGHT',
    14,
    t('Night package', 'Nachtpaket', 'Pack Nuit'),
    ['EXBLK', 'GLTINT', 'EXDEBAD', 'W19AILE'],
    { in: not((market) => market.code === 'IN') },
  ),
  pack(
    'PKTOW',
    12,
    t('Towing package', 'Anhängerpaket', 'Pack Attelage'),
    ['TWSWV', 'DYTSC', 'PATRAIL'],
    { on: both(tows, tier(4)) },
  ),
  pack(
    'PKTRAIL',
    15,
    t('Country road package', 'Landpartie-Paket', 'Pack Campagne'),
    ['EXUNDER', 'DYHDC', 'W19ROC', 'TYOFF', 'EXMUD'],
    { on: series('crestal') },
  ),
  pack(
    'PKSALON',
    15,
    t('Rear salon package', 'Fondsalon-Paket', 'Pack Salon arrière'),
    ['SOREST', 'SOHTR', 'SOFRIDG', 'DIREAR', 'COUSB', 'GLSIDE'],
    { on: tier(5) },
  ),
  pack(
    'PKGRAND',
    10,
    t('Grand Voyage package', 'Grand-Voyage-Paket', 'Pack Grand Voyage'),
    ['PKSALON', 'CL4Z', 'ACFILT', 'ACION'],
    { on: tier(6) },
  ),
  pack(
    'PKHOME',
    12,
    t('Home charging package', 'Heimladepaket', 'Pack Recharge à domicile'),
    ['CBWALL', 'COONL', 'ACPRE'],
    { on: both(electric) },
  ),
  pack(
    'PKOPEN',
    14,
    t('Open-air package', 'Frischluftpaket', 'Pack Grand Air'),
    ['SONECK', 'SOHEAT', 'EXWIND'],
    { on: body('CONVERTIBLE') },
  ),
  pack(
    'PKTOUR',
    15,
    t('Touring package', 'Reisepaket', 'Pack Voyage'),
    ['RRALU', 'CGBARS', 'CGNET', 'CGPART'],
    { on: models('AVT25', 'ACR30D', 'ACR40E', 'ACRZ60', 'ACRH2') },
  ),
  pack(
    'PKCOLD',
    12,
    t('Parking heater package', 'Standheizungspaket', 'Pack Chauffage autonome'),
    ['ACPARK', 'SOHEAT', 'GLHEAT'],
    { on: engine },
  ),
];
