import {
  Kind,
  print,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  graphArgument,
  isCompositeDefinition,
  namedType,
  parseFieldSet,
  readServiceNames,
  stringArgument,
  withFields,
  type CompositeDefinition,
} from './supergraphTypes.ts';

/** A field with certain arguments, which goes by a name of its own while it is planned. */
export interface Stand {
  readonly name: string;
  readonly arguments: NonNullable<FieldNode['arguments']>;
}

export interface StandIns {
  /** The supergraph in which `@requires` names stand-ins, and types have them. */
  readonly supergraph: DocumentNode;
  readonly byName: ReadonlyMap<string, Stand>;
  /** The stand-ins that a field of a service requires. */
  requiredBy(service: string, type: string, field: string): ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Planners ask for `@requires(fields: "comments(limit: 3)")` under the key `comments`, also where the
 * client asks for `comments(limit: 1)`, or another field requires five: whoever comes first wins. So
 * each field that is required with arguments gets a field of its own that stands for it: no plan can
 * take one for another, and what is fetched for it has a key of its own.
 */
export function standInsForArguments(supergraph: DocumentNode): StandIns {
  const byName = new Map<string, Stand>();
  const required = new Map<string, Set<string>>();
  const added = new Map<string, Map<string, FieldDefinitionNode>>();
  const services = readServiceNames(supergraph);
  const types = new Map<string, CompositeDefinition>();
  for (const definition of supergraph.definitions) {
    if (isCompositeDefinition(definition)) types.set(definition.name.value, definition);
  }

  const nameOf = (stand: Stand): string => {
    const text = printStand(stand);
    const names = [...byName].find(([, other]) => printStand(other) === text);
    if (names !== undefined) return names[0];
    let name = `${stand.name}_required${byName.size}`;
    while ([...types.values()].some((type) => fieldOf(type, name) !== undefined)) name += '_';
    byName.set(name, stand);
    return name;
  };
  const addTo = (type: CompositeDefinition, name: string, stand: Stand): void => {
    const definition = fieldOf(type, stand.name);
    if (definition === undefined) return;
    let fields = added.get(type.name.value);
    if (fields === undefined) added.set(type.name.value, (fields = new Map()));
    const { arguments: _, ...rest } = definition;
    fields.set(name, { ...rest, name: { kind: Kind.NAME, value: name } });
  };
  const replace = (set: SelectionSetNode, parent: string, used: Set<string>): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? parent;
        return { ...selection, selectionSet: replace(selection.selectionSet, condition, used) };
      }
      if (selection.kind !== Kind.FIELD) return selection;
      const type = types.get(parent);
      const definition = type && fieldOf(type, selection.name.value);
      if (type === undefined || definition === undefined) return selection;
      const inner =
        selection.selectionSet === undefined
          ? {}
          : { selectionSet: replace(selection.selectionSet, namedType(definition.type), used) };
      // Whoever may be asked with arguments may be asked with others by the client.
      if ((definition.arguments ?? []).length === 0) return { ...selection, ...inner };
      const stand = { name: selection.name.value, arguments: selection.arguments ?? [] };
      const name = nameOf(stand);
      used.add(name);
      for (const other of types.values()) {
        const isIt = other === type;
        const implementsIt = other.interfaces?.some((of) => of.name.value === parent) === true;
        if (isIt || implementsIt) addTo(other, name, stand);
      }
      const { arguments: _, ...bare } = selection;
      return { ...bare, name: { kind: Kind.NAME, value: name }, ...inner };
    }),
  });
  const replaceRequires = (
    directive: ConstDirectiveNode,
    type: string,
    field: string,
  ): ConstDirectiveNode => {
    const requires = stringArgument(directive, 'requires');
    if (directive.name.value !== 'join__field' || requires === null) return directive;
    const used = new Set<string>();
    const fields = replace(parseFieldSet(requires), type, used);
    if (used.size === 0) return directive;
    required.set(placeOf(services.get(graphArgument(directive) ?? '') ?? '', type, field), used);
    return {
      ...directive,
      arguments: (directive.arguments ?? []).map((argument) =>
        argument.name.value === 'requires'
          ? { ...argument, value: { kind: Kind.STRING, value: fieldSetText(fields) } }
          : argument,
      ),
    };
  };

  const replaced = supergraph.definitions.map((definition) =>
    isCompositeDefinition(definition)
      ? withFields(
          definition,
          (definition.fields ?? []).map((field) => ({
            ...field,
            directives: (field.directives ?? []).map((directive) =>
              replaceRequires(directive, definition.name.value, field.name.value),
            ),
          })),
        )
      : definition,
  );
  if (byName.size === 0) return { supergraph, byName, requiredBy: () => NONE };
  return {
    supergraph: {
      ...supergraph,
      definitions: replaced.map((definition) => {
        if (!isCompositeDefinition(definition)) return definition;
        const fields = added.get(definition.name.value)?.values() ?? [];
        return withFields(definition, [...(definition.fields ?? []), ...fields]);
      }),
    },
    byName,
    requiredBy: (service, type, field) => required.get(placeOf(service, type, field)) ?? NONE,
  };
}

function fieldOf(type: CompositeDefinition, name: string): FieldDefinitionNode | undefined {
  return type.fields?.find((field) => field.name.value === name);
}

function placeOf(service: string, type: string, field: string): string {
  return `${service} ${type}.${field}`;
}

function printStand(stand: Stand): string {
  return `${stand.name}(${stand.arguments.map((argument) => print(argument)).join()})`;
}

function fieldSetText(set: SelectionSetNode): string {
  return print(set).trim().slice(1, -1);
}

/** The fields themselves again, under the names of those that stood for them. */
export function withoutStandIns<T extends SelectionNode | FragmentDefinitionNode>(
  node: T,
  byName: ReadonlyMap<string, Stand>,
): T {
  return visit<T>(node, {
    Field(field) {
      const stand = byName.get(field.name.value);
      if (stand === undefined) return undefined;
      return {
        ...field,
        alias: field.alias ?? field.name,
        name: { kind: Kind.NAME, value: stand.name },
        arguments: stand.arguments,
      };
    },
  });
}
