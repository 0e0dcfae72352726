import { markets, not, region, tier } from '../authoring/facts.ts';
import { always, excludes, requires, supplement } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

const EUROPE = region('EUROPE');
const NORTH_AMERICA = region('NORTH_AMERICA');
/** Warning triangle: StVO § 53a and § 35h StVZO, R412-1 code de la route, and the like. */
const TRIANGLE_DUTY = markets('DE', 'FR', 'ES', 'IT', 'PL');

export const CABIN_RULES = [
  requires(
    'SE01',
    'SOMASS',
    'SECOM or SEMUL',
    why(
      'Massage needs comfort or multicontour seats.',
      'Die Massage braucht Komfort- oder Multikontursitze.',
    ),
    { on: tier(1, 3) },
  ),
  requires(
    'SE02',
    'SOMEM',
    'SOELEC',
    why(
      'Memory needs electric seat adjustment.',
      'Memory braucht die elektrische Sitzverstellung.',
    ),
  ),
  requires(
    'SE03',
    'SOMEM',
    'MIFOLD',
    why(
      'Memory also sets the folding mirrors.',
      'Memory stellt auch die anklappbaren Spiegel ein.',
    ),
  ),
  excludes(
    'SE04',
    'SOELEC',
    'SEBAS',
    why(
      'Basic seats have no electric adjustment.',
      'Basissitze haben keine elektrische Verstellung.',
    ),
  ),
  excludes(
    'SE05',
    'SOLUM',
    'SESPO',
    why(
      'The shell of the sport seat has a lumbar contour of its own.',
      'Die Schale des Sportsitzes hat eine eigene Lordosenkontur.',
    ),
  ),
  excludes(
    'SE06',
    'SOISO',
    'SESPO or SEMUL',
    why(
      'These seats have no anchors for a child seat.',
      'Diese Sitze haben keine Kindersitzverankerung.',
    ),
  ),
  requires(
    'SE07',
    'SOHTR',
    'SOHEAT',
    why(
      'Heated rear seats come only with heated front seats.',
      'Die Sitzheizung hinten gibt es nur mit der vorderen.',
    ),
  ),
  requires(
    'SE08',
    'SWHEAT or SWSPH',
    'SOHEAT',
    why(
      'The heated steering wheel uses the control unit of the seat heating.',
      'Das beheizbare Lenkrad nutzt das Steuergerät der Sitzheizung.',
    ),
  ),
  supplement(
    'SE09',
    'SEMUL',
    ['SOELEC', 'SOLUM'],
    why(
      'Multicontour seats are electric and have lumbar support.',
      'Multikontursitze sind elektrisch und haben eine Lordosenstütze.',
    ),
  ),
  requires(
    'SE10',
    'SOVENT',
    'SOHEAT',
    why('Ventilated seats are also heated.', 'Belüftete Sitze sind auch beheizt.'),
  ),
  supplement(
    'SE12',
    'SOMASS',
    ['SOLUM'],
    why(
      'The massage works through the lumbar support.',
      'Die Massage arbeitet mit der Lordosenstütze.',
    ),
    { on: tier(3) },
  ),
  requires(
    'SE13',
    'COQI',
    'SOARM',
    why(
      'The charging tray sits in the console of the armrest.',
      'Die Ladeschale sitzt in der Konsole der Mittelarmlehne.',
    ),
  ),
  excludes(
    'SE14',
    'SFEXT',
    'SOELEC',
    why(
      'The fire extinguisher sits where the motors of the electric seat are.',
      'Der Feuerlöscher sitzt am Platz der Motoren des elektrischen Sitzes.',
    ),
  ),
  excludes(
    'CL01',
    'ACFILT',
    'CLMAN',
    why(
      'The allergen filter needs automatic climate control.',
      'Der Allergenfilter braucht eine Klimaautomatik.',
    ),
  ),
  requires(
    'CL02',
    'CL4Z',
    'COUSB',
    why(
      'The rear climate panel and the rear USB ports are one part.',
      'Klimabedienteil und USB-Anschlüsse im Fond sind ein Bauteil.',
    ),
  ),
  excludes(
    'CL03',
    'CLMAN',
    'INPRO or INPRO2',
    why(
      'The large screen operates automatic climate control only.',
      'Der große Bildschirm bedient nur die Klimaautomatik.',
    ),
  ),
  requires(
    'CL04',
    'ACPRE',
    'COONL',
    why(
      'The app reaches the car through the online services.',
      'Die App erreicht das Auto über die Online-Dienste.',
    ),
  ),
  excludes(
    'CL05',
    'ACPARK',
    'ACPRE',
    why(
      'The parking heater brings its own remote control.',
      'Die Standheizung bringt ihre eigene Fernbedienung mit.',
    ),
  ),
  excludes(
    'CL06',
    'ACPUMP',
    'CLMAN',
    why(
      'The heat pump needs automatic climate control.',
      'Die Wärmepumpe braucht eine Klimaautomatik.',
    ),
  ),
  requires(
    'CL07',
    'ACION',
    'ACFILT',
    why(
      'The ioniser works behind the allergen filter.',
      'Der Ionisator arbeitet hinter dem Allergenfilter.',
    ),
  ),
  requires(
    'IN01',
    'COWIFI',
    'COONL',
    why(
      'The hotspot uses the data link of the online services.',
      'Der Hotspot nutzt die Datenverbindung der Online-Dienste.',
    ),
  ),
  excludes(
    'IN02',
    'COONL',
    'INSTD',
    why(
      'The 8-inch touchscreen has no data link.',
      'Der 8-Zoll-Touchscreen hat keine Datenverbindung.',
    ),
  ),
  requires(
    'IN03',
    'COKEY',
    'COQI',
    why(
      'The digital key is read in the charging tray.',
      'Der digitale Schlüssel wird in der Ladeschale gelesen.',
    ),
  ),
  requires(
    'IN04',
    'DIREAR',
    'INPRO or INPRO2',
    why(
      'Rear screens are fed by Navigation Pro.',
      'Fondbildschirme werden von Navigation Pro versorgt.',
    ),
  ),
  requires(
    'IN05',
    'COQI',
    'COLINK',
    why(
      'The charging tray pairs the phone through smartphone integration.',
      'Die Ladeschale koppelt das Telefon über die Smartphone-Integration.',
    ),
  ),
  supplement(
    'IN06',
    'INPRO or INPRO2',
    ['DIDIGI'],
    why(
      'Navigation Pro comes with digital instruments.',
      'Navigation Pro bringt die digitalen Instrumente mit.',
    ),
  ),
  requires(
    'IN07',
    'DIPASS',
    'INPRO or INPRO2',
    why(
      'The passenger display belongs to Navigation Pro.',
      'Das Beifahrerdisplay gehört zu Navigation Pro.',
    ),
  ),
  requires(
    'IN08',
    'DIREAR',
    'COUSB',
    why(
      'Rear screens need the power of the rear USB ports.',
      'Fondbildschirme brauchen den Strom der hinteren USB-Anschlüsse.',
    ),
  ),
  requires(
    'IN09',
    'CO230',
    'COUSB',
    why(
      'The household socket shares the rear console with the USB ports.',
      'Die Steckdose teilt sich die hintere Konsole mit den USB-Anschlüssen.',
    ),
  ),
  excludes(
    'IN10',
    'INPRO or INPRO2',
    'AUSTD',
    why(
      'Navigation Pro speaks through the hi-fi amplifier.',
      'Navigation Pro spricht über den Hi-Fi-Verstärker.',
    ),
  ),
  always(
    'IN11',
    'CODAB',
    why(
      'New cars must receive digital radio (Directive (EU) 2018/1972, art. 113).',
      'Neue Autos müssen Digitalradio empfangen (Richtlinie (EU) 2018/1972, Art. 113).',
    ),
    { in: EUROPE },
  ),
  requires(
    'AS01',
    'ASTJA',
    'ASACC and ASLANE',
    why(
      'The traffic-jam assistant joins adaptive cruise control and lane keeping.',
      'Der Stauassistent verbindet Abstandsregelung und Spurhaltung.',
    ),
  ),
  requires(
    'AS02',
    'ASHWY',
    'ASTJA',
    why(
      'The motorway assistant builds on the traffic-jam assistant.',
      'Der Autobahnassistent baut auf dem Stauassistenten auf.',
    ),
  ),
  requires(
    'AS03',
    'ASHWY',
    'PA360',
    why(
      'The motorway assistant needs eyes all around.',
      'Der Autobahnassistent braucht Kameras rundum.',
    ),
  ),
  requires(
    'AS04',
    'ASCROSS',
    'ASBLIND',
    why(
      'Both assistants share the radars in the rear bumper.',
      'Beide Assistenten nutzen die Radare im Heckstoßfänger.',
    ),
  ),
  excludes(
    'AS05',
    'ASACC',
    'ASLIM',
    why(
      'Adaptive cruise control replaces plain cruise control.',
      'Der Abstandsregeltempomat ersetzt den einfachen Tempomaten.',
    ),
  ),
  requires(
    'AS06',
    'PAASS',
    'PAFRONT and PAREAR',
    why(
      'The parking assistant measures gaps with sensors front and rear.',
      'Der Parkassistent misst Lücken mit Sensoren vorn und hinten.',
    ),
  ),
  excludes(
    'AS07',
    'PA360',
    'PACAM',
    why(
      'Surround view includes the reversing camera.',
      'Die Rundumkameras enthalten die Rückfahrkamera.',
    ),
  ),
  requires(
    'AS08',
    'PAREM',
    'PAASS and COKEY',
    why(
      'Remote parking needs the parking assistant and the digital key.',
      'Das ferngesteuerte Parken braucht Parkassistent und digitalen Schlüssel.',
    ),
  ),
  requires(
    'AS09',
    'PAFRONT',
    'PAREAR',
    why('Front sensors come only with rear sensors.', 'Vordere Sensoren gibt es nur mit hinteren.'),
  ),
  requires(
    'AS10',
    'ASNIGHT',
    'DIDIGI',
    why(
      'The night view is shown in the digital instruments.',
      'Das Nachtbild erscheint in den digitalen Instrumenten.',
    ),
  ),
  excludes(
    'AS11',
    'ASNIGHT',
    'HLLED',
    why(
      'Night vision marks people with the matrix light.',
      'Der Nachtsichtassistent markiert Personen mit dem Matrixlicht.',
    ),
    { in: not(NORTH_AMERICA) },
  ),
  requires(
    'AS12',
    'ASHWY',
    'COONL',
    why(
      'The motorway assistant needs live maps.',
      'Der Autobahnassistent braucht aktuelle Karten.',
    ),
  ),
  requires(
    'AS13',
    'ASCROSS',
    'PAREAR',
    why(
      'The cross-traffic alert sounds through the parking sensors.',
      'Die Querverkehrswarnung nutzt die Einparkhilfe.',
    ),
  ),
  requires(
    'AS14',
    'ASBLIND',
    'MIHEAT',
    why(
      'The warning lamp sits in the heated mirror glass.',
      'Die Warnleuchte sitzt im beheizbaren Spiegelglas.',
    ),
  ),
  requires(
    'AS15',
    'PA360',
    'PAFRONT',
    why(
      'Surround view needs the front sensors.',
      'Die Rundumkameras brauchen die vorderen Sensoren.',
    ),
  ),
  always(
    'AS16',
    'ASTRAF and ASLANE',
    why(
      'Regulation (EU) 2019/2144 demands speed and lane assistance.',
      'Verordnung (EU) 2019/2144 verlangt Geschwindigkeits- und Spurassistenz.',
    ),
    { in: EUROPE },
  ),
  always(
    'AS17',
    'PACAM or PA360',
    why(
      'Reversing cameras are compulsory (FMVSS 111, UN Regulation 158).',
      'Rückfahrkameras sind vorgeschrieben (FMVSS 111, UN-Regelung 158).',
    ),
    { in: (market) => NORTH_AMERICA(market) || market.code === 'JP' },
  ),
  always(
    'AS18',
    'SFKNEE',
    why(
      'FMVSS 208 protects unbelted occupants too: knee airbags are standard.',
      'FMVSS 208 schützt auch Unangeschnallte: Knieairbags sind Pflicht.',
    ),
    { in: NORTH_AMERICA },
  ),
  requires(
    'SF01',
    'SFTRACK',
    'SFALARM',
    why(
      'Tracking starts when the alarm goes off.',
      'Die Ortung beginnt, wenn die Alarmanlage auslöst.',
    ),
  ),
  requires(
    'SF02',
    'SFTRACK',
    'COONL',
    why(
      'Tracking reports through the online services.',
      'Die Ortung meldet über die Online-Dienste.',
    ),
  ),
  always(
    'SF03',
    'SFKIT',
    why('A warning triangle is compulsory here.', 'Ein Warndreieck ist hier vorgeschrieben.'),
    { in: TRIANGLE_DUTY },
  ),
  requires(
    'SV01',
    'WA1',
    'SV3 or SV5',
    why(
      'A longer warranty needs a service plan.',
      'Eine längere Garantie setzt einen Servicevertrag voraus.',
    ),
  ),
  requires(
    'SV02',
    'WA3',
    'SV5',
    why(
      'Three more years of warranty need the five-year service plan.',
      'Drei weitere Jahre Garantie setzen Wartung für fünf Jahre voraus.',
    ),
  ),
  excludes(
    'SV03',
    'BRCER',
    'SV5',
    why(
      'Ceramic discs are not part of the five-year plan.',
      'Keramikscheiben sind im Fünfjahresvertrag nicht enthalten.',
    ),
  ),
  excludes(
    'LD02',
    'COQI',
    'CO230',
    why(
      'Until February 2027 charging tray and household socket share a scarce converter.',
      'Bis Februar 2027 teilen sich Ladeschale und Steckdose einen knappen Wandler.',
    ),
    { to: '2027-02-01' },
  ),
  excludes(
    'LD03',
    'SOVENT',
    'SOHTR',
    why(
      'Until June 2027 there is no wiring for ventilation and heated rear seats together.',
      'Bis Juni 2027 fehlt der Kabelsatz für Belüftung und Sitzheizung hinten zusammen.',
    ),
    { to: '2027-06-01' },
  ),
  excludes(
    'LD04',
    'MICAM',
    'DIHUDAR',
    why(
      'From June 2027 one graphics unit serves either camera mirrors or augmented reality.',
      'Ab Juni 2027 bedient eine Grafikeinheit entweder digitale Spiegel oder Augmented Reality.',
    ),
    { from: '2027-06-01' },
  ),
];
