import { readDataset } from '../../schema/interchange/readDataset.ts';
import { openDatabase } from '../shared/postgres/database.ts';
import { importDataset } from './importDataset.ts';

// A process for a test to kill: it imports the folder, tells when its only service has staged its
// first record, and never gets further.
const [folder = '', importsUrl = '', serviceUrl = ''] = process.argv.slice(2);
const reading = await readDataset(folder);
if (reading.kind === 'faulty') throw new Error('The dataset is faulty');

await importDataset({
  dataset: reading.dataset,
  imports: openDatabase({ url: importsUrl, name: 'test-killed-imports' }),
  services: [
    {
      database: openDatabase({ url: serviceUrl, name: 'test-killed-service' }),
      service: {
        name: 'catalog',
        versionsInUse: null,
        intake: {
          takes: ['model'],
          examine: async function* () {},
          discard: async () => undefined,
          stage: async (database, version) => {
            await database.query('insert into catalog.model values ($1, $2)', [version, 'HALF']);
            process.stdout.write(`staging ${version}\n`);
            await new Promise<never>(() => {
              setInterval(() => undefined, 60_000);
            });
          },
        },
      },
    },
  ],
});
