import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import { readIdBatches } from './idFile.ts';

const { signal } = new AbortController();

async function batchesOf(text: string, skip = 0): Promise<readonly (readonly string[])[]> {
  await using scratch = await makeScratchDirectory();
  const file = `${scratch.path}/cars.ndjson`;
  await writeFile(file, text);
  return await Array.fromAsync(readIdBatches(file, skip, signal));
}

it('a line is an id or JSON with one, and empty lines are nothing', async () => {
  const text = 'C1.a\r\n\n  {"id":"C1.b","color":"red"}\n \nC1.c';
  expect(await batchesOf(text)).toEqual([['C1.a', 'C1.b', 'C1.c']]);
  expect(await batchesOf(text, 2)).toEqual([['C1.c']]);
  expect(await batchesOf('')).toEqual([]);
});

it('ids go in batches that a request can hold, none twice and none left out', async () => {
  const long = Array.from({ length: 700 }, (_, at) => `${at}`.padEnd(1_000, 'x'));
  const short = Array.from({ length: 12_000 }, (_, at) => `${at}`);
  for (const ids of [long, short]) {
    const batches = await batchesOf(ids.join('\n'));
    expect(batches.flat()).toEqual(ids);
    for (const batch of batches) {
      expect(batch.length).toBeLessThanOrEqual(10_000);
      expect(JSON.stringify(batch).length).toBeLessThanOrEqual(1024 * 1024 - 10_000);
    }
    expect(batches.length).toBeGreaterThan(1);
  }
});

it.each(['{"id":7}', '{"codes":[]}', '{"id":"C1.a"'])(
  'a line such as %s is given as it is, to be told as no id in its place',
  async (line) => {
    expect(await batchesOf(`C1.a\n${line}\nC1.b`)).toEqual([['C1.a', line, 'C1.b']]);
  },
);

it('of a line without end only the beginning is given', async () => {
  const [[id] = []] = await batchesOf('x'.repeat(1_000_000));
  expect(id).toBe('x'.repeat(5_000));
});
