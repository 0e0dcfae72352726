import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SERVICE_NAMES } from '../../subgraphs/shared/serviceNames.ts';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { ModelSearchDocument } from '../operations/operations.generated.ts';
import { configure, firstModel } from '../e2e/harness/car.ts';
import { dataOf } from '../e2e/harness/graphqlClient.ts';
import { startPlatform } from '../e2e/harness/platformProcess.ts';

/** An administrator's address on a server of its own; the test makes a database there and drops it. */
const adminUrl = process.env['UCP_TEST_DATABASE_URL'];
const name = `ucp_test_${randomBytes(6).toString('hex')}`;
const secret = randomBytes(32).toString('hex');

beforeAll(async () => {
  if (adminUrl === undefined) {
    throw new Error(
      'Set UCP_TEST_DATABASE_URL to an administrator of a PostgreSQL server (15 or newer) without a platform on it.',
    );
  }
  await administer((client) => client.query(`create database ${name}`));
});

afterAll(async () => {
  await administer(async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    for (const service of [...SERVICE_NAMES, 'gateway']) {
      await client.query(`drop role if exists ucp_${service}`);
    }
  });
});

test.each([
  ['one process', []],
  ['many processes', ['--services', '--free-ports']],
])('the platform in %s grows onto an existing PostgreSQL server', async (_, shape) => {
  await using directory = await makeScratchDirectory();
  const url = new URL(adminUrl ?? '');
  url.pathname = `/${name}`;
  await using platform = await startPlatform(['--data-dir', directory.path, ...shape], {
    DATABASE_URL: url.href,
    UCP_SECRET: secret,
  });
  expect(platform.output()).not.toContain('Making the database');
  const { market } = await dataOf(platform.url, ModelSearchDocument, { market: 'JP', first: 1 });
  expect(market?.models.totalCount).toBeGreaterThan(0);
  const car = await configure(platform.url, await firstModel(platform.url, 'JP'));
  expect(car).toMatchObject({
    verdict: { buildable: true },
    price: { gross: { currencyCode: 'JPY' } },
  });
});

async function administer(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
