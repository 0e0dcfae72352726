import { dataVersionId, type DataVersionId } from '../../shared/dataVersion.ts';
import type { Queryable, Transaction } from '../../shared/postgres/database.ts';

/** A set of dataset versions that was active together. */
export interface DataVersion {
  readonly id: DataVersionId;
  /** The last time it became active, ISO 8601 in UTC. */
  readonly activatedAt: string;
  readonly active: boolean;
}

/**
 * Whoever changes what is active holds the pointer's row until it is done: one after another.
 * Returns where it points, empty where nothing is active.
 */
export async function lockPointer(transaction: Transaction): Promise<DataVersionId> {
  const [row] = await transaction.query<{ id: DataVersionId }>(
    'select id from imports.active_data_version for update',
  );
  if (row === undefined) throw new Error('imports.active_data_version has lost its row');
  return row.id;
}

/** Points at the versions that are active now. */
export async function movePointer(transaction: Transaction): Promise<DataVersionId> {
  const members = await transaction.query<{ version: number }>(
    `select v.version
     from imports.dataset_version v join imports.dataset d on d.name = v.dataset
     where v.state = 'active' order by d.precedence`,
  );
  const id = dataVersionId(members.map(({ version }) => version));
  // No datasets at all is no data version: it has no id that a client could name.
  if (id !== '') {
    await transaction.query(
      `insert into imports.data_version (id, activated_at) values ($1, clock_timestamp())
       on conflict (id) do update set activated_at = excluded.activated_at`,
      [id],
    );
  }
  await transaction.query('update imports.active_data_version set id = $1', [id]);
  return id;
}

export async function dataVersionsById(
  database: Queryable,
  ids: readonly DataVersionId[],
): Promise<readonly DataVersion[]> {
  const rows = await database.query<Row>(`${SELECT} where v.id = any($1::text[])`, [ids]);
  return rows.map(mapped);
}

/** The last one that became active first. */
export async function latestDataVersions(
  database: Queryable,
  first: number,
): Promise<readonly DataVersion[]> {
  const rows = await database.query<Row>(`${SELECT} order by v.activated_at desc, v.id limit $1`, [
    first,
  ]);
  return rows.map(mapped);
}

interface Row extends Omit<DataVersion, 'activatedAt'> {
  readonly activatedAt: Date;
}

const SELECT = `select v.id, v.activated_at as "activatedAt", a.id is not null as active
  from imports.data_version v left join imports.active_data_version a on a.id = v.id`;

function mapped(row: Row): DataVersion {
  return { ...row, activatedAt: row.activatedAt.toISOString() };
}
