import { expect, it } from 'vitest';
import { memoryDataset } from '../../schema/interchange/memoryDataset.ts';
import { buildDemoDataset } from '../../schema/demo/build.ts';
import { intake } from './records.ts';

it('the demo data prices all that it sells, in every market and on every day', async () => {
  const { records } = buildDemoDataset('standard');
  const dataset = memoryDataset({
    market: [...records.market],
    model: [...records.model],
    option: [...records.option],
    package: [...records.package],
    standard: [...records.standard],
    'price-list': [...records['price-list']],
    price: [...records.price],
    'tax-rate': [...records['tax-rate']],
  });
  const faults = await Array.fromAsync(intake.examine(dataset));
  expect(faults.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
});
