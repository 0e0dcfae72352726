import { excludes, requires, supplement } from '../authoring/rules.ts';
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
];
