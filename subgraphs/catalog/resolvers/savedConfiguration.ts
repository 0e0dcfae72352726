import { datasetVersions, isDataVersionId, type DataVersionId } from '../../shared/dataVersion.ts';
import { parseConfigurationId } from '../../shared/ids/configurationId.ts';
import type { ModelKey } from '../../shared/ids/modelId.ts';
import type { ServiceContext } from '../context.ts';
import { discontinuedCodes, type Knowledge } from '../domain/discontinued.ts';
import type {
  DiscontinuedOptionResolvers,
  SavedConfigurationResolvers,
} from '../resolvers.generated.ts';

export const SavedConfiguration: SavedConfigurationResolvers = {
  discontinuedOptions: async ({ dataVersion, current }, _, context) => {
    const parsed = current === null ? null : parseConfigurationId(current.id);
    if (parsed === null || parsed.kind === 'malformed') return null;
    if (!(await isHeld(dataVersion, context))) return null;
    const { key } = parsed;
    // Asked for together, so that both data versions come by one statement.
    const [saved, today] = await Promise.all([
      loadKnowledge(key, dataVersion, context),
      loadKnowledge(key, context.request.dataVersion, context),
    ]);
    const fallbackLocales = (today ?? saved)?.model.market.locales ?? [];
    const codes = discontinuedCodes(key, saved, today);
    return codes?.map((one) => ({ ...one, fallbackLocales })) ?? null;
  },
};

export const DiscontinuedOption: DiscontinuedOptionResolvers = {
  name: ({ code, name, fallbackLocales }, _, { text }, info) =>
    name === null ? code : text(info, name, fallbackLocales),
};

async function isHeld(dataVersion: DataVersionId, { load }: ServiceContext): Promise<boolean> {
  if (!isDataVersionId(dataVersion)) return false;
  const held = await load.heldVersions();
  return datasetVersions(dataVersion).every((version) => held.has(version));
}

async function loadKnowledge(
  { market, model }: ModelKey,
  dataVersion: DataVersionId,
  { load }: ServiceContext,
): Promise<Knowledge> {
  const found = await load.modelOfVersion({ market, model, dataVersion });
  return found === null ? null : { model: found, offers: await load.offers.load(found) };
}
