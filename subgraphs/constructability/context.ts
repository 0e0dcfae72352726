import { setImmediate as nextTurn } from 'node:timers/promises';
import type DataLoader from 'dataloader';
import { loaderOf } from '../shared/batch.ts';
import type { RequestContext } from '../shared/context.ts';
import type { DataVersionId } from '../shared/dataVersion.ts';
import { configurationId, codesOf, type ConfigurationKey } from '../shared/ids/configurationId.ts';
import type { Database } from '../shared/postgres/database.ts';
import { unknownCodes } from './domain/offer.ts';
import type { RuleEngine } from './domain/ruleEngine.ts';
import type { RuleSlice } from './domain/ruleSlice.ts';
import type { Wording } from './domain/ruleText.ts';
import type { Verdict } from './domain/verdict.ts';
import { loadMarkets, type MarketFacts, type MarketKey } from './store/markets.ts';
import type { BaseKey, KnownModel, RuleBases } from './store/ruleBases.ts';
import { selectHeldVersions } from './store/ruleTables.ts';
import { loadWordings, type WordingKey } from './store/wordings.ts';

/** What the resolvers of one subgraph fetch work with. */
export interface ServiceContext {
  readonly request: RequestContext;
  readonly engine: RuleEngine;
  readonly loaders: Loaders;
}

/** One set for each fetch. Whatever is unknown in the data version loads as null. */
export interface Loaders {
  readonly market: DataLoader<MarketKey, MarketFacts | null, string>;
  readonly model: DataLoader<BaseKey, KnownModel | null, string>;
  readonly verdict: DataLoader<CarKey, Verdict | null, string>;
  readonly wording: DataLoader<WordingKey, Wording | null, string>;
  /** Whether a dataset version is here in full. */
  readonly held: DataLoader<number, boolean, string>;
}

/** A configuration under a data version. */
export interface CarKey {
  readonly dataVersion: DataVersionId;
  readonly configuration: ConfigurationKey;
}

export interface ContextResources {
  readonly database: Database;
  readonly bases: RuleBases;
  readonly engine: RuleEngine;
}

export function createContext(
  { database, bases, engine }: ContextResources,
  request: RequestContext,
): ServiceContext {
  const market = loaderOf<MarketKey, MarketFacts | null>(
    (keys) => loadMarkets(database, keys),
    ({ dataVersion, code }) => `${dataVersion} ${code}`,
  );
  const model = loaderOf<BaseKey, KnownModel | null>(
    (keys) =>
      bases.load(keys, (missing) =>
        Promise.all(
          missing.map((key) => market.load({ dataVersion: key.dataVersion, code: key.market })),
        ),
      ),
    (key) => `${key.dataVersion} ${key.market} ${key.model}`,
  );
  return {
    request,
    engine,
    loaders: {
      market,
      model,
      verdict: loaderOf<CarKey, Verdict | null>(
        (keys) => judgeAll(keys, engine, model),
        ({ dataVersion, configuration }) => `${dataVersion} ${configurationId(configuration)}`,
      ),
      wording: loaderOf<WordingKey, Wording | null>(
        (keys) => loadWordings(database, keys),
        (key) =>
          `${key.datasetVersion} ${key.brand} ${key.kind} ${key.code}` +
          (key.code === key.model ? ' model' : ''),
      ),
      held: loaderOf<number, boolean>(
        async (versions) => {
          const held = await selectHeldVersions(database, versions);
          return versions.map((version) => held.has(version));
        },
        (version) => String(version),
      ),
    },
  };
}

/** Cars between which the event loop gets a turn: some milliseconds of work. */
const CARS_A_TURN = 100;

async function judgeAll(
  keys: readonly CarKey[],
  engine: RuleEngine,
  models: Loaders['model'],
): Promise<readonly (Verdict | null)[]> {
  const known = await Promise.all(
    keys.map(({ dataVersion, configuration: { market, model } }) =>
      models.load({ dataVersion, market, model }),
    ),
  );
  const verdicts: (Verdict | null)[] = keys.map(() => null);
  const bySlice = new Map<RuleSlice, number[]>();
  for (const [index, { configuration }] of keys.entries()) {
    const base = known[index]?.base;
    if (base === undefined || unknownCodes(base, codesOf(configuration)) !== null) continue;
    bySlice.getOrInsertComputed(base.slice(configuration.orderDate), () => []).push(index);
  }
  for (const [slice, indexes] of bySlice) {
    for (let start = 0; start < indexes.length; start += CARS_A_TURN) {
      if (start > 0) await nextTurn();
      const some = indexes.slice(start, start + CARS_A_TURN);
      const cars = some.flatMap((index) => keys[index]?.configuration ?? []);
      const judged = await engine.verdicts(slice, cars);
      for (const [at, index] of some.entries()) verdicts[index] = judged[at] ?? null;
    }
  }
  return verdicts;
}
