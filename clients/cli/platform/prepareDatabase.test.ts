import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../subgraphs/shared/postgres/database.ts';
import { roleOf } from '../../../subgraphs/shared/postgres/roles.ts';
import {
  createEmptyDatabase,
  TEST_SECRETS,
} from '../../../subgraphs/shared/postgres/testDatabase.ts';
import { GATEWAY_ROLE_NAME, prepareDatabase, type PreparedDatabase } from './prepareDatabase.ts';
import { SERVICES } from './services.ts';

const NAMES = SERVICES.map(({ name }) => name);
const INSUFFICIENT_PRIVILEGE = '42501';

/** The active data version, and the events of those services that publish any. */
const READ_BY_THE_GATEWAY: Readonly<Record<string, readonly string[]>> = {
  configurations: ['select configurations.outbox', 'select configurations.outbox_head'],
  imports: [
    'select imports.active_data_version',
    'select imports.outbox',
    'select imports.outbox_head',
  ],
};

interface Table {
  readonly schema: string;
  readonly name: string;
  readonly column: string;
}

let resources = new AsyncDisposableStack();
let prepared: PreparedDatabase;
let administrator: Client;
let tables: readonly Table[];

beforeAll(async () => {
  await using starting = new AsyncDisposableStack();
  const { adminUrl } = starting.use(
    await createEmptyDatabase('platform', async (url) => {
      prepared = starting.use(await prepareDatabase(url, TEST_SECRETS));
    }),
  );
  administrator = new Client({ connectionString: adminUrl });
  await administrator.connect();
  starting.defer(() => administrator.end());
  const { rows } = await administrator.query<Table>(
    `select n.nspname as schema, c.relname as name, min(a.attname) as column
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.attgenerated = ''
     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname = any($1)
     group by 1, 2 order by 1, 2`,
    [NAMES],
  );
  tables = rows;
  resources = starting.move();
});

afterAll(() => resources.disposeAsync());

function databaseOf(name: string): Database {
  const service = NAMES.find((candidate) => candidate === name);
  return service === undefined ? prepared.gateway : prepared.of(service);
}

/** Whether the role may run the statement at all; what it would do is undone. */
async function isAllowed(database: Database, statement: string): Promise<boolean> {
  const undo = new Error('undo');
  try {
    return await database.transaction(async (transaction) => {
      await transaction.query(statement);
      throw undo;
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.code !== INSUFFICIENT_PRIVILEGE;
    if (error === undo) return true;
    throw error;
  }
}

/** What the role can do with tables of the schema, such as `select catalog.model`. */
async function powersOver(role: string, schema: string): Promise<readonly string[]> {
  const powers: string[] = [];
  for (const { name, column } of tables.filter((table) => table.schema === schema)) {
    const table = `${schema}.${name}`;
    for (const [power, statement] of [
      ['select', `select from ${table}`],
      ['insert', `insert into ${table} default values`],
      ['update', `update ${table} set "${column}" = "${column}"`],
      ['delete', `delete from ${table}`],
      ['truncate', `truncate ${table} cascade`],
      ['alter', `alter table ${table} add intruder int`],
      ['drop', `drop table ${table} cascade`],
    ] as const) {
      if (await isAllowed(databaseOf(role), statement)) powers.push(`${power} ${table}`);
    }
  }
  for (const statement of [
    `create table ${schema}.intruder ()`,
    `create function ${schema}.intruder() returns int language sql return 1`,
  ]) {
    if (await isAllowed(databaseOf(role), statement)) powers.push(statement);
  }
  return powers;
}

describe.each(NAMES)('the tables of %s', (owner) => {
  test('are there, and its own role can do everything with them', async () => {
    const own = tables.filter(({ schema }) => schema === owner);
    expect(own.map(({ name }) => name)).toContain('migration');
    expect(own.length).toBeGreaterThan(1);
    expect(await powersOver(owner, owner)).toHaveLength(own.length * 7 + 2);
  });

  test.each(NAMES.filter((name) => name !== owner))(
    'are closed to the role of %s',
    async (other) => {
      expect(await powersOver(other, owner)).toEqual([]);
    },
  );

  test('are closed to the gateway, but for what they tell everybody', async () => {
    expect(await powersOver(GATEWAY_ROLE_NAME, owner)).toEqual(READ_BY_THE_GATEWAY[owner] ?? []);
  });
});

test('one grant too many would be found', async () => {
  await administrator.query('grant usage on schema pricing to ucp_media');
  await administrator.query('grant select on pricing.migration to ucp_media');
  try {
    expect(await powersOver('media', 'pricing')).toEqual(['select pricing.migration']);
  } finally {
    await administrator.query('revoke select on pricing.migration from ucp_media');
    await administrator.query('revoke usage on schema pricing from ucp_media');
  }
});

describe.each([...NAMES, GATEWAY_ROLE_NAME])('the role of %s', (name) => {
  test('administers nothing, is no member of another role, and owns its own schema at most', async () => {
    const { rows } = await administrator.query(
      `select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as rules,
              array(select m.roleid::regrole::text from pg_auth_members m where m.member = r.oid) as "memberOf",
              array(select nspname::text from pg_namespace where nspowner = r.oid) as schemas
       from pg_roles r where rolname = $1`,
      [roleOf(name)],
    );
    expect(rows).toEqual([{ rules: false, memberOf: [], schemas: [name] }]);
  });

  test('can make nothing in the public schema, and no schema of its own', async () => {
    const database = databaseOf(name);
    expect(await isAllowed(database, 'create table public.intruder ()')).toBe(false);
    expect(await isAllowed(database, 'create schema intruder')).toBe(false);
    expect(await isAllowed(database, 'create role intruder')).toBe(false);
  });
});
