import { dayIn } from '../shared/dates.ts';
import { PlatformError } from '../shared/errors.ts';
import { parseConfigurationId } from '../shared/ids/configurationId.ts';
import { malformedIdMessage } from '../shared/ids/givenId.ts';
import { parseMemberId } from '../shared/ids/memberId.ts';
import { parseModelId } from '../shared/ids/modelId.ts';
import type { ServiceContext } from './context.ts';
import { isWidth, pathOf, WIDTH_PX, type PictureSubject } from './domain/pictureAddress.ts';
import { lastChange } from './domain/standards.ts';
import { loadPicture } from './pictures.ts';
import type { ImageMapper } from './mappers.ts';
import type { Resolvers } from './resolvers.generated.ts';

/** Edge of a swatch; being drawn in vectors, it is sharp at any other size too. */
const SWATCH_PX = 160;

export const resolvers: Resolvers = {
  Image: {
    alt: ({ picture }, _, { text }, info) =>
      picture.caption((texts, locales) => text(info, texts, locales)),
  },
  Model: {
    image: async ({ id }, { widthPx }, context) => {
      const key = parseModelId(id) ?? malformed('model', id);
      const width = checkWidth(widthPx);
      const model = await context.models.load(key);
      if (model === null) return null;
      const today = dayIn(model.timeZone, context.request.now);
      return image({ kind: 'model', key, day: lastChange(model.standards, today) }, width, context);
    },
  },
  Configuration: {
    image: ({ id }, { widthPx }, context) => {
      const parsed = parseConfigurationId(id);
      if (parsed.kind === 'malformed') {
        const { message, canonicalId } = parsed;
        throw new PlatformError('MALFORMED_ID', message, { canonicalId });
      }
      return image({ kind: 'configuration', key: parsed.key }, checkWidth(widthPx), context);
    },
  },
  Option: {
    swatch: ({ id }, _, context) => {
      const key = parseMemberId('O1', id) ?? malformed('option', id);
      return image({ kind: 'swatch', key }, SWATCH_PX, context);
    },
  },
};

async function image(
  subject: PictureSubject,
  widthPx: number,
  context: ServiceContext,
): Promise<ImageMapper | null> {
  const picture = await loadPicture(context, subject);
  if (picture === null) return null;
  const { publicUrl, dataVersion } = context.request;
  return {
    url: publicUrl + pathOf({ dataVersion, subject, widthPx }),
    widthPx,
    heightPx: picture.heightPx(widthPx),
    picture,
  };
}

function checkWidth(widthPx: number): number {
  if (isWidth(widthPx)) return widthPx;
  throw new PlatformError(
    'MALFORMED_ARGUMENT',
    `Expected \`widthPx\` from ${WIDTH_PX.least} to ${WIDTH_PX.most}, got ${widthPx}.`,
  );
}

function malformed(kind: string, id: string): never {
  throw new PlatformError('MALFORMED_ID', malformedIdMessage(kind, id));
}
