import type DataLoader from 'dataloader';
import { loaderOf } from '../shared/batch.ts';
import type { RequestContext } from '../shared/context.ts';
import type { Database } from '../shared/postgres/database.ts';
import { basisName, loadBasis, type Basis, type BasisKey, type BasisLoaders } from './basis.ts';
import { loadGrounds } from './grounds.ts';
import { amounts, placements, type AmountKey } from './store.ts';

/**
 * A price takes three rounds, each of which waits for the one before: where the model stands, what
 * its market lists and taxes, what the list says. Every price takes all three, in this order and
 * through these loaders only; so those of one fetch move in step, and no table is read twice.
 */
export interface ServiceContext {
  readonly request: RequestContext;
  /** The first two rounds; worked out once for all options of a model. */
  basisOf(key: BasisKey): Promise<Basis | null>;
  /** The third: minor units of the list's currency; null where the list names no price. */
  readonly amounts: DataLoader<AmountKey, bigint | null, string>;
}

/** What the resolvers of one subgraph fetch work with. */
export function createContext(database: Database, request: RequestContext): ServiceContext {
  const loaders: BasisLoaders = {
    placements: loaderOf(
      (keys) => placements(database, keys),
      ({ dataVersion, market, model }) => `${dataVersion} ${market} ${model}`,
    ),
    grounds: loaderOf(
      (keys) => loadGrounds(database, keys),
      ({ placement, wants }) =>
        `${placement.datasetVersion} ${placement.market} ${placement.model} ${wants}`,
    ),
  };
  const bases = new Map<string, Promise<Basis | null>>();
  return {
    request,
    basisOf: (key) => {
      const name = basisName(key);
      let basis = bases.get(name);
      if (basis === undefined) {
        basis = loadBasis(loaders, key, request.now);
        bases.set(name, basis);
      }
      return basis;
    },
    amounts: loaderOf(
      (keys) => amounts(database, keys),
      ({ datasetVersion, priceList, scopes, code }) =>
        `${datasetVersion} ${priceList} ${scopes[0]} ${code}`,
    ),
  };
}
