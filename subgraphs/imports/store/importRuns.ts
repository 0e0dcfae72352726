import type { Database } from '../../shared/postgres/database.ts';

/** One attempt to import, also one that failed. */
export interface ImportRun {
  readonly dataset: string;
  readonly outcome: string;
  readonly report: Readonly<Record<string, unknown>>;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
}

export async function recordImportRun(database: Database, run: ImportRun): Promise<void> {
  await database.query(
    `insert into imports.import_run (dataset, outcome, report, started_at)
     values ($1, $2, $3, $4)`,
    [run.dataset, run.outcome, JSON.stringify(run.report), run.startedAt],
  );
}

/** The last attempts, the newest first. */
export async function latestImportRuns(
  database: Database,
  first: number,
): Promise<readonly ImportRun[]> {
  const rows = await database.query<Omit<ImportRun, 'startedAt'> & { readonly startedAt: Date }>(
    `select dataset, outcome, report, started_at as "startedAt"
     from imports.import_run order by id desc limit $1`,
    [first],
  );
  return rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString() }));
}
