import { Client } from 'pg';
import { expect, inject, it } from 'vitest';

it('a test run has a PostgreSQL server of its own', async () => {
  const client = new Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  const { rows } = await client.query<{ listen: string; version: number }>(
    `select current_setting('listen_addresses') as listen,
            current_setting('server_version_num')::int / 10000 as version`,
  );
  await client.end();
  expect(rows).toEqual([{ listen: '127.0.0.1', version: 18 }]);
});
