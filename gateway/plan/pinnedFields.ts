import {
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';
import { readPossibleObjects } from './possibleObjects.ts';
import {
  graphArgument,
  isCompositeDefinition,
  namedType,
  readServiceNames,
  withFields,
  type CompositeDefinition,
} from './supergraphTypes.ts';

/** A field that several services answer, and of which other objects come by one than by the next. */
export interface PinnableField {
  /** Stands for the field as the service answers it; undefined where it does not. */
  pinTo(service: string | undefined): string | undefined;
  /** Whether a fragment on that type may select other objects by one service than by another. */
  isDividedBy(type: string): boolean;
}

export interface PinnedFields {
  /** The supergraph in which types have the pins. */
  readonly supergraph: DocumentNode;
  readonly isEmpty: boolean;
  pinnable(type: string, field: string): PinnableField | undefined;
  /** The type of what comes of a field; '' where the supergraph does not have the field. */
  typeOf(type: string, field: string): string;
  /** The field that a pin stands for. */
  fieldOf(pin: string): string | undefined;
}

type Objects = ReadonlySet<string>;

/**
 * A union may have one member in one service and another in the next, an interface other
 * implementations. Where both services answer a field of it, planners consider each of them, and
 * drop a fragment that one has no objects for, whichever they ask in the end. So each such field
 * gets a pin for each service: a field that stands for it and that only this service answers.
 */
export function pinFields(supergraph: DocumentNode): PinnedFields {
  const types = supergraph.definitions.filter(isCompositeDefinition);
  const services = readServiceNames(supergraph);
  const objects = readPossibleObjects(supergraph);
  const taken = new Set(types.flatMap(({ fields = [] }) => fields.map(({ name }) => name.value)));
  const pinned = new Map<string, PinnableField>();
  const fields = new Map<string, string>();
  const fieldTypes = new Map<string, string>();
  const added = new Map<string, Map<string, FieldDefinitionNode>>();

  const nameOf = (field: string, graph: string): string => {
    let name = `${field}_of_${graph}`;
    while (taken.has(name)) name += '_';
    fields.set(name, field);
    return name;
  };
  const addTo = (type: CompositeDefinition, field: string, graph: string): void => {
    const definition = type.fields?.find(({ name }) => name.value === field);
    if (definition === undefined) return;
    let own = added.get(type.name.value);
    if (own === undefined) added.set(type.name.value, (own = new Map()));
    const name = nameOf(field, graph);
    own.set(name, {
      ...definition,
      name: { kind: Kind.NAME, value: name },
      directives: joinedOnlyTo(
        definition.directives ?? [],
        graph,
        objects.ofField(type, definition),
      ),
    });
  };
  for (const type of types) {
    for (const definition of type.fields ?? []) {
      const field = definition.name.value;
      fieldTypes.set(`${type.name.value}.${field}`, namedType(definition.type));
      const byGraph = objects.ofField(type, definition);
      if (byGraph === null || areEqual([...byGraph.values()])) continue;
      for (const graph of byGraph.keys()) {
        for (const other of types) {
          const implementsIt = other.interfaces?.some(({ name }) => name.value === type.name.value);
          if (other === type || implementsIt === true) addTo(other, field, graph);
        }
      }
      const byService = new Map(
        byGraph.keys().map((graph) => [services.get(graph) ?? graph, nameOf(field, graph)]),
      );
      pinned.set(`${type.name.value}.${field}`, {
        pinTo: (service) => byService.get(service ?? ''),
        isDividedBy: (condition) =>
          !areEqual(
            [...byGraph.values()].map((known) => known.intersection(objects.of(condition))),
          ),
      });
    }
  }
  return {
    supergraph:
      fields.size === 0
        ? supergraph
        : {
            ...supergraph,
            definitions: supergraph.definitions.map((definition) =>
              isCompositeDefinition(definition)
                ? withFields(definition, [
                    ...(definition.fields ?? []),
                    ...(added.get(definition.name.value)?.values() ?? []),
                  ])
                : definition,
            ),
          },
    isEmpty: fields.size === 0,
    pinnable: (type, field) => pinned.get(`${type}.${field}`),
    typeOf: (type, field) => fieldTypes.get(`${type}.${field}`) ?? '',
    fieldOf: (pin) => fields.get(pin),
  };
}

/**
 * An implementation that the service does not know keeps its field as it is: the interface promises
 * the pin of every one.
 */
function joinedOnlyTo(
  directives: readonly ConstDirectiveNode[],
  graph: string,
  byGraph: ReadonlyMap<string, Objects> | null,
): readonly ConstDirectiveNode[] {
  if (byGraph?.has(graph) !== true) return directives;
  const joins = directives.filter(({ name }) => name.value === 'join__field');
  const others = directives.filter((directive) => !joins.includes(directive));
  const own = joins.filter((join) => graphArgument(join) === graph);
  return [...others, ...(joins.length === 0 ? [joinTo(graph)] : own)];
}

function joinTo(graph: string): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'join__field' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'graph' },
        value: { kind: Kind.ENUM, value: graph },
      },
    ],
  };
}

function areEqual(sets: readonly Objects[]): boolean {
  const [first, ...others] = sets;
  return others.every((other) => first?.symmetricDifference(other).size === 0);
}
