import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import {
  BulkCheckResultsDocument,
  CheckedConfigurationsDocument,
  InitialCarsDocument,
} from '../../operations/operations.generated.ts';
import { configure } from '../harness/car.ts';
import { ucp } from '../harness/command.ts';
import { ask, dataOf } from '../harness/graphqlClient.ts';
import { SHAPES } from '../harness/shapes.ts';

// Not where pages are counted in statements: these would fill their caches.
const MARKETS = ['GB', 'JP'];
const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** Of many models and two markets: some that can be built, some that cannot, some that are none. */
async function someIds(url: string): Promise<readonly string[]> {
  const cars = await Promise.all(
    MARKETS.map(async (market) => {
      const { market: found } = await dataOf(url, InitialCarsDocument, { market, first: 20 });
      return found?.models.nodes.flatMap((model) => model.initialConfiguration?.id ?? []) ?? [];
    }),
  );
  const refuted = await configure(url, 'M1.DE.AVT25.601d', ['RFPAN', 'RRBLK']);
  return [...cars.flat(), refuted.id, 'C1.DE.nonsense', 'no id at all'];
}

describe.each(SHAPES)('many configurations, %s,', (_, platform) => {
  it('are checked from the command line as they are through the graph', async () => {
    const { url } = platform();
    const some = await someIds(url);
    const ids = Array.from({ length: 3_000 }, (__, at) => some[at % some.length]!);
    await using scratch = await makeScratchDirectory();
    const file = `${scratch.path}/cars.ndjson`;
    const lines = ids.map((id, at) => (at % 2 === 0 ? JSON.stringify({ id }) : id));
    await writeFile(file, lines.join('\n\n'));

    const graph = ['--url', `${url}/graphql`];
    const { code, stdout, stderr } = await ucp('check', file, ...graph);
    expect([code, stderr]).toEqual([0, expect.stringContaining('3,000 ids checked')]);
    const rows = stdout.trim().split('\n').map((line) => JSON.parse(line) as { readonly id: string; readonly violated: readonly string[] }); // prettier-ignore
    const { checkedConfigurations } = await dataOf(url, CheckedConfigurationsDocument, { ids: some }); // prettier-ignore
    const expected = new Map(
      checkedConfigurations.map(({ id, finding, verdict }) => {
        const { buildable = null, complete = null, conflicts = [] } = verdict ?? {};
        return [id, { id, finding, buildable, complete, conflicts: conflicts.length }];
      }),
    );
    expect(rows.map(({ violated, ...row }) => ({ ...row, conflicts: violated.length }))).toEqual(
      ids.map((id) => expected.get(id)),
    );
    expect(new Set(checkedConfigurations.map(({ finding }) => finding))).toEqual(
      new Set(['BUILDABLE', 'NOT_BUILDABLE', 'MALFORMED_ID']),
    );

    const resume =
      / check \S+ (--resume \S+ --owner-token \S+)/.exec(stderr)?.[1]?.split(' ') ?? [];
    expect((await ucp('check', ...resume, ...graph)).stdout).toBe(stdout);
  });

  it('are no longer checked after Ctrl-C', async () => {
    const { url } = platform();
    await using scratch = await makeScratchDirectory();
    // Nobody writes into it, so that the command waits for ids.
    const file = `${scratch.path}/endless`;
    await promisify(execFile)('mkfifo', [file]);
    const child = spawn(process.execPath, [MAIN, 'check', file, '--url', `${url}/graphql`], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const exit = once(child, 'exit');
    let said = '';
    for await (const line of createInterface({ input: child.stderr })) {
      said += `${line}\n`;
      if (line.includes('--resume')) child.kill('SIGINT');
    }
    expect(await exit).toEqual([130, null]);
    const [, id = '', token = ''] = /--resume (\S+) --owner-token (\S+)/.exec(said) ?? [];
    expect(said).toContain(`${id} is cancelled`);
    const owner = { 'ucp-owner-token': token };
    const { bulkCheck } = await dataOf(url, BulkCheckResultsDocument, { id }, owner);
    expect(bulkCheck).toMatchObject({ state: 'CANCELLED', total: 0 });
  });

  it('are taken up to 2,000 in a query with their rules, and not several times that', async () => {
    const { url } = platform();
    const some = await someIds(url);
    const ids = Array.from({ length: 2_001 }, (__, at) => some[at % some.length]!);
    const most = { ids: ids.slice(1) };
    const { checkedConfigurations } = await dataOf(url, CheckedConfigurationsDocument, most);
    expect(checkedConfigurations.map(({ id }) => id)).toEqual(most.ids);
    const more = await ask(url, CheckedConfigurationsDocument, { ids });
    expect(more.errors).toMatchObject([{ extensions: { code: 'MALFORMED_ARGUMENT' } }]);
    const fields = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
      (alias) =>
        `${alias}: checkedConfigurations(ids: $ids) { verdict { conflicts { rules { text } } } }`,
    );
    const abuse = await ask(url, `query ($ids: [ID!]!) { ${fields.join(' ')} }`, most);
    expect(abuse.errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_LARGE' } }]);
  });
});
