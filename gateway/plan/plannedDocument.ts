import {
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
} from 'graphql';
import { isIntrospection, responseKey } from './selections.ts';
import { parseFieldSet, stringArgument } from './supergraphTypes.ts';

/** A client's operation as it is planned: such that the plan can be executed rightly. */
export interface PlannedDocument {
  readonly document: DocumentNode;
  /** Of each key that was given: the client's own. */
  readonly clientKeys: ReadonlyMap<string, string>;
  /** Under which key the data has what a field of the client's own document asks for. */
  readonly dataKey: (field: FieldNode) => string;
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The fields that keys, `@requires` and `@provides` name. A plan adds them to what the client
 * selects, under their own names.
 */
export function readPlannedFields(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set(['__typename']);
  visit(supergraph, {
    Directive(directive) {
      if (directive.name.value !== 'join__type' && directive.name.value !== 'join__field') return;
      for (const argument of ['key', 'requires', 'provides']) {
        const fieldSet = stringArgument(
          directive as Parameters<typeof stringArgument>[0],
          argument,
        );
        if (fieldSet === null) continue;
        visit(parseFieldSet(fieldSet), { Field: ({ name }) => void names.add(name.value) });
      }
    },
  });
  return names;
}

export function plannedDocument(
  document: DocumentNode,
  planned: ReadonlySet<string>,
): PlannedDocument {
  return aliasClientKeys(withTypenames(withoutConstants(document)), planned);
}

/** Planners forget some conditions that are constants, where they are within others. */
function withoutConstants(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      leave(set) {
        const selections = set.selections
          .filter(
            ({ directives = [] }) => !directives.some((directive) => isConstant(directive, false)),
          )
          .map((selection) => ({
            ...selection,
            directives: selection.directives?.filter((directive) => !isConstant(directive, true)),
          })) as readonly SelectionNode[];
        return { ...set, selections: selections.length > 0 ? selections : [TYPENAME] };
      },
    },
  });
}

/** Whether it always leads to the selection being taken, or to it being left out. */
function isConstant({ name, arguments: given }: DirectiveNode, taken: boolean): boolean {
  if (name.value !== 'skip' && name.value !== 'include') return false;
  const value = given?.find((argument) => argument.name.value === 'if')?.value;
  return value?.kind === Kind.BOOLEAN && (name.value === 'include') === (value.value === taken);
}

/**
 * `{ car { name @include(if: $named) } }` asks for a car in any case; planned as it stands, nothing
 * is fetched where it is not to be named, and the car becomes null. So its type is asked for too.
 */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field(field) {
      // The gateway answers these itself, and not every planner knows them.
      if (isIntrospection(field)) return TYPENAME;
      // An object's type is read where it is always fetched, under its own name.
      if (field.name.value === '__typename') return { ...field, ...TYPENAME, alias: undefined };
      if (field.selectionSet === undefined || !field.selectionSet.selections.every(isConditional)) {
        return undefined;
      }
      const selections = [TYPENAME, ...field.selectionSet.selections];
      return { ...field, selectionSet: { ...field.selectionSet, selections } };
    },
  });
}

function isConditional(selection: SelectionNode): boolean {
  if (selection.directives !== undefined && selection.directives.length > 0) return true;
  switch (selection.kind) {
    case Kind.FIELD:
      return false;
    // Whether its type applies is as open as a variable is.
    case Kind.INLINE_FRAGMENT:
    case Kind.FRAGMENT_SPREAD:
      return true;
  }
}

/**
 * `{ car { id: name } }` asks for a name under the key by which a plan asks for the id: planned as
 * it stands, one of the two would overwrite the other. So the client's goes by another key.
 */
function aliasClientKeys(document: DocumentNode, planned: ReadonlySet<string>): PlannedDocument {
  const taken = new Set<string>();
  const wanted = new Set<string>();
  visit(document, {
    Field(field) {
      taken.add(responseKey(field));
      if (isMisleading(field, planned)) wanted.add(responseKey(field));
    },
  });
  if (wanted.size === 0) return { document, clientKeys: new Map(), dataKey: responseKey };
  const dataKeys = new Map<string, string>();
  for (const key of wanted) {
    let free = `${key}_`;
    while (taken.has(free) || planned.has(free)) free += '_';
    taken.add(free);
    dataKeys.set(key, free);
  }
  const aliased = visit(document, {
    Field(field) {
      const key = isMisleading(field, planned) ? dataKeys.get(responseKey(field)) : undefined;
      return key === undefined ? undefined : { ...field, alias: { kind: Kind.NAME, value: key } };
    },
  });
  return {
    document: aliased,
    clientKeys: new Map(dataKeys.entries().map(([key, other]) => [other, key])),
    dataKey: (field) => {
      const key = responseKey(field);
      return isMisleading(field, planned) ? (dataKeys.get(key) ?? key) : key;
    },
  };
}

function isMisleading({ alias, name }: FieldNode, planned: ReadonlySet<string>): boolean {
  return alias !== undefined && alias.value !== name.value && planned.has(alias.value);
}
