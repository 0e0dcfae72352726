import type { SavedConfiguration } from '../domain/savedConfiguration.ts';

export interface SavedRow {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly configuration_id: string;
  readonly data_version: string;
  readonly share_code: string | null;
  readonly saved_at: Date;
}

export const SAVED_COLUMNS =
  'id, name, revision, configuration_id, data_version, share_code, saved_at';

export function savedOf(row: SavedRow): SavedConfiguration {
  return {
    id: row.id,
    name: row.name,
    revision: row.revision,
    configurationId: row.configuration_id,
    dataVersion: row.data_version,
    shareCode: row.share_code,
    savedAt: row.saved_at.toISOString(),
  };
}
