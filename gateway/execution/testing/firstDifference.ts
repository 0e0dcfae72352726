import { setImmediate } from 'node:timers/promises';
import { parse, type GraphQLSchema } from 'graphql';
import { Exchange } from '../../request/exchange.ts';
import type { SubgraphAnswer, SubgraphFetch } from '../../subgraphs/transport.ts';
import type { PlannerName } from '../../plan/planner.ts';
import type { openSupergraph } from '../executor.ts';
import { difference } from './compareAnswers.ts';
import { generateOperation, type GeneratedOperation } from './generateOperation.ts';
import { HARD_OPERATIONS } from './hardOperations.ts';
import { Random } from '../../../subgraphs/shared/testRandom.ts';
import { executeAsOne, type Shop } from './shop.ts';
import { shopWorld } from './shopWorld.ts';

export interface Trial {
  readonly open: typeof openSupergraph;
  readonly shop: Shop;
  readonly planner: PlannerName;
  readonly seeds: Iterable<number>;
}

/**
 * Executes generated operations both ways; null where no answer differs from the oracle's. Each
 * query is executed several times at once, on the same answers of the subgraphs, as over a
 * transport that shares calls; they come in different orders.
 */
export async function firstDifference(trial: Trial): Promise<string | null> {
  const callers = new WeakMap<Exchange, Caller>();
  const order = new Random(1);
  const supergraph = await trial.open({
    sdl: trial.shop.supergraphSdl,
    planner: trial.planner,
    call: async (fetch, exchange) => (callers.get(exchange) as Caller)(fetch),
    parsedFetches: false,
    cacheBytes: 1_000_000,
  });
  for (const [name, { text, variables }] of operations(supergraph.apiSchema, trial.seeds)) {
    const exchange = testExchange();
    callers.set(exchange, inAnyOrder(sharing(trial.shop.caller(shopWorld())), order));
    const expected = await executeAsOne(supergraph.apiSchema, text, variables);
    let found: string | null;
    try {
      const operation = supergraph.prepare(parse(text), null, name);
      const times = text.startsWith('mutation') ? 1 : 4;
      const answers = await Promise.all(
        Array.from({ length: times }, () => operation.execute(variables, exchange)),
      );
      const differences = answers.map((answer) => difference(answer, expected));
      found = differences.find((one) => one !== null) ?? null;
    } catch (error) {
      found = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    if (found !== null) {
      return `${name}: ${found}\n${text}\n${JSON.stringify(variables)}`;
    }
  }
  return null;
}

type Caller = (fetch: SubgraphFetch) => Promise<SubgraphAnswer>;

/** Who asks a query that was asked before gets the answer of before, which nobody can change. */
function sharing(call: Caller): Caller {
  const answers = new Map<string, Promise<SubgraphAnswer>>();
  const frozen: Caller = async (fetch) => deepFreeze(await call(fetch));
  return (fetch) => {
    if (fetch.kind !== 'query') return frozen(fetch);
    const key = JSON.stringify([fetch.service, fetch.text, fetch.variables]);
    return answers.getOrInsertComputed(key, () => frozen(fetch));
  };
}

function inAnyOrder(call: Caller, random: Random): Caller {
  return async (fetch) => {
    let turns = fetch.kind === 'query' ? random.below(4) : 0;
    for (; turns > 0; turns--) await setImmediate();
    return call(fetch);
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

function* operations(
  schema: GraphQLSchema,
  seeds: Iterable<number>,
): Iterable<readonly [name: string, operation: GeneratedOperation]> {
  for (const [index, operation] of HARD_OPERATIONS.entries()) yield [`hard ${index}`, operation];
  for (const seed of seeds) yield [`seed ${seed}`, generateOperation(schema, new Random(seed))];
}

export function testExchange(): Exchange {
  const request = { requestId: 'test' } as Exchange['request'];
  return new Exchange({ request, headers: {}, since: 0 }, new AbortController());
}
