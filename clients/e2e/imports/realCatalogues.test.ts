import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import { sharedData } from '../../../subgraphs/shared/testSharedData.ts';
import { InitialCarsDocument, ModelSearchDocument } from '../../operations/operations.generated.ts';
import { ucp } from '../harness/command.ts';
import { dataOf } from '../harness/graphqlClient.ts';
import { startPlatform } from '../harness/platformProcess.ts';

const OPEN_EV_DATA = sharedData('open-ev-data/compiled.jsonl');
const EPA = sharedData('epa-fueleconomy/vehicles.csv.gz');

test.runIf(existsSync(OPEN_EV_DATA) && existsSync(EPA))(
  'real catalogues are imported while the platform runs and while it does not, beside the demo',
  async () => {
    await using directory = await makeScratchDirectory();
    const data = ['--data-dir', `${directory.path}/data`];
    const whileDown = await ucp('import', 'open-ev-data', OPEN_EV_DATA, ...data);
    expect(whileDown).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1,189 rows read'),
    });

    await using platform = await startPlatform(data);
    const whileUp = await ucp('import', 'epa', EPA, ...data);
    expect(whileUp).toMatchObject({ code: 0, stdout: expect.stringContaining('33,442 rows read') });

    for (const [brand, search] of [
      ['bmw', 'BMW'],
      ['mini', 'MINI'],
      ['rolls-royce', 'Rolls-Royce'],
    ] as const) {
      const { market } = await dataOf(platform.url, ModelSearchDocument, {
        market: 'US',
        first: 100,
        filter: { brands: [brand] },
      });
      const nodes = market?.models.nodes ?? [];
      expect(nodes.length).toBeGreaterThan(0);
      expect(new Set(nodes.map((model) => model.brand.name))).toEqual(new Set([search]));
    }

    // Whatever was imported has an initial configuration; without rules every car can be built.
    const { market } = await dataOf(platform.url, InitialCarsDocument, {
      market: 'US',
      search: 'BMW i4',
    });
    expect(market?.models.nodes.length).toBeGreaterThan(0);
    for (const model of market?.models.nodes ?? []) {
      expect(model.initialConfiguration?.verdict).toMatchObject({ buildable: true });
    }
  },
);

test('what cannot be imported is said, and the old version serves on', async () => {
  await using directory = await makeScratchDirectory();
  const data = ['--data-dir', `${directory.path}/data`];
  const missing = await ucp('import', `${directory.path}/nowhere`, ...data);
  expect(missing.code).toBe(1);
  expect(missing.stderr).toContain('nowhere');
  const wrong = await ucp('import', 'open-ev-data', ...data);
  expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('FILE') });
});
