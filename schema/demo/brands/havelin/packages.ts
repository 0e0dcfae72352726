import {
  allWheelDrive,
  body,
  both,
  electric,
  engine,
  not,
  plugIn,
  region,
  series,
  tier,
  tows,
} from '../../authoring/facts.ts';
import { pack } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const WORKING = body('VAN', 'PICKUP');

export const PACKAGES = [
  pack('PKWINTER', 20, t('Winter package', 'Winterpaket', 'Pack Hiver'), [
    'SOHEAT',
    'SWHEAT',
    'GLHEAT',
  ]),
  pack(
    'PKFAMILY',
    18,
    t('Family package', 'Familienpaket', 'Pack Famille'),
    ['SOTRAY', 'SFCHILD', 'GLSIDE', 'COUSB'],
    { on: not(WORKING) },
  ),
  pack(
    'PKCONN',
    16,
    t('Connect package', 'Connect-Paket', 'Pack Connect'),
    ['COQI', 'SOARM', 'COUSB', 'INNAV', 'COONL'],
    { from: '2027-02-01' },
  ),
  pack('PKVIEW', 15, t('View package', 'Sicht-Paket', 'Pack Visibilité'), [
    'MIDIM',
    'MIFOLD',
    'LIHBA',
    'ASCAM',
  ]),
  pack('PKSAFE', 18, t('Assistance package', 'Assistenzpaket', 'Pack Assistance'), [
    'ASACC',
    'ASBLIND',
    'ASCROSS',
    'PAREAR',
  ]),
  pack('PKPARK', 16, t('Parking package', 'Parkpaket', 'Pack Stationnement'), [
    'PAREAR',
    'PAFRONT',
    'PACAM',
  ]),
  pack('PKPILOT', 12, t('Assistance package Plus', 'Assistenzpaket Plus', 'Pack Assistance Plus'), [
    'PKSAFE',
    'PA360',
    'PAFRONT',
    'PAASS',
  ]),
  pack(
    'PKLIGHT',
    14,
    t('Light package', 'Lichtpaket', 'Pack Éclairage'),
    ['LIAMB', 'LICARP', 'LIREAD'],
    { on: not(body('VAN')) },
  ),
  pack(
    'PKSPORT',
    17,
    t('Sport package', 'Sportpaket', 'Pack Sport'),
    ['W18RAVEN', 'SWSPO', 'SESPO', 'SUSPO', 'EXBODY', 'EXSPOI'],
    { on: both(series('linden', 'tarn')), appearance: { features: ['SPORT_BODY'] } },
  ),
  pack(
    'PKTOW',
    14,
    t('Towing package', 'Anhängerpaket', 'Pack Attelage'),
    ['TWFIX', 'DYTSC', 'SUREI', 'PACAM', 'PATRAIL'],
    { on: tows },
  ),
  pack(
    'PKROOF',
    15,
    t('Roof transport package', 'Dachtransportpaket', 'Pack Toit'),
    ['RRBLK', 'CGBARS'],
    { on: body('WAGON', 'SUV', 'MPV') },
  ),
  pack(
    'PKROUGH',
    16,
    t('Rough road package', 'Schlechtwegepaket', 'Pack Chemins'),
    ['EXUNDER', 'EXMUD', 'TYALL'],
    { on: body('SUV', 'PICKUP', 'WAGON') },
  ),
  pack(
    'PKROCK',
    14,
    t('Off-road package', 'Geländepaket', 'Pack Tout-terrain'),
    ['DYLOCK', 'DYHDC', 'TYOFF', 'W17ROOK', 'EXMUD'],
    { on: both(allWheelDrive, series('tarn', 'brack')) },
  ),
  pack(
    'PKCRAFT',
    18,
    t('Craftsman package', 'Handwerkerpaket', 'Pack Artisan'),
    ['CGRAIL', 'CGLEDS', 'CGTOOL', 'LIWORK'],
    { on: WORKING },
  ),
  pack(
    'PKCHARGE',
    14,
    t('Home charging package', 'Heimladepaket', 'Pack Recharge'),
    ['CBWALL', 'CH11', 'INNAV', 'COONL'],
    { on: plugIn },
  ),
  pack(
    'PKPOWER',
    12,
    t('Power supply package', 'Stromversorgungspaket', 'Pack Alimentation'),
    ['CBV2L', 'CH11', 'ACPUMP', 'CLAUT'],
    { on: electric },
  ),
  pack(
    'PKCOLD',
    12,
    t('Parking heater package', 'Standheizungspaket', 'Pack Chauffage autonome'),
    ['ACPARK', 'SOHEAT'],
    { on: engine },
  ),
  pack(
    'PKDUST',
    15,
    t('Outback package', 'Outback-Paket', 'Pack Outback'),
    ['LWHOT', 'LWSAND', 'EXMUD', 'EXUNDER'],
    { on: both(engine, tier(3)), in: region('OCEANIA', 'AFRICA') },
  ),
];
