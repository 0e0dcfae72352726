import { datasetVersions, isDataVersionId } from '../../shared/dataVersion.ts';
import { parseConfigurationId } from '../../shared/ids/configurationId.ts';
import type { ServiceContext } from '../context.ts';
import type { SavedConfigurationResolvers } from '../resolvers.generated.ts';

export const SavedConfiguration: SavedConfigurationResolvers = {
  verdictWhenSaved: async (saved, _, { loaders }) => {
    // The gateway sends along what `@requires` names; null where that has become unreadable.
    if (!('dataVersion' in saved) || saved.configuration == null) return null;
    const { dataVersion } = saved;
    const parsed = parseConfigurationId(saved.configuration.id);
    if (parsed.kind === 'malformed' || !(await isHeld(dataVersion, loaders))) return null;
    const { key } = parsed;
    const verdict = await loaders.verdict.load({ dataVersion, configuration: key });
    return verdict === null ? null : { verdict, car: key, dataVersion };
  },
};

async function isHeld(dataVersion: string, { held }: ServiceContext['loaders']): Promise<boolean> {
  if (!isDataVersionId(dataVersion)) return false;
  const all = await Promise.all(datasetVersions(dataVersion).map((version) => held.load(version)));
  return all.every(Boolean);
}
