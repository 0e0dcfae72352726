import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { deriveSecrets } from '../secrets.ts';
import type { Service } from '../service.ts';
import { openDatabase, type Database } from './database.ts';
import { migrate } from './migrate.ts';
import { ensureRoles, serviceUrl } from './roles.ts';

/** A database of its own for one test file, with a service's role, schema and tables. */
export interface TestDatabase extends AsyncDisposable {
  /** Connected under the service's own role, as in production. */
  readonly database: Database;
  /** The superuser's URL of the same database. */
  readonly adminUrl: string;
}

/** The roles belong to the whole server, so that all test databases share their passwords. */
export const TEST_SECRETS = deriveSecrets('a root secret for tests, which guards nothing');

/** `otherRoles` are made too, without tables: those that a migration grants something to. */
export async function createTestDatabase(
  service: Pick<Service, 'name' | 'migrations'>,
  otherRoles: readonly string[] = [],
): Promise<TestDatabase> {
  await using resources = new AsyncDisposableStack();
  const { adminUrl } = resources.use(
    await createEmptyDatabase(service.name, (url) =>
      ensureRoles(url, [service.name, ...otherRoles], TEST_SECRETS),
    ),
  );
  const database = resources.use(
    openDatabase({
      url: serviceUrl(adminUrl, service.name, TEST_SECRETS),
      name: `test-${service.name}`,
      maxConnections: 4,
    }),
  );
  await migrate(database, service.name, service.migrations);
  const owned = resources.move();
  return { database, adminUrl, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** A database without roles or tables but those that `makeRoles` makes, given its superuser's URL. */
export async function createEmptyDatabase(
  label: string,
  makeRoles: (adminUrl: string) => Promise<void>,
): Promise<{ readonly adminUrl: string } & AsyncDisposable> {
  const serverUrl = inject('postgresUrl');
  const name = `test_${label}_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await administer(serverUrl, async (client) => {
    await client.query(`create database ${name}`);
    // Roles belong to the server, locks to a database: test files must not alter one role at once.
    await client.query(`select pg_advisory_lock(hashtext('test-roles'))`);
    await makeRoles(url.href);
  });
  return {
    adminUrl: url.href,
    [Symbol.asyncDispose]: () =>
      administer(serverUrl, (client) => client.query(`drop database ${name} with (force)`)),
  };
}

async function administer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
