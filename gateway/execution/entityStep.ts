import { Kind, type FragmentDefinitionNode, type SelectionNode } from 'graphql';
import type { FetchNode } from '../plan/plan.ts';
import type { CompiledStep, Execution, ExecutionParts } from './execution.ts';
import { copyOf, mergeInto } from './merge.ts';
import { own, type JsonObject } from './ownProperty.ts';
import { passedVariables } from './passedVariables.ts';
import { placesOf, visitObjects, type ClientPath } from './paths.ts';
import {
  compileRepresentation,
  type ReadRepresentation,
  type Representation,
} from './representations.ts';
import { entityLists, entityRequest, type EntityList } from './requestText.ts';
import { applyRewrites } from './rewrites.ts';
import { clientErrors, renamedPath } from './subgraphErrors.ts';

interface CompiledList extends EntityList {
  readonly readers: readonly ReadRepresentation[];
  /** Whether its answers hold objects, into which later steps may merge. */
  readonly nested: boolean;
}

/** The entities of one list in one execution. */
interface Gathered {
  readonly representations: Representation[];
  /** Of each representation: the objects that it stands for, by fetch of the list. */
  readonly targets: Map<FetchNode, Set<JsonObject>>[];
}

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
      const gathered = lists.map((list) => gather(list, execution, parts));
      if (gathered.every(({ representations }) => representations.length === 0)) return;
      const variables = passedVariables(request.variables, execution.variables);
      for (const [index, { variable }] of lists.entries()) {
        variables[variable] = gathered[index]?.representations.map(({ value }) => value);
      }
      const answer = await call({ ...sent, variables }, exchange);
      for (const error of answer.errors) {
        const locate = (path: ClientPath) => locateInLists(path, lists, gathered, execution, parts);
        errors.push(...clientErrors(error, service, locate));
      }
      if (answer.data === null) return;
      for (const [index, list] of lists.entries()) {
        const of = gathered[index] as Gathered;
        const entities: unknown = own(answer.data, list.responseKey);
        // An error that nulls the list has been told of.
        if ((entities === null || entities === undefined) && answer.errors.length > 0) continue;
        if (!Array.isArray(entities) || entities.length !== of.representations.length) {
          throw new Error(
            `Expected '${service}' to answer ${of.representations.length} entities in ` +
              `_entities, got ${Array.isArray(entities) ? entities.length : 'no list'}`,
          );
        }
        spread(entities, list, of, parts);
      }
    },
  };
}

function gather(
  { fetches, readers }: CompiledList,
  { data }: Execution,
  { types }: ExecutionParts,
): Gathered {
  const representations: Representation[] = [];
  const targets: Map<FetchNode, Set<JsonObject>>[] = [];
  const known = new Map<string, number>();
  for (const [index, fetch] of fetches.entries()) {
    const read = readers[index] as ReadRepresentation;
    // An entity that stands at many places may be one object: it is read once.
    const objects = new Set<JsonObject>();
    visitObjects(data, fetch.path, types, (object) => objects.add(object));
    for (const object of objects) {
      const representation = read(object);
      if (representation === null) continue;
      const key = JSON.stringify(representation.value);
      let place = known.get(key);
      if (place === undefined) {
        known.set(key, (place = representations.push(representation) - 1));
        targets.push(new Map());
      }
      const of = targets[place] as Map<FetchNode, Set<JsonObject>>;
      const at = of.get(fetch);
      if (at === undefined) of.set(fetch, new Set([object]));
      else at.add(object);
    }
  }
  return { representations, targets };
}

function spread(
  entities: readonly unknown[],
  { fetches, nested }: CompiledList,
  { representations, targets }: Gathered,
  { types }: ExecutionParts,
): void {
  const rewrites = fetches[0]?.outputRewrites ?? [];
  for (const [index, entity] of entities.entries()) {
    if (typeof entity !== 'object' || entity === null) continue;
    for (const key of representations[index]?.useless ?? []) Reflect.deleteProperty(entity, key);
    if (rewrites.length > 0) applyRewrites(entity, rewrites, types);
    let first = true;
    for (const objects of targets[index]?.values() ?? []) {
      // At one path all is selected alike, so its objects may share what is in them. Elsewhere a
      // later step may put something else under the same key.
      const source = first || !nested ? entity : copyOf(entity);
      for (const object of objects) mergeInto(object, source as JsonObject, types);
      first = false;
    }
  }
}

/** `_entities.3.x` is `x` of every place where the third entity is. */
function locateInLists(
  [responseKey, index, ...rest]: ClientPath,
  lists: readonly CompiledList[],
  gathered: readonly Gathered[],
  { data }: Execution,
  { types }: ExecutionParts,
): readonly (ClientPath | null)[] {
  const place = lists.findIndex((list) => list.responseKey === responseKey);
  const list = lists[place];
  const targets = typeof index === 'number' ? gathered[place]?.targets[index] : undefined;
  if (list === undefined || targets === undefined) return [null];
  return Array.from(targets).flatMap(([fetch, objects]) => {
    const below = renamedPath(rest, fetch.outputRewrites);
    return Array.from(placesOf(data, fetch.path, types))
      .filter(([object]) => objects.has(object))
      .map(([, at]) => [...at, ...below]);
  });
}

function hasObjects({ selections, fragments }: FetchNode): boolean {
  return [...selections, ...fragments].some((node) => holdsObjects(node, true));
}

function holdsObjects(node: SelectionNode | FragmentDefinitionNode, outermost: boolean): boolean {
  if (node.kind === Kind.FIELD) return node.selectionSet !== undefined;
  if (node.kind === Kind.FRAGMENT_SPREAD) return !outermost;
  return node.selectionSet.selections.some((selection) => holdsObjects(selection, outermost));
}
