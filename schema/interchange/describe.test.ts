import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { describeFormat, README } from './describe.ts';
import { temporaryFolder, writeExample } from './exampleDataset.ts';
import { renderFaults } from './faultReport.ts';
import { readDataset } from './readDataset.ts';
import { RECORD_TYPES } from './recordTypes.ts';

test('the README has the tables that the JSON Schemas generate', async () => {
  expect(await readFile(README, 'utf8')).toBe(await describeFormat());
});

test('the README names every file, field, word and form of the JSON Schemas', async () => {
  const readme = await readFile(README, 'utf8');
  const folder = new URL('schemas/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json'));
  expect(names).toHaveLength(RECORD_TYPES.length + 2);
  const missing: string[] = [];
  for (const name of names) {
    for (const word of wordsOf(JSON.parse(await readFile(new URL(name, folder), 'utf8')))) {
      if (!new RegExp(String.raw`\b${word}\b`).test(readme)) missing.push(`${name} ${word}`);
    }
  }
  expect(missing).toEqual([]);
});

test('the first example of the README is a dataset that can be imported', async () => {
  const [, listing = ''] =
    /```\nmy-dataset\/\n([\s\S]*?)```/.exec(await readFile(README, 'utf8')) ?? [];
  const files = Object.fromEntries(
    listing
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().split(/ +(.*)/s, 2) as [string, string]),
  );
  expect(Object.keys(files)).toHaveLength(5);
  await using folder = await temporaryFolder();
  await writeExample(folder.path, {}, files);
  const reading = await readDataset(folder.path);
  if (reading.kind === 'faulty') throw new Error(renderFaults(reading.faults));
  await using dataset = reading.dataset;
  expect(dataset.recordCount).toBe(4);
});

/** Property names, enumerated words, constants and definition names, at any depth. */
function wordsOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const names =
      keyword === 'properties' || keyword === '$defs' ? Object.keys(value as object) : [];
    const words = keyword === 'enum' ? (value as string[]) : [];
    const constant = keyword === 'const' ? [value as string] : [];
    return [...names, ...words, ...constant, ...wordsOf(value)];
  });
}
