import { setTimeout as delay } from 'node:timers/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { Secrets } from '../secrets.ts';

/** The role and the schema of a service: it owns its schema and sees no other. */
export function roleOf(serviceName: string): string {
  return `ucp_${serviceName}`;
}

/**
 * Makes sure that each service has its role and its schema. Takes an administrator's URL
 * (CREATEROLE and CREATE on the database are enough). Safe to run at every start, and by several
 * hosts at once.
 */
export async function ensureRoles(
  adminUrl: string,
  serviceNames: readonly string[],
  secrets: Secrets,
): Promise<void> {
  const client = new Client({
    connectionString: adminUrl,
    application_name: 'ucp-roles',
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
  });
  try {
    await client.connect();
    await client.query('begin');
    // Roles are shared by the cluster: two hosts starting at once must not both create one.
    await client.query(`select pg_advisory_xact_lock(hashtext('ucp-roles'))`);
    await client.query('revoke create on schema public from public');
    for (const name of serviceNames) {
      const role = escapeIdentifier(roleOf(name));
      const password = escapeLiteral(secrets.databasePassword(roleOf(name)));
      const exists = await isOwnRole(client, roleOf(name), secrets);
      await client.query(`${exists ? 'alter' : 'create'} role ${role} login password ${password}`);
      await client.query(`comment on role ${role} is ${escapeLiteral(ownerMark(secrets))}`);
      // Whoever hands a schema to a role must be able to become that role.
      await client.query(`grant ${role} to current_user`);
      await client.query(
        `create schema if not exists ${escapeIdentifier(name)} authorization ${role}`,
      );
    }
    await client.query('commit');
  } catch (cause) {
    throw unusable(adminUrl, cause);
  } finally {
    // Ending a connection that never came about may wait for ever.
    await Promise.race([client.end(), delay(1_000)]);
  }
}

/** Roles belong to the whole server: another installation's must keep their passwords. */
async function isOwnRole(client: Client, role: string, secrets: Secrets): Promise<boolean> {
  const { rows } = await client.query<{ mark: string | null }>(
    `select shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname = $1`,
    [role],
  );
  const mark = rows[0]?.mark ?? null;
  if (mark !== null && mark !== ownerMark(secrets)) {
    throw new Error(
      `The role ${role} of this PostgreSQL server belongs to another installation of the platform. ` +
        'Set UCP_SECRET to the root secret of that one, or use a server of its own.',
    );
  }
  return rows.length > 0;
}

function ownerMark(secrets: Secrets): string {
  return `ucp ${secrets.fingerprint}`;
}

function unusable(adminUrl: string, cause: unknown): Error {
  const { host, pathname } = new URL(adminUrl);
  return new Error(
    `The PostgreSQL database ${pathname.slice(1)} on ${host} cannot be used: ${
      cause instanceof Error ? cause.message : String(cause)
    } Expected a server that answers, and an account that may create roles and schemas (DATABASE_URL).`,
  );
}

/** The URL by which a service reaches the same database under its own role. */
export function serviceUrl(adminUrl: string, serviceName: string, secrets: Secrets): string {
  const url = new URL(adminUrl);
  url.username = roleOf(serviceName);
  url.password = secrets.databasePassword(roleOf(serviceName));
  return url.href;
}
