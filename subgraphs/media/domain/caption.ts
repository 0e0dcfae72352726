import type { Texts } from '../../shared/texts.ts';
import type { OfferedModel } from './offeredModel.ts';
import type { VisibleOption } from './visibleOption.ts';

/** Picks the best locale of a text, in the end those of the market. */
export type Tell = (texts: Texts, marketLocales: readonly string[]) => string;

/** "Aurenne Vela 40, Polar White": what a picture of the car shows. */
export function carCaption(
  { brandName, name, locales }: OfferedModel,
  paint: VisibleOption | null,
  tell: Tell,
): string {
  const model = tell(name, locales);
  // Many sources write the make into the model's name.
  const car = startsWithWord(model, brandName) ? model : `${brandName} ${model}`;
  return shortened(paint === null ? car : `${car}, ${tell(paint.name, locales)}`);
}

export function optionCaption(name: Texts, { locales }: OfferedModel, tell: Tell): string {
  return shortened(tell(name, locales));
}

/** Read aloud, a caption should end some time; a drawing's title takes no more either. */
const MAX_LENGTH = 300;

function shortened(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

function startsWithWord(text: string, word: string): boolean {
  return text === word || text.startsWith(`${word} `);
}
