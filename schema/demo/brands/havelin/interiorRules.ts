import { body, electric, engine, manual, models, not, plugIn } from '../../authoring/facts.ts';
import { cross, excludes, requires, supplement, table } from '../../authoring/rules.ts';
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
  excludes(
    'CGH01',
    'SOROW3',
    'CGSLIDE',
    why(
      'With a third row the second one does not slide.',
      'Mit dritter Reihe lässt sich die zweite nicht verschieben.',
    ),
  ),
  excludes(
    'CGH02',
    'SOROW3',
    'CGFLOOR or CGPART',
    why(
      'The third row takes the load floor and the net’s anchors.',
      'Die dritte Reihe belegt Ladeboden und Netzanker.',
    ),
  ),
  excludes(
    'CGH03',
    'SOROW3',
    'AURESO',
    why(
      'The third row takes the place of the subwoofer.',
      'Die dritte Reihe belegt den Platz des Subwoofers.',
    ),
  ),
  requires(
    'CGH04',
    'SOROW3',
    'COUSB',
    why('The third row has USB ports of its own.', 'Die dritte Reihe hat eigene USB-Anschlüsse.'),
  ),
  excludes(
    'CGH05',
    'CGROLL',
    'CGHARD',
    why('The bed takes a roller cover or a hardtop.', 'Die Ladefläche trägt Rollo oder Hardtop.'),
  ),
  excludes(
    'CGH06',
    'CGHARD',
    'CGROLLB',
    why('The sports bar stands where the hardtop sits.', 'Der Bügel steht am Platz des Hardtops.'),
  ),
  requires(
    'CGH07',
    'CGROLLB',
    'LNTRAIL or LNCOMF',
    why(
      'The sports bar belongs to Comfort and Trail.',
      'Der Überrollbügel gehört zu Comfort und Trail.',
    ),
  ),
  excludes(
    'CGH08',
    'CGLINER',
    'CGRAIL',
    why(
      'The liner covers the holes of the load rails.',
      'Der Ladeflächenschutz verdeckt die Löcher der Zurrschienen.',
    ),
  ),
  requires(
    'CGH09',
    'CGWINCH',
    'LWHOT or DYCOOL',
    why(
      'The winch needs the larger radiator and battery.',
      'Die Winde braucht stärkere Kühlung und Batterie.',
    ),
    { on: body('PICKUP') },
  ),
  excludes(
    'CGH10',
    'CGWINCH',
    'PAFRONT',
    why(
      'The winch sits behind the front sensors.',
      'Die Winde sitzt hinter den vorderen Sensoren.',
    ),
  ),
  excludes(
    'CGH11',
    'CGWINCH',
    'ASACC',
    why('The winch covers the radar.', 'Die Winde verdeckt das Radar.'),
  ),
  requires(
    'CGH12',
    'CGWINDO',
    'CGBULK',
    why('The window is cut into the bulkhead.', 'Das Fenster sitzt in der Trennwand.'),
  ),
  excludes(
    'CGH13',
    'CGSHELF',
    'CGRAIL',
    why('Shelving covers the load rails.', 'Das Regal verdeckt die Zurrschienen.'),
  ),
  requires(
    'CGH14',
    'CGSHELF',
    'CGWOOD',
    why('Shelving is screwed to the wooden floor.', 'Das Regal ist am Holzboden verschraubt.'),
  ),
  requires(
    'CGH15',
    'CGLADD',
    'CGBULK',
    why('Long loads on the roof ask for a bulkhead.', 'Lange Dachlasten verlangen eine Trennwand.'),
  ),
  excludes(
    'CGH16',
    'SOBENCH',
    'SOARM',
    why(
      'The double bench leaves no room for the armrest.',
      'Der Doppelsitz lässt keinen Platz für die Armlehne.',
    ),
  ),
  excludes(
    'CGH17',
    'SOBENCH',
    'SOISO',
    why('The double bench has no ISOFIX anchors.', 'Der Doppelsitz hat keine ISOFIX-Verankerung.'),
  ),
  excludes(
    'CGH18',
    'CGDOOR2',
    'CGSHELF',
    why(
      'The shelving stands before the second sliding door.',
      'Das Regal steht vor der zweiten Schiebetür.',
    ),
  ),
  excludes(
    'CGH19',
    'LIBEAC',
    'RFSUN or RFPAN or GLTINT',
    why(
      'The beacon is approved for a plain working roof.',
      'Die Rundumkennleuchte ist nur für das schlichte Arbeitsdach zugelassen.',
    ),
    { on: body('PICKUP') },
  ),
  requires(
    'CGH20',
    'LIBEAC',
    'LIWORK',
    why(
      'The beacon is switched with the work lamps.',
      'Die Rundumkennleuchte wird mit den Arbeitsscheinwerfern geschaltet.',
    ),
  ),
  excludes(
    'CGH21',
    'CGCOOL',
    'CO230',
    why(
      'Cool bag and household socket share one fuse.',
      'Kühltasche und Steckdose hängen an einer Sicherung.',
    ),
  ),
  supplement(
    'CGH22',
    'CGROLL or CGHARD',
    ['CGLEDS'],
    why('A covered bed comes with lighting.', 'Eine abgedeckte Ladefläche bringt ihr Licht mit.'),
  ),
  requires(
    'CGH23',
    'CGTOOL',
    'SFALARM or LNCRAFT',
    why(
      'The tool box is wired to the alarm, or part of Craft.',
      'Die Werkzeugkiste hängt an der Alarmanlage oder gehört zu Handwerk.',
    ),
  ),
  requires(
    'CGH24',
    'LICARP',
    'LIREAD',
    why(
      'The light carpet is switched with the reading lamps.',
      'Der Lichtteppich wird mit den Leseleuchten geschaltet.',
    ),
    { on: not(body('VAN')) },
  ),
];
