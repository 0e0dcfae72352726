import {
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** An object of the data. One of an abstract type carries its `__typename`. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Answers a field. `self` is the row; for a field with `@requires` it is what the field was given:
 * the keys and the required fields. `subgraph` is null where the whole graph is asked as one schema.
 */
export type Answer = (
  args: Readonly<Record<string, any>>, // oxlint-disable-line typescript/no-explicit-any -- each field knows its own arguments
  self: Readonly<Record<string, any>>, // oxlint-disable-line typescript/no-explicit-any -- and its own row
  subgraph: string | null,
) => unknown;

export interface TypeData {
  /** The entities of this type. */
  readonly rows?: readonly Row[];
  /** Fields that are not simply a property of the row. */
  readonly fields?: Readonly<Record<string, Answer>>;
  /** Whether a subgraph has this entity; all have all without it. */
  readonly isKnownTo?: (row: Row, subgraph: string) => boolean;
}

/** What all subgraphs of a supergraph know together, by type; `Query` and `Mutation` among them. */
export type World = Readonly<Record<string, TypeData>>;

/** What the whole graph knows of types, also of those that no client sees. */
export interface Types {
  /** Whether an object of a type is also of another, abstract one. */
  isA(typeName: string, condition: string): boolean;
  /** The type that a field's value is declared to have, without lists and non-nulls. */
  ofField(typeName: string, field: string): string;
}

/** A field of a row. Throws where the data say nothing of it: an author's omission, never a null. */
export function valueOf(
  world: World,
  typeName: string,
  row: Row,
  field: string,
  args: Readonly<Record<string, unknown>>,
  self: Row,
  subgraph: string | null,
): unknown {
  const ownType = typeNameOf(row, typeName);
  // What an interface object contributes is written down once, at the interface.
  const answer = world[ownType]?.fields?.[field] ?? world[typeName]?.fields?.[field];
  if (answer !== undefined) return answer(args, self, subgraph);
  if (!(field in row)) throw new Error(`The data have no ${ownType}.${field}.`);
  return row[field];
}

export function typeNameOf(row: Row, declared: string): string {
  const own = row['__typename'];
  return typeof own === 'string' ? own : declared;
}

/** What a field set selects of a row, as a representation carries it. */
export function project(
  world: World,
  types: Types,
  typeName: string,
  row: Row,
  { selections }: SelectionSetNode,
): Row {
  return Object.fromEntries(
    selections.flatMap((selection) => {
      const own = typeNameOf(row, typeName);
      if (selection.kind !== Kind.FIELD) {
        const within = fragmentOn(selection, own, types);
        return within === null ? [] : Object.entries(project(world, types, own, row, within));
      }
      const name = selection.name.value;
      const value = name === '__typename' ? own : ofField(world, own, row, selection);
      return [
        [name, projected(world, types, types.ofField(own, name), value, selection.selectionSet)],
      ];
    }),
  );
}

function ofField(world: World, typeName: string, row: Row, field: FieldNode): unknown {
  const args = Object.fromEntries(
    (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
  return valueOf(world, typeName, row, field.name.value, args, row, null);
}

function projected(
  world: World,
  types: Types,
  typeName: string,
  value: unknown,
  selectionSet: SelectionSetNode | undefined,
): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => projected(world, types, typeName, one, selectionSet));
  }
  if (selectionSet === undefined || value === null || value === undefined) return value;
  return project(world, types, typeName, value as Row, selectionSet);
}

/** Whether a representation carries all that a field set selects. A null is carried. */
export function covers(selectionSet: SelectionSetNode, value: unknown, types: Types): boolean {
  if (Array.isArray(value)) return value.every((one) => covers(selectionSet, one, types));
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const row = value as Row;
  return selectionSet.selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) {
      // Without a type name nobody can tell whether the fragment applies.
      const within = fragmentOn(selection, typeNameOf(row, ''), types);
      return within === null || covers(within, value, types);
    }
    const name = selection.name.value;
    if (!(name in row)) return false;
    return selection.selectionSet === undefined || covers(selection.selectionSet, row[name], types);
  });
}

/** The selections of a fragment where it applies to the type, else null. Field sets have no named ones. */
export function fragmentOn(
  selection: Exclude<SelectionNode, FieldNode>,
  typeName: string,
  types: Types,
): SelectionSetNode | null {
  if (selection.kind !== Kind.INLINE_FRAGMENT) return null;
  const condition = selection.typeCondition?.name.value;
  return condition === undefined || types.isA(typeName, condition) ? selection.selectionSet : null;
}
