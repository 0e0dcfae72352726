import {
  Kind,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';
import {
  graphArgument,
  isCompositeDefinition,
  isTrueArgument,
  namedType,
  stringArgument,
  type CompositeDefinition,
} from './supergraphTypes.ts';

/** Which objects an abstract type stands for: seldom the same in every subgraph. */
export interface PossibleObjects {
  /** In the whole supergraph; an object type stands for itself. */
  of(type: string): ReadonlySet<string>;
  /**
   * What may come of a field, by the graph that answers it (the value of `join__Graph`). Null where
   * one of them knows the objects as one interface object, of whatever type they are.
   */
  ofField(
    type: CompositeDefinition,
    field: FieldDefinitionNode,
  ): ReadonlyMap<string, ReadonlySet<string>> | null;
}

export function readPossibleObjects(supergraph: DocumentNode): PossibleObjects {
  const everywhere = new Map<string, Set<string>>();
  const inGraphs = new Map<string, Set<string>>();
  const interfaceObjects = new Set<string>();
  const add = (object: string, type: string, graph: string | null): void => {
    addTo(everywhere, type, object);
    if (graph !== null) addTo(inGraphs, placeOf(type, graph), object);
  };
  for (const definition of supergraph.definitions) {
    const name = 'name' in definition ? (definition.name?.value ?? '') : '';
    for (const join of directivesOf(definition)) {
      const graph = graphArgument(join);
      switch (join.name.value) {
        case 'join__type':
          if (isTrueArgument(join, 'isInterfaceObject')) {
            interfaceObjects.add(placeOf(name, graph ?? ''));
          } else if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) add(name, name, graph);
          break;
        case 'join__unionMember':
          add(stringArgument(join, 'member') ?? '', name, graph);
          break;
        case 'join__implements': {
          const type = stringArgument(join, 'interface') ?? '';
          if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) add(name, type, graph);
        }
      }
    }
  }
  const none: ReadonlySet<string> = new Set();
  return {
    of: (type) => everywhere.get(type) ?? none,
    ofField(type, field) {
      const objects = new Map<string, ReadonlySet<string>>();
      for (const [graph, declared] of answeringGraphs(type, field)) {
        if (interfaceObjects.has(placeOf(declared, graph))) return null;
        objects.set(graph, inGraphs.get(placeOf(declared, graph)) ?? none);
      }
      return objects;
    },
  };
}

/** Each graph that answers the field, with the type by which it declares it. */
function answeringGraphs(
  type: CompositeDefinition,
  field: FieldDefinitionNode,
): ReadonlyMap<string, string> {
  const joins = joinsOf(field.directives, 'join__field');
  const declared = namedType(field.type);
  // A field that says nothing of graphs is in all that have the type.
  const graphs = joins.length > 0 ? joins : joinsOf(type.directives, 'join__type');
  return new Map(
    graphs.flatMap((join) => {
      const graph = graphArgument(join);
      const isElsewhere =
        isTrueArgument(join, 'external') || isTrueArgument(join, 'usedOverridden');
      if (graph === null || isElsewhere) return [];
      return [[graph, bareName(stringArgument(join, 'type')) ?? declared]];
    }),
  );
}

function joinsOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): readonly ConstDirectiveNode[] {
  return (directives ?? []).filter((directive) => directive.name.value === name);
}

/** `[Action!]!` is of the type `Action`. */
function bareName(type: string | null): string | null {
  return type?.replaceAll(/[[\]!\s]/g, '') ?? null;
}

function directivesOf(definition: DefinitionNode): readonly ConstDirectiveNode[] {
  return isCompositeDefinition(definition) || definition.kind === Kind.UNION_TYPE_DEFINITION
    ? (definition.directives ?? [])
    : [];
}

function placeOf(type: string, graph: string): string {
  return `${graph} ${type}`;
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}
