import { expect, it } from 'vitest';
import { normalise } from './normalise.ts';

it.each([
  ['Škoda ENYAQ  Coupé', 'skoda enyaq coupe'],
  ['Straße', 'strasse'],
  ['Citroën Ëlectric', 'citroen electric'],
  ['ＢＭＷ ｉ４', 'bmw i4'],
  ['İstanbul ılık', 'istanbul ilik'],
  ['Ærø Łódź', 'aero lodz'],
  ['سَيَّارة', 'سيارة'],
  [' \t ', ''],
])('a search reads %j as %j', (text, read) => {
  expect(normalise(text)).toBe(read);
});
