import { pickText, type Texts } from '../../shared/texts.ts';
import type { OfferedModel } from './offeredModel.ts';
import type { VisibleOption } from './visibleOption.ts';

/** "Aurenne Vela 40, Polar White": what a picture of the car shows, in the best of the locales. */
export function carCaption(
  { brandName, name, locales: fallbacks }: OfferedModel,
  paint: VisibleOption | null,
  locales: readonly string[],
): string {
  const model = pickText(name, locales, fallbacks);
  // Many sources write the make into the model's name.
  const car = startsWithWord(model, brandName) ? model : `${brandName} ${model}`;
  return shortened(paint === null ? car : `${car}, ${pickText(paint.name, locales, fallbacks)}`);
}

export function optionCaption(
  name: Texts,
  { locales: fallbacks }: OfferedModel,
  locales: readonly string[],
): string {
  return shortened(pickText(name, locales, fallbacks));
}

/** Read aloud, a caption should end some time; a drawing's title takes no more either. */
const MAX_LENGTH = 300;

function shortened(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

function startsWithWord(text: string, word: string): boolean {
  return text === word || text.startsWith(`${word} `);
}
