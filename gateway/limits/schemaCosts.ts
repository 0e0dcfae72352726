import { Kind, parse, type DirectiveNode, type FieldDefinitionNode } from 'graphql';

/** What the services' schemas tell of their costs by the federation directives `@cost` and `@listSize`. */
export interface SchemaCosts {
  /** By `Type.field`; fields without a directive are not in it. */
  readonly fields: ReadonlyMap<string, FieldCost>;
  /** Names of fields that hold the page which their parent's argument asked for. */
  readonly pageFields: ReadonlySet<string>;
}

export interface FieldCost {
  /** What one call of it costs beside the objects it returns; null: nothing. */
  readonly weight: number | null;
  /** How many elements its list usually has; null where that depends on arguments. */
  readonly assumedSize: number | null;
  /** The arguments that tell how many elements are asked for. */
  readonly slicingArguments: readonly string[];
}

/** As Relay's connections call them; a schema needs no directive for these. */
export const SLICING_ARGUMENTS: readonly string[] = ['first', 'last'];
const PAGE_FIELDS: readonly string[] = ['nodes', 'edges'];

/** Reads the supergraph: composition keeps the directives there, the API schema has none. */
export function readSchemaCosts(supergraphSdl: string): SchemaCosts {
  const fields = new Map<string, FieldCost>();
  const pageFields = new Set(PAGE_FIELDS);
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    ) {
      continue;
    }
    for (const field of definition.fields ?? []) {
      const listSize = directive(field, 'listSize');
      const cost = directive(field, 'cost');
      if (listSize === undefined && cost === undefined) continue;
      const slicing = strings(listSize, 'slicingArguments');
      fields.set(`${definition.name.value}.${field.name.value}`, {
        weight: integer(cost, 'weight'),
        assumedSize: integer(listSize, 'assumedSize'),
        slicingArguments: slicing.length === 0 ? SLICING_ARGUMENTS : slicing,
      });
      for (const name of strings(listSize, 'sizedFields')) pageFields.add(name);
    }
  }
  return { fields, pageFields };
}

/** Without an import, composition writes them with the name of their specification before them. */
function directive(field: FieldDefinitionNode, name: string): DirectiveNode | undefined {
  return field.directives?.find(
    ({ name: { value } }) => value === name || value === `cost__${name}`,
  );
}

function integer(of: DirectiveNode | undefined, argument: string): number | null {
  const value = of?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.INT ? Number(value.value) : null;
}

function strings(of: DirectiveNode | undefined, argument: string): readonly string[] {
  const value = of?.arguments?.find(({ name }) => name.value === argument)?.value;
  if (value?.kind === Kind.STRING) return [value.value];
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []));
}
