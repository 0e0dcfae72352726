import { expect, test } from 'vitest';
import { nearName } from './nearName.ts';
import { FILE_OF } from './recordTypes.ts';

const KNOWN = ['manifest.json', ...Object.values(FILE_OF)];

test.each([
  ['option.ndjson', 'options.ndjson'],
  ['Options.NDJSON', 'options.ndjson'],
  ['options.jsonl', 'options.ndjson'],
  ['price_lists.ndjson', 'price-lists.ndjson'],
  ['taxrates.ndjson', 'tax-rates.ndjson'],
  ['brnads.ndjson', 'brands.ndjson'],
  ['price.ndjson', 'prices.ndjson'],
  ['manifst.json', 'manifest.json'],
])('%s was most likely meant as %s', (name, meant) => {
  expect(nearName(name, KNOWN)).toBe(meant);
});

test.each(['notes.txt', 'README.md', '.DS_Store', 'a', ''])('%j is near to nothing', (name) => {
  expect(nearName(name, KNOWN)).toBeNull();
});
