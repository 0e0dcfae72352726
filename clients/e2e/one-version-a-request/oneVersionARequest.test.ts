import { expect, test } from 'vitest';
import { buildDemoDataset } from '../../../schema/demo/build.ts';
import { writeDataset } from '../../../schema/demo/writeDataset.ts';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import { ModelPagesDocument } from '../../operations/operations.generated.ts';
import { ucp } from '../harness/command.ts';
import { eventLines } from '../harness/eventLog.ts';
import { ask, dataOf } from '../harness/graphqlClient.ts';
import { startPlatform } from '../harness/platformProcess.ts';

/** The demo data with every model's name marked and every price of a model a fixed one. */
function marked(mark: string, amount: string): ReturnType<typeof buildDemoDataset> {
  const { manifest, records } = buildDemoDataset('standard');
  return {
    manifest: { ...manifest, title: `marked ${mark}` },
    records: {
      ...records,
      model: [...records.model].map((model) => ({ ...model, name: { en: mark } })),
      price: [...records.price].map((price) =>
        price.code === undefined ? { ...price, amount } : price,
      ),
    },
  };
}

test('an activation under load mixes no two versions in one answer, is told to the gateway, and rollback is one command', async () => {
  await using directory = await makeScratchDirectory();
  const dataDirectory = `${directory.path}/data`;
  for (const [mark, amount] of [
    ['ONE', '10000'],
    ['TWO', '20000'],
  ] as const) {
    await writeDataset(marked(mark, amount), `${directory.path}/${mark}`);
  }
  const data = ['--data-dir', dataDirectory];
  const logFile = `${directory.path}/log.ndjson`;
  await using platform = await startPlatform(
    [...data, '--demo', 'none', '--services', '--free-ports'],
    {},
    logFile,
  );
  const first = await ucp('import', `${directory.path}/ONE`, ...data);
  expect(first).toMatchObject({ code: 0 });

  const seen = new Set<string>();
  const loading = new AbortController();
  const load = async (): Promise<void> => {
    while (!loading.signal.aborted) {
      const { market } = await dataOf(platform.url, ModelPagesDocument, { market: 'DE', first: 5 });
      for (const { name, basePrice } of market?.models.nodes ?? []) {
        seen.add(`${name} ${basePrice?.gross.amount}`);
      }
    }
  };
  const readers = Promise.all([load(), load(), load()]);
  try {
    expect(await ucp('import', `${directory.path}/TWO`, ...data)).toMatchObject({ code: 0 });
    // The next request sees the new version at once.
    const after = await ask(platform.url, ModelPagesDocument, { market: 'DE', first: 1 });
    expect(after.data.market?.models.nodes[0]?.name).toBe('TWO');
    expect(await ucp('rollback', 'demo', ...data)).toMatchObject({ code: 0 });
    const back = await ask(platform.url, ModelPagesDocument, { market: 'DE', first: 1 });
    expect(back.data.market?.models.nodes[0]?.name).toBe('ONE');
    const lines = await eventLines(logFile, ({ id }) => id === '3');
    expect(lines.map(({ type, subject, id }) => [type, subject, id])).toEqual([
      ['dataVersion.activated', 'demo', '1'],
      ['dataVersion.activated', 'demo', '2'],
      ['dataVersion.activated', 'demo', '3'],
    ]);
  } finally {
    loading.abort();
    await readers;
  }
  expect(seen).toEqual(new Set(['ONE 10000.00', 'TWO 20000.00']));
});
