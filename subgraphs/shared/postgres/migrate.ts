import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.ts';

/**
 * Runs a service's `NNN-name.sql` files that have not run yet, in order, each in a transaction,
 * under the service's own role. Returns the names of those it ran. A file that changed after it
 * ran is refused: databases out there have run the old text.
 */
export async function migrate(
  database: Database,
  schema: string,
  folder: URL,
): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{3}-.*\.sql$/.test(name)).sort();
  await database.query(
    `create table if not exists ${schema}.migration (
       name text primary key, sha256 text not null, ran_at timestamptz not null default now())`,
  );
  const ran: string[] = [];
  for (const name of files) {
    const sql = await readFile(new URL(name, folder), 'utf8');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    const isNew = await database.transaction(async (client) => {
      // Several hosts may start at once; the second waits and finds the file already run.
      await client.query(`lock table ${schema}.migration in share row exclusive mode`);
      const [before] = await client.query<{ sha256: string }>(
        `select sha256 from ${schema}.migration where name = $1`,
        [name],
      );
      if (before !== undefined) {
        if (before.sha256 !== sha256) {
          throw new Error(
            `The migration ${schema}/${name} changed after it ran. Restore its text and write a new migration instead.`,
          );
        }
        return false;
      }
      await client.query(sql);
      await client.query(`insert into ${schema}.migration (name, sha256) values ($1, $2)`, [
        name,
        sha256,
      ]);
      return true;
    });
    if (isNew) ran.push(name);
  }
  return ran;
}
