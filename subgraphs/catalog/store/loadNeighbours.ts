import type { ModelKey } from '../../shared/ids/modelId.ts';
import type { Queryable } from '../../shared/postgres/database.ts';

/** What exists near a model that a market does not offer. */
export interface Neighbours {
  /** The markets that offer the type key at some time. */
  readonly markets: readonly string[];
  /** Some type keys of the market that begin alike. */
  readonly models: readonly string[];
}

/** Asked only to explain a failure. */
export async function loadNeighbours(
  database: Queryable,
  versions: readonly number[],
  keys: readonly ModelKey[],
): Promise<readonly Neighbours[]> {
  return database.query<{ readonly markets: string[]; readonly models: string[] }>(
    `select array(select distinct o.market from catalog.model_offer o
                  where o.dataset_version = any($1::int[]) and o.model = k.model
                  order by o.market) as markets,
            array(select distinct o.model from catalog.model_offer o
                  where o.dataset_version = any($1::int[]) and o.market = k.market
                    and o.model like left(k.model, 2) || '%'
                  order by o.model limit 200) as models
     from unnest($2::text[], $3::text[]) with ordinality as k (market, model, index)
     order by k.index`,
    [versions, keys.map(({ market }) => market), keys.map(({ model }) => model)],
  );
}
