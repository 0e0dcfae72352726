import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What a client of the released API would lose with another; empty where nothing. Both are SDL texts. */
export async function breakingChanges(
  releasedSdl: string,
  apiSdl: string,
): Promise<readonly string[]> {
  const options = { assumeValidSDL: true };
  const changes = await diff(buildSchema(releasedSdl, options), buildSchema(apiSdl, options));
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => change.message);
}
