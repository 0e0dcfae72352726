import { grouped } from '../../shared/batch.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import type { Standard } from '../domain/offer.ts';

/** A type key of one dataset version. */
export interface StandardKey {
  readonly datasetVersion: number;
  readonly code: string;
}

interface StandardRow extends StandardKey {
  readonly codes: readonly string[];
  readonly markets: readonly string[] | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export function standardKeyName({ datasetVersion, code }: StandardKey): string {
  return `${datasetVersion}.${code}`;
}

/** The standard equipment of each type key, in all markets and on all days. */
export async function loadStandards(
  database: Queryable,
  keys: readonly StandardKey[],
): Promise<readonly (readonly Standard[])[]> {
  const rows = await database.query<StandardRow & Record<string, unknown>>(
    `select dataset_version as "datasetVersion", model as code, codes, markets,
            effective_from as "from", effective_to as "to"
     from catalog.standard
     where (dataset_version, model) in (select * from unnest($1::int[], $2::text[]))
     order by ordinal`,
    [keys.map(({ datasetVersion }) => datasetVersion), keys.map(({ code }) => code)],
  );
  return grouped(keys, rows, standardKeyName, standardKeyName).map((standards) =>
    standards.map(({ codes, markets, from, to }) => ({ codes, markets, span: { from, to } })),
  );
}
