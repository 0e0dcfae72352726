import { readFile } from 'node:fs/promises';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What a client of the last released API would lose with the API of now; empty where nothing. */
export async function breakingChanges(): Promise<readonly string[]> {
  const read = async (name: string): Promise<string> =>
    readFile(new URL(name, import.meta.url), 'utf8');
  const options = { assumeValidSDL: true };
  const changes = await diff(
    buildSchema(await read('released.graphql'), options),
    buildSchema(await read('api.graphql'), options),
  );
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => change.message);
}
