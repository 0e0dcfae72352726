import type DataLoader from 'dataloader';
import { loaderOf } from '../shared/batch.ts';
import type { RequestContext } from '../shared/context.ts';
import type { Database } from '../shared/postgres/database.ts';
import { loadGrounds, type Grounds, type GroundsKey } from './grounds.ts';
import { amounts, placements, type AmountKey, type Placement, type PlacementKey } from './store.ts';

/**
 * The three rounds of a price, each of which waits for the one before: where the model stands, what
 * its market lists and taxes, what the list says. Every price takes all three, in this order and
 * through these loaders only; so those of one fetch move in step, and no table is read twice.
 */
export interface PriceLoaders {
  readonly placements: DataLoader<PlacementKey, Placement | null, string>;
  readonly grounds: DataLoader<GroundsKey, Grounds, string>;
  /** Minor units of the list's currency; null where the list names no price. */
  readonly amounts: DataLoader<AmountKey, bigint | null, string>;
}

/** What the resolvers of one subgraph fetch work with. */
export interface ServiceContext {
  readonly request: RequestContext;
  readonly loaders: PriceLoaders;
}

export function createContext(database: Database, request: RequestContext): ServiceContext {
  return {
    request,
    loaders: {
      placements: loaderOf(
        (keys) => placements(database, keys),
        ({ dataVersion, market, model }) => `${dataVersion} ${market} ${model}`,
      ),
      grounds: loaderOf(
        (keys) => loadGrounds(database, keys),
        ({ placement, wants }) =>
          `${placement.datasetVersion} ${placement.market} ${placement.model} ${wants}`,
      ),
      amounts: loaderOf(
        (keys) => amounts(database, keys),
        ({ datasetVersion, priceList, scopes, code }) =>
          `${datasetVersion} ${priceList} ${scopes[0]} ${code}`,
      ),
    },
  };
}
