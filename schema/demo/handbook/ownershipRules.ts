import { excludes, requires } from '../authoring/rules.ts';
import { why } from '../authoring/texts.ts';

export const OWNERSHIP_RULES = [
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
