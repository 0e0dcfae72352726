import { readFile, writeFile } from 'node:fs/promises';
import { breakingChanges } from './releasedSchema.ts';
import { reportFaults, SchemaFault } from './schemaFault.ts';
import { scriptArguments } from './scriptArguments.ts';

const { values } = scriptArguments('npm run release [-- --check | --breaking]', {
  options: {
    check: { type: 'boolean', default: false },
    breaking: { type: 'boolean', default: false },
  },
});

const RELEASED = new URL('released.graphql', import.meta.url);

await reportFaults(async () => {
  const apiSdl = await readFile(new URL('api.graphql', import.meta.url), 'utf8');
  const broken = await breakingChanges(await readFile(RELEASED, 'utf8'), apiSdl);
  if (broken.length > 0 && !values.breaking) {
    throw new SchemaFault(
      `Clients of schema/released.graphql would break:\n  ${broken.join('\n  ')}\n` +
        'Deprecate first. `npm run release -- --breaking` releases it all the same.',
    );
  }
  if (!values.check) await writeFile(RELEASED, apiSdl);
});
