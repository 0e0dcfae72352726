import { setImmediate as nextTurn } from 'node:timers/promises';
import type DataLoader from 'dataloader';
import { loaderOf } from '../shared/batch.ts';
import type { RequestContext } from '../shared/context.ts';
import type { DataVersionId } from '../shared/dataVersion.ts';
import { configurationId, codesOf, type ConfigurationKey } from '../shared/ids/configurationId.ts';
import type { ModelKey } from '../shared/ids/modelId.ts';
import type { Database } from '../shared/postgres/database.ts';
import { textTeller, type TellText } from '../shared/textTeller.ts';
import type { UsedLanguages } from '../shared/usedLanguages.ts';
import type { BulkRunner } from './bulkRunner.ts';
import type { Car } from './domain/car.ts';
import type { OptionState } from './domain/optionState.ts';
import type { RuleBase } from './domain/ruleBase.ts';
import type { RuleEngine } from './domain/ruleEngine.ts';
import type { RuleSlice } from './domain/ruleSlice.ts';
import type { Wording } from './domain/ruleText.ts';
import type { Conflict, Verdict } from './domain/verdict.ts';
import type { PriceBook } from './domain/priceBook.ts';
import { loadMarkets, type MarketFacts, type MarketKey } from './store/markets.ts';
import { priceBookName, type PriceBookKey, type PriceBooks } from './store/priceBooks.ts';
import type { BaseKey, KnownModel, RuleBases } from './store/ruleBases.ts';
import { selectHeldVersions } from './store/ruleTables.ts';
import { loadWordings, type WordingKey } from './store/wordings.ts';

/** What the resolvers of one subgraph fetch work with. */
export interface ServiceContext {
  readonly request: RequestContext;
  readonly text: TellText;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  readonly database: Database;
  readonly ownerTokenKey: Buffer;
  readonly bulkRunner: Pick<BulkRunner, 'wake'>;
  readonly engine: RuleEngine;
  /** The rule bases of the request's data version, in the order of the models. */
  readonly basesOf: (models: readonly ModelKey[]) => Promise<readonly (RuleBase | null)[]>;
  readonly loaders: Loaders;
}

/** One set for each fetch. Whatever is unknown in the data version loads as null. */
export interface Loaders {
  readonly market: DataLoader<MarketKey, MarketFacts | null, string>;
  readonly model: DataLoader<BaseKey, KnownModel | null, string>;
  readonly priceBook: DataLoader<PriceBookKey, PriceBook, string>;
  readonly verdict: DataLoader<CarKey, Verdict | null, string>;
  /** How many cars have the choices; null past the budget, too. */
  readonly variants: DataLoader<CarKey, bigint | null, string>;
  readonly states: DataLoader<CarKey, ReadonlyMap<string, OptionState> | null, string>;
  /** Per code the nearest car that has it, or is without it where it is chosen. */
  readonly nearest: DataLoader<CarKey, ReadonlyMap<string, Car> | null, string>;
  /** Null where no car has the choices, too. */
  readonly completion: DataLoader<CarKey, Car | null, string>;
  /** Why all that is chosen does not go together; null where it does. */
  readonly conflict: DataLoader<CarKey, Conflict | null, string>;
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
  readonly ownerTokenKey: Buffer;
  readonly bulkRunner: Pick<BulkRunner, 'wake'>;
  readonly bases: RuleBases;
  readonly priceBooks: PriceBooks;
  readonly engine: RuleEngine;
}

export function createContext(
  { database, ownerTokenKey, bulkRunner, bases, priceBooks, engine }: ContextResources,
  request: RequestContext,
  languages: UsedLanguages,
  signal: AbortSignal,
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
  const ofCars = <Answer>(
    carsATurn: number,
    answer: (slice: RuleSlice, cars: readonly Car[]) => Promise<readonly Answer[]>,
  ): DataLoader<CarKey, Answer | null, string> =>
    loaderOf<CarKey, Answer | null>(
      (keys) => answerAll(keys, model, carsATurn, answer),
      ({ dataVersion, configuration }) => `${dataVersion} ${configurationId(configuration)}`,
    );
  return {
    request,
    text: textTeller(request, languages),
    signal,
    database,
    ownerTokenKey,
    bulkRunner,
    engine,
    basesOf: async (models) => {
      const { dataVersion } = request;
      const known = await Promise.all(models.map((key) => model.load({ dataVersion, ...key })));
      return known.map((one) => one?.base ?? null);
    },
    loaders: {
      market,
      model,
      priceBook: loaderOf<PriceBookKey, PriceBook>((keys) => priceBooks.load(keys), priceBookName),
      verdict: ofCars(100, (slice, cars) => engine.verdicts(slice, cars)),
      variants: ofCars(10, (slice, cars) => engine.variantCounts(slice, cars)),
      states: ofCars(20, (slice, cars) => engine.optionStates(slice, cars)),
      nearest: ofCars(2, (slice, cars) => engine.nearestCars(slice, cars)),
      completion: ofCars(20, (slice, cars) => engine.complete(slice, cars)),
      conflict: ofCars(20, (slice, cars) =>
        Promise.all(cars.map(({ chosen }) => engine.explain(slice, { add: chosen, remove: [] }))),
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

/**
 * Answers for cars of many slices, in their order. After some cars of a slice, a few milliseconds
 * of work where they are answered on this thread, the event loop gets a turn.
 */
async function answerAll<Answer>(
  keys: readonly CarKey[],
  models: Loaders['model'],
  carsATurn: number,
  answer: (slice: RuleSlice, cars: readonly Car[]) => Promise<readonly Answer[]>,
): Promise<readonly (Answer | null)[]> {
  const known = await Promise.all(
    keys.map(({ dataVersion, configuration: { market, model } }) =>
      models.load({ dataVersion, market, model }),
    ),
  );
  const answers: (Answer | null)[] = keys.map(() => null);
  const bySlice = new Map<RuleSlice, number[]>();
  for (const [index, { configuration }] of keys.entries()) {
    const base = known[index]?.base;
    if (base === undefined || !codesOf(configuration).every((code) => base.codes.has(code))) {
      continue;
    }
    bySlice.getOrInsertComputed(base.slice(configuration.orderDate), () => []).push(index);
  }
  let inTurn = 0;
  for (const [slice, indexes] of bySlice) {
    for (let start = 0; start < indexes.length; start += carsATurn) {
      const some = indexes.slice(start, start + carsATurn);
      inTurn += some.length;
      if (inTurn > carsATurn) {
        await nextTurn();
        inTurn = some.length;
      }
      const cars = some.flatMap((index) => keys[index]?.configuration ?? []);
      const found = await answer(slice, cars);
      for (const [at, index] of some.entries()) answers[index] = found[at] ?? null;
    }
  }
  return answers;
}
