import type { GraphQLFormattedError } from 'graphql';
import { LruCache } from '../../subgraphs/shared/lruCache.ts';
import { languagesOfEntity } from '../../subgraphs/shared/usedLanguages.ts';
import type { Exchange } from '../request/exchange.ts';
import { entitiesOf } from '../subgraphs/entitiesOf.ts';
import type { SubgraphAnswer, SubgraphFetch, SubgraphTransport } from '../subgraphs/transport.ts';
import type { AnswerStore } from './answerStore.ts';
import type { CacheHints } from './cacheHints.ts';
import { readEntityFetch, type EntityFetch, type EntityList } from './entityFetch.ts';

export interface EntityCacheOptions {
  readonly store: AnswerStore;
  /** The supergraph whose fetches these are: another may mean something else by the same text. */
  readonly supergraphId: string;
  readonly hints: CacheHints;
}

/** Texts of fetches whose reading is remembered, in characters. */
const MOST_TEXT = 4 * 1024 * 1024;

/**
 * Answers for entities that were fetched before, and asks the subgraph for the others only. An
 * entity is kept under all that can change it: the supergraph, the list's selection with its
 * variables, the whole representation (its key and what the selection requires), the data version,
 * the locales, and for private ones the caller. Entities that came with an error, or not at all, are not kept.
 */
export function withEntityCache(
  transport: SubgraphTransport,
  { store, supergraphId, hints }: EntityCacheOptions,
): SubgraphTransport {
  const known = new LruCache<{ readonly entities: EntityFetch | null }>(MOST_TEXT);
  const read = ({ service, text }: SubgraphFetch): EntityFetch | null => {
    let found = known.get(text);
    if (found === undefined) {
      found = { entities: readEntityFetch(`${supergraphId}\n${service}`, text, hints) };
      known.set(text, found, text.length);
    }
    return found.entities;
  };
  return {
    async fetch(fetch, exchange) {
      const entities = fetch.kind === 'query' ? read(fetch) : null;
      return entities === null
        ? transport.fetch(fetch, exchange)
        : fetchEntities(transport, fetch, exchange, entities, store);
    },
    [Symbol.asyncDispose]: () => transport[Symbol.asyncDispose](),
  };
}

/** One list on its way: what is known of it, and what is asked for. */
interface OpenList extends EntityList {
  readonly keys: readonly string[];
  readonly found: unknown[];
  /** Positions of what is not known. */
  readonly missing: readonly number[];
}

/** What is told of all entities of a fetch, kept or asked for. */
interface Notes {
  readonly surrogateKeys: Set<string>;
  readonly languages: Set<string>;
}

async function fetchEntities(
  transport: SubgraphTransport,
  fetch: SubgraphFetch,
  exchange: Exchange,
  { id, lists, policy, otherVariables }: EntityFetch,
  store: AnswerStore,
): Promise<SubgraphAnswer> {
  // By name: one that is null is not one that was left out, which takes its default.
  const others = otherVariables.map((name) => [name, fetch.variables[name]]);
  const what = `${id}\n${JSON.stringify(Object.fromEntries(others))}`;
  const scope = store.keyOf(exchange, policy, what);
  if (scope === null) return transport.fetch(fetch, exchange);
  const notes: Notes = { surrogateKeys: new Set(), languages: new Set() };
  const open: OpenList[] = [];
  for (const list of lists) open.push(await look(list, fetch, exchange, scope, store, notes));

  const isAllKnown = open.every(({ missing }) => missing.length === 0);
  if (isAllKnown) return { data: dataOf(open), errors: [], ...told(notes) };
  const asked: SubgraphFetch = {
    ...fetch,
    variables: { ...fetch.variables, ...missingOf(open, fetch) },
  };
  const answer = await transport.fetch(asked, exchange);
  for (const key of answer.surrogateKeys) notes.surrogateKeys.add(key);
  for (const language of answer.languages.all) notes.languages.add(language);
  const faulty = faultyOf(answer.errors, open);
  for (const list of open) {
    const came = entitiesOf(answer, fetch.service, list.responseKey, list.missing.length);
    for (const [at, position] of list.missing.entries()) {
      const entity = came?.[at] ?? null;
      list.found[position] = entity;
      const key = list.keys[position];
      if (
        entity === null ||
        key === undefined ||
        faulty?.get(list.responseKey)?.has(at) !== false
      ) {
        continue;
      }
      const languages = languagesOfEntity(answer.languages, list.responseKey, at);
      const { surrogateKeys } = answer;
      const bytes = Buffer.from(JSON.stringify(entity));
      store.set(key, bytes, policy, { surrogateKeys, languages }, exchange);
    }
  }
  return {
    data: answer.data === null && !isAnyKnown(open) ? null : dataOf(open),
    errors: answer.errors.map((error) => withPositions(error, open)),
    ...told(notes),
  };
}

function told({
  surrogateKeys,
  languages,
}: Notes): Pick<SubgraphAnswer, 'surrogateKeys' | 'languages'> {
  return {
    surrogateKeys: [...surrogateKeys],
    languages: { all: [...languages], ofEntities: null },
  };
}

async function look(
  list: EntityList,
  { variables }: SubgraphFetch,
  exchange: Exchange,
  scope: string,
  store: AnswerStore,
  notes: Notes,
): Promise<OpenList> {
  const representations = variables[list.variable];
  const keys = Array.isArray(representations)
    ? representations.map((one) => `${scope}\n${list.responseKey}\n${JSON.stringify(one)}`)
    : [];
  const found: unknown[] = [];
  const missing: number[] = [];
  const kept = exchange.wantsFresh ? [] : await store.getAll(keys);
  for (const position of keys.keys()) {
    const answer = kept[position];
    if (answer === undefined) {
      found.push(null);
      missing.push(position);
      continue;
    }
    found.push(JSON.parse(answer.bytes.toString()));
    for (const name of answer.surrogateKeys) notes.surrogateKeys.add(name);
    for (const language of answer.languages) notes.languages.add(language);
  }
  return { ...list, keys, found, missing };
}

function missingOf(
  open: readonly OpenList[],
  { variables }: SubgraphFetch,
): Record<string, unknown> {
  return Object.fromEntries(
    open.map(({ variable, missing }) => {
      const all = variables[variable];
      return [variable, missing.map((position) => (Array.isArray(all) ? all[position] : null))];
    }),
  );
}

function dataOf(open: readonly OpenList[]): Record<string, unknown> {
  return Object.fromEntries(open.map(({ responseKey, found }) => [responseKey, found]));
}

function isAnyKnown(open: readonly OpenList[]): boolean {
  return open.some(({ keys, missing }) => keys.length > missing.length);
}

/** Positions in what was asked for that errors speak of, by list; null: they speak of everything. */
function faultyOf(
  errors: readonly GraphQLFormattedError[],
  open: readonly OpenList[],
): ReadonlyMap<string, ReadonlySet<number>> | null {
  const faulty = new Map(open.map(({ responseKey }) => [responseKey, new Set<number>()]));
  for (const { path } of errors) {
    const [responseKey, at] = path ?? [];
    const positions = typeof responseKey === 'string' ? faulty.get(responseKey) : undefined;
    if (positions === undefined || typeof at !== 'number') return null;
    positions.add(at);
  }
  return faulty;
}

/** An error tells where it is in what was asked for; the caller asked for more. */
function withPositions(
  error: GraphQLFormattedError,
  open: readonly OpenList[],
): GraphQLFormattedError {
  const [responseKey, at, ...rest] = error.path ?? [];
  const list = open.find((one) => one.responseKey === responseKey);
  if (list === undefined || typeof at !== 'number') return error;
  return { ...error, path: [list.responseKey, list.missing[at] ?? at, ...rest] };
}
