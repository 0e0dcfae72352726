import { expect, it } from 'vitest';
import { demoSlices } from '../../testing/demoSlices.ts';
import { sliceModel } from '../readers/sliceModel.ts';
import { compileRules } from './compileRules.ts';

const MEGABYTE = 1024 * 1024;

it('no model of a market of the demo data takes 2 MB compiled', async () => {
  // Of all markets Australia has the models that are hardest to compile.
  const slices = await demoSlices('AU', '2026-12-01');
  expect(slices.length).toBeGreaterThan(10);
  for (const slice of slices) {
    const outcome = compileRules(sliceModel(slice).model);
    if (outcome.kind !== 'compiled') throw new Error(`${slice.model}: over ${outcome.reason}`);
    expect([slice.model, outcome.rules.buffer.byteLength < 2 * MEGABYTE]).toEqual([
      slice.model,
      true,
    ]);
  }
});
