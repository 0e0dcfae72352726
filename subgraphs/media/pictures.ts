import type { MediaLoaders } from './context.ts';
import { pickText } from '../shared/texts.ts';
import { carCaption, optionCaption, type Tell } from './domain/caption.ts';
import { carAppearance, lookOf, type Look } from './domain/look.ts';
import type { OfferedModel } from './domain/offeredModel.ts';
import type { PictureSubject } from './domain/pictureAddress.ts';
import { standardCodes } from './domain/standards.ts';
import { drawSwatch, swatchOf } from './domain/swatch.ts';
import type { VisibleOption } from './domain/visibleOption.ts';
import { checkAppearance, type CarAppearance } from './drawing/appearance.ts';
import { AppearanceError } from './drawing/appearanceError.ts';
import { drawSideView, sideViewSizePx } from './drawing/sideView.ts';

/** A picture that can be drawn, before it is. */
export interface Picture {
  heightPx(widthPx: number): number;
  /** What it shows. */
  caption(tell: Tell): string;
  /** A complete SVG document, always the same; its title is in the market's first language. */
  draw(widthPx: number): string;
}

/** Null where the model, its dimensions or the option are not known, or there is nothing to see. */
export async function loadPicture(
  loaders: MediaLoaders,
  subject: PictureSubject,
): Promise<Picture | null> {
  const model = await loaders.models.load({ market: subject.key.market, model: subject.key.model });
  if (model === null) return null;
  const codes = codesOf(subject, model);
  const { datasetVersion, brand } = model;
  const options = await loaders.options.load({ datasetVersion, brand, codes });
  if (subject.kind === 'swatch') {
    const option = options.get(subject.key.code);
    return option === undefined ? null : swatchPicture(option, model);
  }
  return sidePicture(lookOf(codes, options), model);
}

function codesOf(subject: PictureSubject, { standards }: OfferedModel): readonly string[] {
  switch (subject.kind) {
    case 'model':
      return standardCodes(standards, subject.day);
    case 'configuration':
      return [...subject.key.chosen, ...subject.key.filled];
    case 'swatch':
      return [subject.key.code];
    default:
      return subject satisfies never;
  }
}

function sidePicture(look: Look, model: OfferedModel): Picture | null {
  if (model.body === null) return null;
  const car = carAppearance(model.body, look);
  if (!isDrawable(car)) return null;
  const caption = (tell: Tell): string => carCaption(model, look.paint, tell);
  return {
    heightPx: (widthPx) => sideViewSizePx(car, widthPx).heightPx,
    caption,
    draw: (widthPx) => drawSideView(car, { widthPx, title: caption(inMarketsOwn) }),
  };
}

function swatchPicture(option: VisibleOption, model: OfferedModel): Picture | null {
  const swatch = swatchOf(option);
  if (swatch === null) return null;
  const caption = (tell: Tell): string => optionCaption(option.name, model, tell);
  return {
    heightPx: (widthPx) => widthPx,
    caption,
    draw: (widthPx) => drawSwatch(swatch, { sizePx: widthPx, title: caption(inMarketsOwn) }),
  };
}

/** A drawing is the same for everybody. */
const inMarketsOwn: Tell = (texts, locales) => pickText(texts, [], locales);

/** Sources of the world's cars have figures that no car has; such a car has no picture. */
function isDrawable(car: CarAppearance): boolean {
  try {
    checkAppearance(car);
    return true;
  } catch (error) {
    if (error instanceof AppearanceError) return false;
    throw error;
  }
}
