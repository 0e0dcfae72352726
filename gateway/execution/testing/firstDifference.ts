import { parse, type GraphQLSchema } from 'graphql';
import { newCallTally } from '../../request/callTally.ts';
import type { Exchange } from '../../request/exchange.ts';
import type { PlannerName } from '../../plan/planner.ts';
import type { openSupergraph } from '../executor.ts';
import { difference } from './compareAnswers.ts';
import { generateOperation, type GeneratedOperation } from './generateOperation.ts';
import { HARD_OPERATIONS } from './hardOperations.ts';
import { Random } from '../../../subgraphs/shared/testRandom.ts';
import { executeAsOne, type Shop } from './shop.ts';
import { shopWorld, type ShopWorld } from './shopWorld.ts';

export interface Trial {
  readonly open: typeof openSupergraph;
  readonly shop: Shop;
  readonly planner: PlannerName;
  readonly seeds: Iterable<number>;
}

/** Executes generated operations both ways; null where no answer differs from the oracle's. */
export async function firstDifference(trial: Trial): Promise<string | null> {
  const worlds = new WeakMap<Exchange, ShopWorld>();
  const supergraph = trial.open({
    sdl: trial.shop.supergraphSdl,
    planner: trial.planner,
    call: async (fetch, exchange) => trial.shop.caller(worlds.get(exchange) ?? shopWorld())(fetch),
    parsedFetches: false,
    cacheBytes: 1_000_000,
  });
  for (const [name, { text, variables }] of operations(supergraph.apiSchema, trial.seeds)) {
    const exchange = testExchange();
    worlds.set(exchange, shopWorld());
    const expected = await executeAsOne(supergraph.apiSchema, text, variables);
    let found: string | null;
    try {
      const operation = supergraph.prepare(parse(text), null, name);
      found = difference(await operation.execute(variables, exchange), expected);
    } catch (error) {
      found = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    if (found !== null) {
      return `${name}: ${found}\n${text}\n${JSON.stringify(variables)}`;
    }
  }
  return null;
}

function* operations(
  schema: GraphQLSchema,
  seeds: Iterable<number>,
): Iterable<readonly [name: string, operation: GeneratedOperation]> {
  for (const [index, operation] of HARD_OPERATIONS.entries()) yield [`hard ${index}`, operation];
  for (const seed of seeds) yield [`seed ${seed}`, generateOperation(schema, new Random(seed))];
}

export function testExchange(): Exchange {
  return {
    request: {
      requestId: 'test',
    } as Exchange['request'],
    headers: {},
    signal: new AbortController().signal,
    wantsFresh: false,
    since: 0,
    surrogateKeys: new Set(),
    calls: newCallTally(),
    outcome: { operation: null, errorCodes: [] },
  };
}
