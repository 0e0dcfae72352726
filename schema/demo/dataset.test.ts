import { expect, test } from 'vitest';
import { readDataset } from '../interchange/readDataset.ts';
import { renderFaults } from '../interchange/faultReport.ts';
import { temporaryFolder } from '../interchange/exampleDataset.ts';
import { buildDemoDataset } from './build.ts';
import { distinctSlices } from './testing/slices.ts';
import { faultsOf, initialCar } from './testing/verdict.ts';
import { writeDataset } from './writeDataset.ts';

const DATASET = buildDemoDataset('standard');
const SLICES = distinctSlices(DATASET);

test('the importer finds no fault in the demo dataset', async () => {
  await using folder = await temporaryFolder();
  await writeDataset(DATASET, folder.path);
  const reading = await readDataset(folder.path);
  const faults = reading.kind === 'faulty' ? renderFaults(reading.faults) : 'no faults';
  if (reading.kind === 'dataset') await reading.dataset[Symbol.asyncDispose]();
  expect(faults).toBe('no faults');
});

test('every initial configuration is buildable in every market on every order date', () => {
  const faults = SLICES.flatMap((slice) =>
    faultsOf(initialCar(slice), slice).map(
      (fault) => `${slice.model.code} in ${slice.market} on ${slice.date}: ${fault}`,
    ),
  );
  expect(faults).toEqual([]);
});
