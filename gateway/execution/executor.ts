import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Supergraph as FederationSupergraph } from '@apollo/federation-internals';
import { parse, print, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { apolloPlanner } from '../plan/apolloPlanner.ts';
import { checkedPlanner } from '../plan/checkedPlanner.ts';
import { externalFieldCheck } from '../plan/externalFields.ts';
import { readPlannedFields } from '../plan/plannedDocument.ts';
import { hivePlanner } from '../plan/hivePlanner.ts';
import { pinFields } from '../plan/pinnedFields.ts';
import { pinningPlanner } from '../plan/pinningPlanner.ts';
import type { Planner, PlannerName } from '../plan/planner.ts';
import { repeatsMutation } from '../plan/repeatedMutations.ts';
import { standInsForArguments } from '../plan/requiredArguments.ts';
import { withoutReferenceKeys } from '../plan/resolvableKeys.ts';
import { restoredPlan } from '../plan/restoredPlan.ts';
import { serialPlanner } from '../plan/serialPlanner.ts';
import { readSupergraphTypes } from '../plan/supergraphTypes.ts';
import type { Exchange } from '../request/exchange.ts';
import type { SubgraphAnswer, SubgraphFetch } from '../subgraphs/transport.ts';
import { clientSchema, withoutComposedDirectives } from './clientSchema.ts';
import { prepareOperation } from './preparedOperation.ts';
import { planCache } from './planCache.ts';

export interface SupergraphOptions {
  readonly sdl: string;
  readonly planner: PlannerName;
  /** Always answers: a failure is an answer without data and with one masked error. */
  readonly call: (fetch: SubgraphFetch, exchange: Exchange) => Promise<SubgraphAnswer>;
  /** Whether fetches carry their document, for transports that send no text. */
  readonly parsedFetches: boolean;
  /** About what prepared operations may take. */
  readonly cacheBytes: number;
}

/** A supergraph that operations can be prepared for, and executed on. */
export interface Supergraph {
  /** The hash of its SDL. */
  readonly id: string;
  readonly sdl: string;
  readonly apiSchema: GraphQLSchema;
  /** The subgraphs, with their addresses as the SDL has them. */
  readonly services: readonly { readonly name: string; readonly url: string | undefined }[];
  /**
   * Plans and compiles, once for each key. The document is valid against the `apiSchema`; the key
   * tells it and the operation's name from all others. Throws where no plan is found.
   */
  prepare(document: DocumentNode, operationName: string | null, key: string): PreparedOperation;
  /** The operations that were asked for most, most of all first. */
  mostUsed(count: number): readonly PreparedOperation[];
}

export interface PreparedOperation {
  readonly key: string;
  /** The document, without what a parser ignores. */
  readonly text: string;
  readonly operationName: string | null;
  /** Never rejects. */
  execute(variables: Readonly<Record<string, unknown>>, exchange: Exchange): Promise<Answer>;
  /** About what it holds. */
  readonly bytes: number;
}

export interface Answer {
  /** The JSON text of `data`; null where that is null. */
  readonly dataText: string | null;
  /** Not masked yet: those without a code of their own are nobody's business. */
  readonly errors: readonly GraphQLError[];
}

/**
 * Rejects where the SDL is no supergraph. It takes several turns of the event loop, for what else is
 * to be done: each of its steps takes tens of milliseconds of a supergraph of 70 kB.
 */
export async function openSupergraph(options: SupergraphOptions): Promise<Supergraph> {
  const { sdl } = options;
  const federation = FederationSupergraph.build(sdl, { validateSupergraph: true });
  await nextTurn();
  const document = parse(sdl, { noLocation: true });
  const types = readSupergraphTypes(document);
  const composedApi = federation.apiSchema().toGraphQLJSSchema();
  const apiSchema = clientSchema(composedApi, document);
  const isExtended = apiSchema !== composedApi;
  // Planners answer wrongly in cases that another form of the same supergraph spares them.
  const standIns = standInsForArguments(withoutReferenceKeys(document));
  const pinned = pinFields(standIns.supergraph);
  const plannable = pinned.supergraph === document ? sdl : print(pinned.supergraph);
  const asksForExternal = externalFieldCheck(pinned.supergraph);
  await nextTurn();
  const checked = checkedPlanner(
    openPlanner(options.planner, plannable, plannable === sdl ? federation : null),
    () => openPlanner(options.planner === 'apollo' ? 'hive' : 'apollo', plannable, null),
    (root) => asksForExternal(root) || repeatsMutation(root),
  );
  const planner = serialPlanner(pinningPlanner(checked, pinned));
  const parts = {
    types,
    apiSchema,
    plan: (operation: DocumentNode, operationName: string | null) => {
      const root = planner.plan(
        isExtended ? withoutComposedDirectives(operation) : operation,
        operationName,
      );
      return root && restoredPlan(root, standIns);
    },
    plannedFields: readPlannedFields(document),
    call: options.call,
    parsedFetches: options.parsedFetches,
  };
  const cache = planCache(options.cacheBytes);
  return {
    id: createHash('sha256').update(sdl).digest('hex'),
    sdl,
    apiSchema,
    services: federation.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
    prepare: (operation, operationName, key) =>
      cache.get(key) ?? cache.add(prepareOperation(operation, operationName, key, parts)),
    mostUsed: (count) => cache.mostUsed(count),
  };
}

function openPlanner(name: PlannerName, sdl: string, opened: FederationSupergraph | null): Planner {
  switch (name) {
    case 'apollo':
      // It has been validated as it came.
      return apolloPlanner(
        opened ?? FederationSupergraph.build(sdl, { validateSupergraph: false }),
      );
    case 'hive':
      return hivePlanner(sdl);
  }
}
