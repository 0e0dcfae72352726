import { Kind, type FragmentDefinitionNode, type SelectionNode } from 'graphql';
import type { FetchNode } from '../plan/plan.ts';
import { entitiesOf, type Entity } from '../subgraphs/entitiesOf.ts';
import type { CompiledStep, Execution, ExecutionParts } from './execution.ts';
import type { JsonObject } from './ownProperty.ts';
import { passedVariables } from './passedVariables.ts';
import { placesOf, visitObjects, type ClientPath } from './paths.ts';
import {
  compileRepresentation,
  type Representation,
  type RepresentationReader,
} from './representations.ts';
import { entityLists, entityRequest, type EntityList } from './requestText.ts';
import { rewritten } from './rewrites.ts';
import { addSubgraphErrors, renamedPath, type LocateError } from './subgraphErrors.ts';

interface CompiledList extends EntityList {
  readonly readers: readonly RepresentationReader[];
  /** Whether its answers hold objects, into which later steps may merge. */
  readonly nested: boolean;
}

/** The entities of one list in one execution. */
interface Gathered {
  readonly representations: Representation[];
  /** By fetch of the list: the objects that it completes, and which representation is of each. */
  readonly targets: readonly ReadonlyMap<JsonObject, number>[];
}

/** In place of the number of a representation: the object has none. */
const NO_ENTITY = -1;

/** Completes the entities at all paths of its fetches by one request, each entity asked for once. */
export function compileEntityStep(
  fetches: readonly FetchNode[],
  service: string,
  parts: ExecutionParts,
): CompiledStep {
  const { call, types, parsedFetches } = parts;
  const lists = entityLists(fetches).map((list): CompiledList => ({
    ...list,
    readers: list.fetches.map((fetch) => compileRepresentation(fetch, types)),
    nested: list.fetches.some(hasObjects),
  }));
  const request = entityRequest(lists);
  const sent = {
    service,
    kind: 'query',
    operationName: null,
    text: request.text,
    document: parsedFetches ? request.document : null,
    entities: lists.map(({ responseKey, variable }) => ({ responseKey, variable })),
  } as const;
  return {
    bytes: request.text.length * 2,
    async run(execution) {
      const { errors, exchange } = execution;
      const gathered = lists.map((list) => gather(list, execution));
      if (gathered.every(({ representations }) => representations.length === 0)) return;
      const variables = passedVariables(request.variables, execution.variables);
      for (const [index, { variable }] of lists.entries()) {
        variables[variable] = gathered[index]?.representations.map(({ value }) => value);
      }
      const answer = await call({ ...sent, variables }, exchange);
      if (answer.errors.length > 0) {
        const locate = locateInLists(lists, gathered, execution);
        addSubgraphErrors(errors, answer.errors, service, locate);
      }
      if (answer.data === null) return;
      for (const [index, list] of lists.entries()) {
        const of = gathered[index] as Gathered;
        const asked = of.representations.length;
        const entities = entitiesOf(answer, service, list.responseKey, asked);
        if (entities !== null) spread(entities, list, of, execution);
      }
    },
  };
}

function gather({ fetches, readers }: CompiledList, { data }: Execution): Gathered {
  const representations: Representation[] = [];
  const byText = new Map<string, number>();
  const entityFor = (representation: Representation | null): number => {
    if (representation === null) return NO_ENTITY;
    const text = JSON.stringify(representation.value);
    let entity = byText.get(text);
    if (entity === undefined) {
      byText.set(text, (entity = representations.push(representation) - 1));
    }
    return entity;
  };
  const targets = fetches.map((fetch, index) => {
    const { identify, read } = readers[index] as RepresentationReader;
    const byIdentity = new Map<string, number>();
    const entityOf = new Map<JsonObject, number>();
    visitObjects(data.root, fetch.path, data, (object) => {
      // An entity that stands at many places may be one object.
      if (entityOf.has(object)) return;
      const identity = identify(object, data);
      let entity = identity === null ? undefined : byIdentity.get(identity);
      if (entity === undefined) {
        entity = entityFor(read(object, data));
        if (identity !== null) byIdentity.set(identity, entity);
      }
      entityOf.set(object, entity);
    });
    return entityOf;
  });
  return { representations, targets };
}

function spread(
  entities: readonly (Entity | null)[],
  { fetches, nested }: CompiledList,
  { representations, targets }: Gathered,
  { data }: Execution,
): void {
  const rewrites = fetches[0]?.outputRewrites ?? [];
  const answered = entities.map((entity, index) => {
    if (entity === null) return null;
    const useful = without(entity, representations[index]?.useless ?? []);
    return rewritten(useful, rewrites, data.types);
  });
  for (const entityOf of targets) {
    // At one path all is selected alike, so its objects may share what is in them.
    const told: (JsonObject | undefined)[] = [];
    for (const [object, index] of entityOf) {
      const entity = answered[index];
      if (entity == null) continue;
      data.add(object, (told[index] ??= nested ? data.forPlace(entity) : entity));
    }
  }
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  if (keys.length === 0) return object;
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** `_entities.3.x` is `x` of every place where the third entity is. */
function locateInLists(
  lists: readonly CompiledList[],
  gathered: readonly Gathered[],
  { data }: Execution,
): LocateError {
  // Looked for once: all errors together may be about as many entities as the data has.
  const placesAt = new Map<FetchNode, ReadonlyMap<number, readonly ClientPath[]>>();
  const placesOfFetch = (
    fetch: FetchNode,
    entityOf: ReadonlyMap<JsonObject, number>,
  ): ReadonlyMap<number, readonly ClientPath[]> => {
    const found = Array.from(placesOf(data.root, fetch.path, data));
    const byEntity = Map.groupBy(found, ([object]) => entityOf.get(object) ?? NO_ENTITY);
    return new Map(
      byEntity.entries().map(([entity, places]) => [entity, places.map(([, at]) => at)]),
    );
  };
  return function* ([responseKey, index, ...rest]) {
    const place = lists.findIndex((list) => list.responseKey === responseKey);
    const { representations = [], targets = [] } = gathered[place] ?? {};
    if (typeof index !== 'number' || representations[index] === undefined) return yield null;
    for (const [number, fetch] of (lists[place]?.fetches ?? []).entries()) {
      const entityOf = targets[number] ?? new Map<JsonObject, number>();
      const places = placesAt.getOrInsertComputed(fetch, () => placesOfFetch(fetch, entityOf));
      const below = renamedPath(rest, fetch.outputRewrites);
      for (const at of places.get(index) ?? []) yield [...at, ...below];
    }
  };
}

function hasObjects({ selections, fragments }: FetchNode): boolean {
  return [...selections, ...fragments].some((node) => holdsObjects(node, true));
}

function holdsObjects(node: SelectionNode | FragmentDefinitionNode, outermost: boolean): boolean {
  if (node.kind === Kind.FIELD) return node.selectionSet !== undefined;
  if (node.kind === Kind.FRAGMENT_SPREAD) return !outermost;
  return node.selectionSet.selections.some((selection) => holdsObjects(selection, outermost));
}
