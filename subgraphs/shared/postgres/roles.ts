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
  const client = new Client({ connectionString: adminUrl, application_name: 'ucp-roles' });
  await client.connect();
  try {
    await client.query('begin');
    // Roles are shared by the cluster: two hosts starting at once must not both create one.
    await client.query(`select pg_advisory_xact_lock(hashtext('ucp-roles'))`);
    await client.query('revoke create on schema public from public');
    for (const name of serviceNames) {
      const role = escapeIdentifier(roleOf(name));
      const password = escapeLiteral(secrets.databasePassword(roleOf(name)));
      const exists = await client.query('select 1 from pg_roles where rolname = $1', [
        roleOf(name),
      ]);
      await client.query(
        `${exists.rowCount === 0 ? 'create' : 'alter'} role ${role} login password ${password}`,
      );
      // Whoever hands a schema to a role must be able to become that role.
      await client.query(`grant ${role} to current_user`);
      await client.query(
        `create schema if not exists ${escapeIdentifier(name)} authorization ${role}`,
      );
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** The URL by which a service reaches the same database under its own role. */
export function serviceUrl(adminUrl: string, serviceName: string, secrets: Secrets): string {
  const url = new URL(adminUrl);
  url.username = roleOf(serviceName);
  url.password = secrets.databasePassword(roleOf(serviceName));
  return url.href;
}
