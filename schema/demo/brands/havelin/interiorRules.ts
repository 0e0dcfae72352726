import { body, electric, engine, manual, models, plugIn } from '../../authoring/facts.ts';
import { cross, excludes, requires, table } from '../../authoring/rules.ts';
import { why } from '../../authoring/texts.ts';

export const INTERIOR_RULES = [
  table(
    'UP01',
    ['UPHOLST', 'SEATS'],
    [
      ...cross(['UHANTH', 'UHHERR'], ['SEBAS', 'SECOM']),
      ...cross(['UHWIPE'], ['SEBAS']),
      ...cross(['UHTEAL', 'UHVGREY', 'UHVBROW'], ['SECOM']),
      ...cross(['UHSUED'], ['SESPO']),
      ...cross(['UHLEATH'], ['SECOM', 'SESPO']),
      ['UHANTH', 'SESPO'],
    ],
    why(
      'This upholstery is not made for these seats.',
      'Dieses Polster gibt es nicht für diese Sitze.',
    ),
  ),
  table(
    'UP02',
    ['UPHOLST', 'TRIM'],
    [
      ...cross(['UHANTH', 'UHHERR'], ['TRGRAIN', 'TRBRUSH', 'TRPIANO']),
      ...cross(['UHWIPE'], ['TRGRAIN']),
      ...cross(['UHTEAL'], ['TRGRAIN', 'TRFELT', 'TRBIRCH']),
      ...cross(['UHSUED'], ['TRBRUSH', 'TRPIANO']),
      ...cross(['UHVGREY'], ['TRBRUSH', 'TRFELT', 'TRBIRCH', 'TRPIANO']),
      ...cross(['UHVBROW'], ['TRBIRCH', 'TRPIANO', 'TRGRAIN']),
      ...cross(['UHLEATH'], ['TRBRUSH', 'TRPIANO', 'TRBIRCH']),
    ],
    why(
      'This upholstery and this trim are not combined.',
      'Dieses Polster und dieses Zierteil werden nicht kombiniert.',
    ),
  ),
  requires(
    'UP03',
    'SOVENT',
    'UHLEATH or UHVGREY or UHVBROW',
    why('Ventilated seats need perforated covers.', 'Belüftete Sitze brauchen perforierte Bezüge.'),
  ),
  excludes(
    'UP04',
    'UHWIPE',
    'SOHEAT',
    why('Vinyl is not released for seat heating.', 'Vinyl ist nicht für Sitzheizung freigegeben.'),
  ),
  requires(
    'UP05',
    'UHLEATH',
    'not SWSTD',
    why(
      'Leather seats come with a leather steering wheel.',
      'Ledersitze gibt es nur mit Lederlenkrad.',
    ),
  ),
  requires(
    'UP06',
    'UHVGREY or UHVBROW',
    'LNCOMF or LNSTYLE or LNTRAIL',
    why('Leatherette begins with Comfort.', 'Kunstleder gibt es ab Comfort.'),
  ),
  excludes(
    'UP09',
    'SOCOVER',
    'SESPO',
    why('Protective covers do not fit sport seats.', 'Schonbezüge passen nicht auf Sportsitze.'),
  ),
  excludes(
    'UP10',
    'SOCOVER',
    'SOVENT or SOMASS',
    why(
      'Protective covers block ventilation and massage.',
      'Schonbezüge verdecken Belüftung und Massage.',
    ),
  ),
  excludes(
    'UP11',
    'SOTRAY',
    'SESPO',
    why('Sport seats have no folding tables.', 'Sportsitze haben keine Klapptische.'),
  ),
  excludes(
    'UP12',
    'TRBIRCH',
    'DYPED',
    why('Steel pedals do not go with birch.', 'Stahlpedale passen nicht zu Birke.'),
  ),
  requires(
    'UP13',
    'TRPIANO',
    'LNCOMF or LNSTYLE or LNTRAIL',
    why('Gloss black begins with Comfort.', 'Glanzschwarz gibt es ab Comfort.'),
  ),
  requires(
    'AU01',
    'AURESO',
    'not INSTD',
    why(
      'Resonar needs the amplifier of the navigation system.',
      'Resonar braucht den Verstärker der Navigation.',
    ),
  ),
  excludes(
    'AU02',
    'AURESO',
    'SPFULL',
    why(
      'The subwoofer sits in the spare wheel well.',
      'Der Subwoofer sitzt in der Reserveradmulde.',
    ),
  ),
  excludes(
    'AU03',
    'AURESO',
    'SPEMG',
    why(
      'The subwoofer leaves no room for a space-saver either.',
      'Der Subwoofer lässt auch dem Notrad keinen Platz.',
    ),
    { on: body('HATCHBACK', 'WAGON') },
  ),
  excludes(
    'EN01',
    'CH11',
    'SPEMG',
    why(
      'The stronger charger takes the well of the space-saver.',
      'Der stärkere Lader belegt die Mulde des Notrads.',
    ),
    { on: plugIn },
  ),
  requires(
    'EN02',
    'ACPARK',
    'not CLMAN',
    why(
      'The parking heater is programmed in the automatic climate control.',
      'Die Standheizung wird in der Klimaautomatik programmiert.',
    ),
    { on: engine },
  ),
  excludes(
    'EN03',
    'STVAR',
    'TWFIX',
    why(
      'With a manual gearbox the variable steering is not tuned for trailers.',
      'Mit Schaltgetriebe ist die variable Lenkung nicht auf Anhänger abgestimmt.',
    ),
    { on: manual },
  ),
  excludes(
    'EN04',
    'SPEMG',
    'CGFLOOR',
    why(
      'On the bi-fuel car the gas tank takes the well: the space-saver lies on the floor.',
      'Beim Bi-Fuel belegt der Gastank die Mulde: Das Notrad liegt auf dem Boden.',
    ),
    { on: models('HLI10L') },
  ),
  requires(
    'EN06',
    'CBV2L',
    'CBHOME',
    why('Vehicle-to-load uses the household plug.', 'Vehicle-to-Load nutzt den Haushaltsstecker.'),
    { on: electric },
  ),
  requires(
    'EN07',
    'PAREM',
    'PA360',
    why(
      'Remote parking needs cameras all around.',
      'Das ferngesteuerte Parken braucht Rundumkameras.',
    ),
  ),
  requires(
    'EN08',
    'DIHUD',
    'LNCOMF or LNSTYLE or LNTRAIL',
    why('The head-up display begins with Comfort.', 'Das Head-up-Display gibt es ab Comfort.'),
  ),
];
