import {
  body,
  models,
  both,
  electric,
  not,
  seats,
  doors,
  tier,
  tows,
} from '../../authoring/facts.ts';
import { pack } from '../../authoring/options.ts';
import { t } from '../../authoring/texts.ts';

const SEATED = not(body('VAN'));

export const PACKAGES = [
  pack('PKCOSY', 20, t('Cosy package', 'Kuschelpaket', 'Pack Douillet'), [
    'SOHEAT',
    'SWHEAT',
    'GLHEAT',
  ]),
  pack('PKPHONE', 18, t('Phone package', 'Telefonpaket', 'Pack Téléphone'), [
    'COQI',
    'SOARM',
    'COUSB',
  ]),
  pack('PKAPP', 15, t('App package', 'App-Paket', 'Pack Appli'), [
    'INNAV',
    'COONL',
    'ACPRE',
    'COWIFI',
  ]),
  pack('PKSHARE', 15, t('Sharing package', 'Teilpaket', 'Pack Partage'), [
    'PKPHONE',
    'COKEY',
    'COSHARE',
    'INNAV',
    'COONL',
  ]),
  pack('PKCITY', 18, t('City package', 'Stadtpaket', 'Pack Ville'), ['PAREAR', 'MIFOLD', 'MIDIM']),
  pack('PKROAD', 16, t('Motorway package', 'Autobahnpaket', 'Pack Autoroute'), [
    'ASACC',
    'ASBLIND',
    'SOLUM',
  ]),
  pack('PKALL', 12, t('All-round package', 'Rundum-Paket', 'Pack Intégral'), [
    'PKROAD',
    'PAREAR',
    'PAFRONT',
    'PA360',
    'PAASS',
    'MIFOLD',
  ]),
  pack('PKGLOW', 16, t('Glow package', 'Leuchtpaket', 'Pack Lueur'), ['LIAMB', 'LICARP', 'LIFACE']),
  pack(
    'PKPARTY',
    14,
    t('Party package', 'Partypaket', 'Pack Fête'),
    ['AUBOOM', 'LIAMB', 'LISTAR', 'COHORN'],
    { on: not(body('VAN', 'CONVERTIBLE')) },
  ),
  pack(
    'PKSPORT',
    16,
    t('Quick package', 'Flitzpaket', 'Pack Vif'),
    ['W18FORK', 'SUSPO', 'SWSPO', 'SESPO', 'EXBODY', 'EXSPOI'],
    {
      on: both(body('HATCHBACK', 'SUV'), tier(2), not(models('LFI55S'))),
      appearance: { features: ['SPORT_BODY'] },
    },
  ),
  pack(
    'PKPUPPY',
    15,
    t('Puppy package', 'Welpenpaket', 'Pack Chiot'),
    ['SOPETS', 'CGMAT', 'CGCRATE'],
    { on: SEATED },
  ),
  pack(
    'PKKIDS',
    15,
    t('Kids package', 'Kinderpaket', 'Pack Enfants'),
    ['SFCHILD', 'SOISO', 'COUSB', 'GLSIDE'],
    { on: both(seats(5), doors(4)) },
  ),
  pack('PKPLUG', 14, t('Plug package', 'Steckerpaket', 'Pack Prise'), [
    'CBWALL',
    'CH11',
    'INNAV',
    'COONL',
  ]),
  pack(
    'PKCAMP',
    14,
    t('Camping package', 'Campingpaket', 'Pack Camping'),
    ['CBV2L', 'CH11', 'SOFLAT'],
    { on: electric },
  ),
  pack(
    'PKTRIP',
    14,
    t('Long trip package', 'Fernreisepaket', 'Pack Long voyage'),
    ['DCPLUS', 'ACPUMP', 'CLAUT'],
    { on: electric },
  ),
  pack(
    'PKHITCH',
    13,
    t('Hitch package', 'Hakenpaket', 'Pack Attelage'),
    ['TWFIX', 'DYTSC', 'SUREI'],
    { on: tows },
  ),
  pack(
    'PKSHOP',
    16,
    t('Shop package', 'Ladenpaket', 'Pack Boutique'),
    ['CGCOUNT', 'CGCRATE', 'DCSHOP'],
    { on: body('VAN') },
  ),
  pack(
    'PKBEACH',
    15,
    t('Beach package', 'Strandpaket', 'Pack Plage'),
    ['UHSAIL', 'SONECK', 'SOHEAT', 'EXWIND'],
    { on: body('CONVERTIBLE') },
  ),
];
