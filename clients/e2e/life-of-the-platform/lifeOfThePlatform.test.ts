import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import { MarketsDocument } from '../../operations/operations.generated.ts';
import { ucp } from '../harness/command.ts';
import { dataOf } from '../harness/graphqlClient.ts';
import { startPlatform } from '../harness/platformProcess.ts';

async function postmasterOf(dataDirectory: string): Promise<number> {
  const file = await readFile(`${dataDirectory}/postgres/postmaster.pid`, 'utf8');
  return Number(file.split('\n')[0]);
}

/** A killed parent's children may stay as zombies where process 1 does not reap: they have ended. */
async function runs(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat !== null && !/\) Z /.test(stat);
}

test('Ctrl-C stops the platform and its database, and the next start finds the data', async () => {
  await using directory = await makeScratchDirectory();
  const dataDirectory = `${directory.path}/data`;
  const first = await startPlatform(['--data-dir', dataDirectory]);
  const postmaster = await postmasterOf(dataDirectory);
  expect(await runs(postmaster)).toBe(true);
  expect(await first.stop('SIGINT')).toBe(0);
  await expect.poll(() => first.output()).toMatch(/s {2}stopped\n$/);
  expect(await runs(postmaster)).toBe(false);

  await using second = await startPlatform(['--data-dir', dataDirectory]);
  expect(second.output()).not.toContain('importing');
  const { markets } = await dataOf(second.url, MarketsDocument, {});
  expect(markets.length).toBeGreaterThan(0);
});

test('after kill -9 the next start takes over the database that survived', async () => {
  await using directory = await makeScratchDirectory();
  const dataDirectory = `${directory.path}/data`;
  const killed = await startPlatform(['--data-dir', dataDirectory, '--demo', 'none']);
  const postmaster = await postmasterOf(dataDirectory);
  await killed.stop('SIGKILL');
  expect(await runs(postmaster)).toBe(true);

  const next = await startPlatform(['--data-dir', dataDirectory, '--demo', 'none']);
  expect(next.output()).toContain(String(postmaster));
  expect(await next.stop()).toBe(0);
  expect(await runs(postmaster)).toBe(false);
});

test('a second start on one data directory says who holds it', async () => {
  await using directory = await makeScratchDirectory();
  const dataDirectory = `${directory.path}/data`;
  await using holder = await startPlatform(['--data-dir', dataDirectory, '--demo', 'none']);
  const { code, stderr } = await ucp('start', '--port', '0', '--data-dir', dataDirectory);
  expect(code).toBe(1);
  expect(stderr).toContain(`${holder.pid}`);
  expect(stderr).toContain(holder.url);
  expect(stderr).not.toContain('because');
});

test('after kill -9 of the parent no service process is left behind', async () => {
  await using directory = await makeScratchDirectory();
  const dataDirectory = `${directory.path}/data`;
  const args = ['--data-dir', dataDirectory, '--demo', 'none', '--services', '--free-ports'];
  const killed = await startPlatform(args);
  const services = [...killed.output().matchAll(/serves on (\S+)\/graphql/g)].map(
    ([, url = '']) => url,
  );
  expect(services).toHaveLength(6);
  await killed.stop('SIGKILL');
  for (const url of services) {
    await expect
      .poll(
        () =>
          fetch(`${url}/health/live`).then(
            () => 'alive',
            () => 'gone',
          ),
        { timeout: 10_000 },
      )
      .toBe('gone');
  }
  const next = await startPlatform(args);
  expect(next.output()).toContain('ready');
  expect(await next.stop()).toBe(0);
  await expect.poll(() => next.output()).toMatch(/s {2}stopped\n$/);
});

test('without data every question is answered, and says so', async () => {
  await using directory = await makeScratchDirectory();
  await using platform = await startPlatform([
    '--data-dir',
    `${directory.path}/data`,
    '--demo',
    'none',
  ]);
  expect(await dataOf(platform.url, MarketsDocument, {})).toEqual({
    dataVersion: null,
    markets: [],
  });
});

test.each([[[]], [['--services', '--free-ports']]])(
  'a port that is taken is named before a database is made: start %j',
  async (shape) => {
    await using directory = await makeScratchDirectory();
    const holder = createServer();
    holder.listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const dataDirectory = `${directory.path}/data`;
    const args = ['start', ...shape, '--port', String(port), '--data-dir', dataDirectory];
    const result = await ucp(...args);
    await holder[Symbol.asyncDispose]();
    expect(result).toEqual({
      code: 1,
      stdout: '',
      stderr: `Port ${port} of 127.0.0.1 is taken; stop what uses it or choose another with --port.\n`,
    });
    expect(await readdir(dataDirectory)).not.toContain('postgres');
  },
);

test('a database that dies ends the platform, and the next start goes on', async () => {
  await using directory = await makeScratchDirectory();
  const args = ['--data-dir', `${directory.path}/data`, '--demo', 'none'];
  const platform = await startPlatform(args);
  process.kill(await postmasterOf(`${directory.path}/data`), 'SIGKILL');
  expect(await platform.ended()).toBe(1);
  expect(platform.output()).toContain('PostgreSQL');
  await using next = await startPlatform(args);
  expect((await fetch(`${next.url}/health/ready`)).status).toBe(200);
});
