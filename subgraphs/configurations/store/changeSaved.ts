import type { Queryable } from '../../shared/postgres/database.ts';
import type { ChangeOutcome, DeleteOutcome, Owner } from '../domain/savedConfiguration.ts';
import { loadSaved } from './loadSaved.ts';
import { SAVED_COLUMNS, savedOf, type SavedRow } from './savedRow.ts';

export interface NewSaved {
  readonly id: string;
  readonly owner: Owner;
  readonly name: string;
  readonly configurationId: string;
  readonly dataVersion: string;
}

export async function insertSaved(
  database: Queryable,
  saved: NewSaved,
): Promise<Extract<ChangeOutcome, { kind: 'saved' }>> {
  const [row] = await database.query<SavedRow>(
    `insert into configurations.saved_configuration
       (id, owner_kind, owner_id, name, revision, configuration_id, data_version, saved_at)
     values ($1, $2, $3, $4, 1, $5, $6, clock_timestamp())
     returning ${SAVED_COLUMNS}`,
    [
      saved.id,
      saved.owner.kind,
      saved.owner.id,
      saved.name,
      saved.configurationId,
      saved.dataVersion,
    ],
  );
  if (row === undefined) throw new Error('an insert returned no row');
  return { kind: 'saved', saved: savedOf(row) };
}

/** The columns that a change sets; a missing one stays. */
export interface SavedChange {
  readonly name?: string;
  readonly configurationId?: string;
  readonly dataVersion?: string;
}

/** Changes it if it still is at the revision that the caller has seen. */
export async function updateSaved(
  database: Queryable,
  owner: Owner,
  id: string,
  revision: number,
  change: SavedChange,
): Promise<ChangeOutcome> {
  const [row] = await database.query<SavedRow>(
    `update configurations.saved_configuration
     set name = coalesce($5, name), configuration_id = coalesce($6, configuration_id),
         data_version = coalesce($7, data_version), revision = revision + 1,
         saved_at = clock_timestamp()
     where id = $1 and owner_kind = $2 and owner_id = $3 and revision = $4
     returning ${SAVED_COLUMNS}`,
    [
      id,
      owner.kind,
      owner.id,
      revision,
      change.name ?? null,
      change.configurationId ?? null,
      change.dataVersion ?? null,
    ],
  );
  if (row !== undefined) return { kind: 'saved', saved: savedOf(row) };
  return missed(database, owner, id, revision);
}

/** Deletes it if it still is at the revision that the caller has seen. */
export async function deleteSaved(
  database: Queryable,
  owner: Owner,
  id: string,
  revision: number,
): Promise<DeleteOutcome> {
  const [row] = await database.query<{ id: string }>(
    `delete from configurations.saved_configuration
     where id = $1 and owner_kind = $2 and owner_id = $3 and revision = $4 returning id`,
    [id, owner.kind, owner.id, revision],
  );
  return row === undefined ? missed(database, owner, id, revision) : { kind: 'deleted', id };
}

/** Sets or ends sharing. Sharing what is shared keeps its code: links that were sent go on working. */
export async function shareSaved(
  database: Queryable,
  owner: Owner,
  id: string,
  newCode: string | null,
): Promise<ChangeOutcome> {
  const [row] = await database.query<SavedRow>(
    `update configurations.saved_configuration
     set share_code = case when $4::text is null then null else coalesce(share_code, $4) end
     where id = $1 and owner_kind = $2 and owner_id = $3
     returning ${SAVED_COLUMNS}`,
    [id, owner.kind, owner.id, newCode],
  );
  return row === undefined ? { kind: 'notFound', id } : { kind: 'saved', saved: savedOf(row) };
}

/** Why nothing was changed: it is not the owner's, or it moved on. */
async function missed(
  database: Queryable,
  owner: Owner,
  id: string,
  revision: number,
): Promise<Exclude<ChangeOutcome, { kind: 'saved' }>> {
  const [current] = await loadSaved(database, owner, [id]);
  if (current == null) return { kind: 'notFound', id };
  return { kind: 'revisionConflict', expectedRevision: revision, current };
}
