import type { Manifest } from '../../../schema/interchange/records.generated.ts';
import { copyRows } from '../../shared/postgres/copyRows.ts';
import type { Database, Queryable } from '../../shared/postgres/database.ts';
import { deleteVersion } from '../../shared/postgres/deleteVersion.ts';
import type { InactiveVersion } from '../domain/retention.ts';

/** One import of one dataset. */
export interface DatasetVersion {
  readonly version: number;
  readonly dataset: string;
  readonly title: string;
  readonly source: string | null;
  readonly licence: string | null;
  readonly recordCount: number;
  readonly state: 'staging' | 'active' | 'superseded' | 'withdrawn' | 'draining' | 'discarded';
  /** ISO 8601 in UTC. */
  readonly importedAt: string;
}

interface Row extends Omit<DatasetVersion, 'importedAt'> {
  readonly importedAt: Date;
}

const COLUMNS = `version, dataset, title, source, licence, record_count as "recordCount", state,
  imported_at as "importedAt"`;

/** What is in a dataset, as far as others are told of it. */
export interface DatasetContents {
  readonly recordCount: number;
  /** Codes. */
  readonly brands: readonly string[];
  /** Codes. */
  readonly markets: readonly string[];
}

export async function insertStaging(
  database: Database,
  manifest: Manifest,
  contents: DatasetContents,
): Promise<number> {
  const [row] = await database.query<{ version: number }>(
    `insert into imports.dataset_version
       (dataset, title, source, licence, record_count, brands, markets, state)
     values ($1, $2, $3, $4, $5, $6, $7, 'staging') returning version`,
    [
      manifest.dataset,
      manifest.title,
      manifest.source,
      manifest.licence,
      contents.recordCount,
      contents.brands,
      contents.markets,
    ],
  );
  if (row === undefined) throw new Error('The insert returned no dataset version');
  return row.version;
}

export async function stagingVersions(
  database: Database,
): Promise<readonly { readonly version: number; readonly dataset: string }[]> {
  return database.query(
    `select version, dataset from imports.dataset_version where state = 'staging' order by version`,
  );
}

export async function stateOf(
  database: Queryable,
  version: number,
): Promise<DatasetVersion['state'] | null> {
  const [row] = await database.query<{ state: DatasetVersion['state'] }>(
    'select state from imports.dataset_version where version = $1',
    [version],
  );
  return row?.state ?? null;
}

export async function markDiscarded(database: Database, version: number): Promise<void> {
  await deleteVersion(database, 'imports.type_key', version);
  await database.query(
    `update imports.dataset_version
     set state = 'discarded', inactive_since = coalesce(inactive_since, now())
     where version = $1 and state <> 'active'`,
    [version],
  );
}

export async function inactiveVersions(database: Database): Promise<readonly InactiveVersion[]> {
  return database.query<InactiveVersion>(
    `select version, dataset, state,
            (extract(epoch from now() - inactive_since) * 1000)::float8 as "inactiveMs"
     from imports.dataset_version where state in ('superseded', 'withdrawn') order by version`,
  );
}

/** Takes versions out of reach of rollbacks; returns all that wait to be discarded. */
export async function markDraining(
  database: Database,
  versions: readonly number[],
): Promise<readonly number[]> {
  await database.query(
    `update imports.dataset_version set state = 'draining'
     where version = any($1::int[]) and state in ('superseded', 'withdrawn')`,
    [versions],
  );
  const rows = await database.query<{ version: number }>(
    `select version from imports.dataset_version where state = 'draining' order by version`,
  );
  return rows.map(({ version }) => version);
}

/** Whether the dataset was active once and is no more: somebody took it out. */
export async function isWithdrawn(database: Queryable, dataset: string): Promise<boolean> {
  const [row] = await database.query<{ withdrawn: boolean }>(
    `select not exists (
       select from imports.dataset_version v where v.dataset = d.name and v.state = 'active'
     ) as withdrawn
     from imports.dataset d where d.name = $1`,
    [dataset],
  );
  return row?.withdrawn === true;
}

/** All imports whose data is still there, the last first. */
export async function listDatasetVersions(database: Database): Promise<readonly DatasetVersion[]> {
  const rows = await database.query<Row>(
    `select ${COLUMNS} from imports.dataset_version where state <> 'discarded'
     order by version desc`,
  );
  return rows.map(mapped);
}

export async function datasetVersionsByNumber(
  database: Queryable,
  versions: readonly number[],
): Promise<readonly DatasetVersion[]> {
  const rows = await database.query<Row>(
    `select ${COLUMNS} from imports.dataset_version where version = any($1::int[])`,
    [versions],
  );
  return rows.map(mapped);
}

export async function insertTypeKeys(
  database: Database,
  version: number,
  codes: AsyncIterable<string>,
): Promise<void> {
  await copyRows(database, 'imports.type_key', ['dataset_version', 'code'], rowsOf(version, codes));
}

/** Which of the codes another dataset's active version uses, and whose they are. */
export async function takenTypeKeys(
  database: Queryable,
  dataset: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ code: string; dataset: string }>(
    `select k.code, v.dataset
     from imports.type_key k join imports.dataset_version v on v.version = k.dataset_version
     where k.code = any($2::text[]) and v.state = 'active' and v.dataset <> $1`,
    [dataset, codes],
  );
  return new Map(rows.map((row) => [row.code, row.dataset]));
}

async function* rowsOf(
  version: number,
  codes: AsyncIterable<string>,
): AsyncGenerator<readonly [number, string]> {
  for await (const code of codes) yield [version, code];
}

function mapped(row: Row): DatasetVersion {
  return { ...row, importedAt: row.importedAt.toISOString() };
}
