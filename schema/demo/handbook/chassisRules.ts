import { climate, engine, markets, not, region } from '../authoring/facts.ts';
import { always, excludes, requires, supplement } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

export const CHASSIS_RULES = [
  requires(
    'CH01',
    'TYSPO',
    'SUSPO or SUADA or SUAIR',
    why(
      'Sport tyres are released only with a sport, adaptive or air suspension.',
      'Sportreifen sind nur mit Sportfahrwerk, adaptiven Dämpfern oder Luftfederung freigegeben.',
    ),
  ),
  excludes(
    'CH02',
    'TYOFF',
    'SUSPO',
    why(
      'All-terrain tyres touch the arches of a lowered car.',
      'Geländereifen streifen im tiefergelegten Radhaus.',
    ),
  ),
  excludes(
    'CH03',
    'TYRFT',
    'SPEMG or SPFULL',
    why(
      'Run-flat tyres replace the spare wheel.',
      'Reifen mit Notlaufeigenschaften ersetzen das Ersatzrad.',
    ),
  ),
  excludes(
    'CH04',
    'SPFULL',
    'CGFLOOR',
    why(
      'A full-size spare wheel takes the room under the double load floor.',
      'Das vollwertige Ersatzrad belegt den Raum unter dem doppelten Ladeboden.',
    ),
  ),
  excludes(
    'CH05',
    'TYECO',
    'SUSPO',
    why(
      'Low-rolling-resistance tyres are not released for the sport suspension.',
      'Rollwiderstandsarme Reifen sind für das Sportfahrwerk nicht freigegeben.',
    ),
  ),
  excludes(
    'CH06',
    'TYECO',
    'BRSPO or BRCER',
    why(
      'Low-rolling-resistance tyres lack the grip that these brakes need.',
      'Rollwiderstandsarmen Reifen fehlt die Haftung für diese Bremsen.',
    ),
  ),
  requires(
    'CH07',
    'BRCER',
    'SUADA or SUAIR',
    why(
      'Ceramic brakes need the adaptive dampers or the air suspension.',
      'Keramikbremsen brauchen adaptive Dämpfer oder Luftfederung.',
    ),
  ),
  excludes(
    'CH08',
    'BRCER',
    'TYWIN',
    why(
      'Ceramic brakes leave the works on summer, sport or all-season tyres only.',
      'Keramikbremsen werden ab Werk nicht mit Winterreifen geliefert.',
    ),
  ),
  requires(
    'CH09',
    'STREAR',
    'SUADA or SUAIR',
    why(
      'Rear-axle steering needs the adaptive dampers or the air suspension.',
      'Die Hinterachslenkung braucht adaptive Dämpfer oder Luftfederung.',
    ),
  ),
  requires(
    'CH10',
    'STVAR',
    'DYMODE',
    why(
      'The variable steering follows the drive mode switch.',
      'Die variable Lenkung folgt dem Fahrmodusschalter.',
    ),
  ),
  supplement(
    'CH11',
    'SUADA or SUAIR',
    ['DYMODE'],
    why(
      'Adaptive and air suspensions come with the drive mode switch.',
      'Adaptive Dämpfer und Luftfederung bringen den Fahrmodusschalter mit.',
    ),
  ),
  excludes(
    'CH12',
    'DYHDC',
    'TYSPO or TYECO',
    why(
      'Hill descent control is tuned for tyres with a coarse tread.',
      'Die Bergabfahrhilfe ist auf grobes Profil abgestimmt.',
    ),
  ),
  excludes(
    'CH13',
    'DYLOCK',
    'STREAR',
    why(
      'The rear axle takes either the locking differential or the steering.',
      'Die Hinterachse nimmt entweder Sperrdifferenzial oder Lenkung auf.',
    ),
  ),
  requires(
    'CH14',
    'DYLOCK',
    'DYHDC',
    why(
      'The locking differential is controlled by the hill descent unit.',
      'Das Sperrdifferenzial wird vom Steuergerät der Bergabfahrhilfe geregelt.',
    ),
  ),
  excludes(
    'CH15',
    'EXUNDER',
    'SUSPO',
    why(
      'A lowered car has no ground clearance for the underbody protection.',
      'Für den Unterfahrschutz fehlt dem tiefergelegten Auto die Bodenfreiheit.',
    ),
  ),
  supplement(
    'CH16',
    'TYOFF',
    ['EXMUD'],
    why(
      'Coarse treads throw stones: mud flaps come with them.',
      'Grobes Profil wirft Steine: Schmutzfänger gehören dazu.',
    ),
  ),
  excludes(
    'CH17',
    'EXBODY',
    'EXMUD',
    why(
      'The body kit leaves no room for mud flaps.',
      'Das Aerodynamikpaket lässt keinen Platz für Schmutzfänger.',
    ),
  ),
  excludes(
    'CH18',
    'EXBODY',
    'EXUNDER',
    why(
      'The body kit and the underbody protection share their fixings.',
      'Aerodynamikpaket und Unterfahrschutz nutzen dieselben Befestigungen.',
    ),
  ),
  excludes(
    'CH19',
    'EXBODY',
    'EXSTEP',
    why(
      'The sills of the body kit replace the side steps.',
      'Die Schweller des Aerodynamikpakets ersetzen die Trittbretter.',
    ),
  ),
  excludes(
    'CH20',
    'EXSTEP',
    'SUSPO',
    why('Side steps ground on a lowered car.', 'Trittbretter setzen beim tiefergelegten Auto auf.'),
  ),
  excludes(
    'CH21',
    'EXSTEP',
    'EXMUD',
    why(
      'Side steps already end in front mud flaps.',
      'Trittbretter enden bereits in vorderen Schmutzfängern.',
    ),
  ),
  supplement(
    'CH22',
    'EXBODY',
    ['EXSPOI'],
    why('The body kit includes the rear spoiler.', 'Zum Aerodynamikpaket gehört der Heckspoiler.'),
  ),
  excludes(
    'CH23',
    'EXBODY',
    'EXDEBAD',
    why(
      'The body kit carries the model badge in its diffuser.',
      'Das Aerodynamikpaket trägt das Modellschild im Diffusor.',
    ),
  ),
  requires(
    'CH24',
    'DYPED',
    'SWSPO or SWSPH',
    why(
      'Sport pedals come only with a sport steering wheel.',
      'Sportpedale gibt es nur mit Sportlenkrad.',
    ),
  ),
  excludes(
    'CH25',
    'SPFULL',
    'SUAIR',
    why(
      'The compressor of the air suspension sits in the spare wheel well.',
      'Der Kompressor der Luftfederung sitzt in der Reserveradmulde.',
    ),
  ),
  excludes(
    'CH26',
    'SPEMG',
    'TWSWV',
    why(
      'The swivelling towbar folds into the spare wheel well.',
      'Die schwenkbare Anhängekupplung klappt in die Reserveradmulde.',
    ),
  ),
  excludes(
    'CH27',
    'SUREI',
    'TYECO',
    why(
      'Low-rolling-resistance tyres do not carry the raised axle load.',
      'Rollwiderstandsarme Reifen tragen die erhöhte Achslast nicht.',
    ),
  ),
  requires(
    'TW01',
    'TWFIX or TWSWV',
    'SUREI or SUAIR',
    why(
      'A towbar needs the reinforced suspension, or the air suspension with its level control.',
      'Eine Anhängekupplung braucht das verstärkte Fahrwerk oder die Luftfederung mit Niveauregelung.',
    ),
  ),
  supplement(
    'TW02',
    'TWFIX or TWSWV',
    ['DYTSC'],
    why(
      'Trailer stability control comes with every towbar.',
      'Zu jeder Anhängekupplung gehört die Anhängerstabilisierung.',
    ),
  ),
  requires(
    'TW03',
    'DYTSC',
    'TWFIX or TWSWV',
    why(
      'Trailer stability control has no use without a towbar.',
      'Die Anhängerstabilisierung gibt es nur mit Anhängekupplung.',
    ),
  ),
  supplement(
    'TW04',
    'TWFIX or TWSWV',
    ['DYCOOL'],
    why('Towing needs the larger radiator.', 'Der Anhängerbetrieb braucht die verstärkte Kühlung.'),
    { on: engine },
  ),
  requires(
    'TW05',
    'PATRAIL',
    'TWFIX or TWSWV',
    why(
      'The trailer assistant needs a towbar.',
      'Der Anhänger-Rangierassistent braucht eine Anhängekupplung.',
    ),
  ),
  requires(
    'TW06',
    'PATRAIL',
    'PACAM or PA360',
    why(
      'The trailer assistant watches the drawbar with a rear camera.',
      'Der Anhänger-Rangierassistent beobachtet die Deichsel mit einer Kamera.',
    ),
  ),
  excludes(
    'TW07',
    'TWFIX',
    'EXBODY',
    why(
      'The diffuser of the body kit leaves no opening for the detachable towbar.',
      'Der Diffusor des Aerodynamikpakets lässt keine Öffnung für die abnehmbare Kupplung.',
    ),
  ),
  requires(
    'TW08',
    'TWSWV',
    'PAREAR',
    why(
      'The towbar swivels only where sensors see that the way is free.',
      'Die Kupplung schwenkt nur, wenn Sensoren den Weg überwachen.',
    ),
  ),
  excludes(
    'TW09',
    'TWFIX',
    'CGKICK',
    why(
      'The ball stands in front of the sensor of the hands-free tailgate.',
      'Der Kugelkopf steht vor dem Sensor der berührungslosen Heckklappe.',
    ),
  ),
  excludes(
    'TW10',
    'TWFIX',
    'PAREM',
    why(
      'A fixed ball may hit what remote parking cannot see.',
      'Ein fester Kugelkopf trifft, was das ferngesteuerte Parken nicht sieht.',
    ),
  ),
  always(
    'LD01',
    'TYWIN or TYALL or TYOFF or LWSET',
    why(
      'Cars handed over in Sweden in winter leave on winter-proof tyres or with a set of winter wheels.',
      'In Schweden im Winter übergebene Autos rollen auf wintertauglichen Reifen oder haben einen Satz Winterräder dabei.',
    ),
    { in: markets('SE'), from: '2026-12-01', to: '2027-04-01' },
  ),
  supplement(
    'LW01',
    'LWHOT',
    ['DYCOOL'],
    why(
      'Hot-country equipment includes the larger radiator.',
      'Zur Heißlandausführung gehört die verstärkte Kühlung.',
    ),
    { on: engine },
  ),
  always(
    'LW02',
    'LWHOT',
    why(
      'Cars for the Gulf leave with hot-country equipment.',
      'Autos für die Golfstaaten haben die Heißlandausführung.',
    ),
    { in: region('GULF') },
  ),
  requires(
    'LW03',
    'LWSAND',
    'LWHOT',
    why(
      'The sand filter is part of the hot-country air intake.',
      'Der Sandfilter sitzt im Ansaugtrakt der Heißlandausführung.',
    ),
    { in: not(region('GULF')) },
  ),
  excludes(
    'LW04',
    'LWBULL',
    'ASACC or PAFRONT',
    why(
      'A bull bar blinds the radar and the front sensors.',
      'Ein Frontschutzbügel verdeckt Radar und vordere Sensoren.',
    ),
  ),
  excludes(
    'LW05',
    'LWBULL',
    'EXBODY',
    why(
      'The bull bar does not fit over the body kit.',
      'Der Frontschutzbügel passt nicht über das Aerodynamikpaket.',
    ),
  ),
  excludes(
    'LW06',
    'LWBULL',
    'ASNIGHT',
    why(
      'A bull bar covers the night-vision camera.',
      'Ein Frontschutzbügel verdeckt die Nachtsichtkamera.',
    ),
  ),
  excludes(
    'LW07',
    'LWBLOCK',
    'ACPARK',
    why(
      'The parking heater already warms the engine.',
      'Die Standheizung wärmt den Motor bereits vor.',
    ),
  ),
  supplement(
    'LW08',
    'LWCOLD',
    ['MIHEAT'],
    why(
      'Cold-country equipment includes heated mirrors.',
      'Zur Kaltlandausführung gehören beheizbare Spiegel.',
    ),
  ),
  requires(
    'LW09',
    'ACPARK',
    'LWCOLD',
    why(
      'In cold countries the parking heater needs the larger battery of the cold-country equipment.',
      'In kalten Ländern braucht die Standheizung die größere Batterie der Kaltlandausführung.',
    ),
    { in: climate('COLD') },
  ),
];
