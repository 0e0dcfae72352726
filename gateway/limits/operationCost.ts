import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { SLICING_ARGUMENTS, type SchemaCosts } from './schemaCosts.ts';

export interface PricedOperation {
  readonly schema: GraphQLSchema;
  readonly costs: SchemaCosts;
  readonly operation: OperationDefinitionNode;
  readonly fragments: readonly FragmentDefinitionNode[];
  /** As the client sent them, not yet coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The elements of a list of which nothing else is known. */
export const DEFAULT_LIST_SIZE = 10;
const LEAF_COST = 0.1;
const OBJECT_COST = 1;

/**
 * How much a valid operation may make the services do: each object that it may return is 1, each
 * leaf 0.1, each call of a field its `@cost`, all times the sizes of the lists around them. A list
 * has as many elements as its page asks for, else as many as its schema assumes. Takes time linear
 * to the text, however often fragments spread fragments; ignores `@skip` and `@include`.
 */
export function estimateCost(priced: PricedOperation): number {
  const root = priced.schema.getRootType(priced.operation.operation);
  if (root == null) return 0;
  return total(new Estimate(priced).selectionSet(root, priced.operation.selectionSet), null);
}

/** Kept apart, so that a fragment on a connection is priced once for pages of any size. */
interface Cost {
  readonly fixed: number;
  /** For each element of the page that the field around it asked for. */
  readonly perElement: number;
}

const NOTHING: Cost = { fixed: 0, perElement: 0 };

function total({ fixed, perElement }: Cost, pageSize: number | null): number {
  return fixed + perElement * (pageSize ?? DEFAULT_LIST_SIZE);
}

class Estimate {
  readonly #priced: PricedOperation;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variableDefaults: ReadonlyMap<string, ValueNode | undefined>;
  readonly #fragmentCosts = new Map<string, Cost>();

  constructor(priced: PricedOperation) {
    this.#priced = priced;
    this.#fragments = new Map(priced.fragments.map((fragment) => [fragment.name.value, fragment]));
    this.#variableDefaults = new Map(
      priced.operation.variableDefinitions?.map(({ variable, defaultValue }) => [
        variable.name.value,
        defaultValue,
      ]),
    );
  }

  selectionSet(parent: GraphQLNamedType, { selections }: SelectionSetNode): Cost {
    let { fixed, perElement } = NOTHING;
    for (const selection of selections) {
      let cost: Cost;
      switch (selection.kind) {
        case Kind.FIELD:
          cost = this.#field(parent, selection);
          break;
        case Kind.INLINE_FRAGMENT:
          cost = this.selectionSet(
            this.#type(selection.typeCondition?.name.value) ?? parent,
            selection.selectionSet,
          );
          break;
        case Kind.FRAGMENT_SPREAD:
          cost = this.#fragment(selection.name.value);
          break;
      }
      fixed += cost.fixed;
      perElement += cost.perElement;
    }
    return { fixed, perElement };
  }

  #fragment(name: string): Cost {
    const known = this.#fragmentCosts.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    const type = this.#type(fragment?.typeCondition.name.value);
    if (fragment === undefined || type === undefined) return NOTHING;
    this.#fragmentCosts.set(name, NOTHING);
    const cost = this.selectionSet(type, fragment.selectionSet);
    this.#fragmentCosts.set(name, cost);
    return cost;
  }

  #field(parent: GraphQLNamedType, node: FieldNode): Cost {
    const definition = fieldOf(parent, node.name.value);
    if (definition === undefined) return { fixed: LEAF_COST, perElement: 0 };
    const directed = this.#priced.costs.fields.get(`${parent.name}.${definition.name}`);
    const type = getNamedType(definition.type);
    const below =
      node.selectionSet === undefined ? NOTHING : this.selectionSet(type, node.selectionSet);
    const page = this.#pageSize(node, definition, directed?.slicingArguments ?? SLICING_ARGUMENTS);
    const weight = directed?.weight ?? 0;
    const element = isCompositeType(type) ? OBJECT_COST : LEAF_COST;
    const lists = listDepth(definition.type);
    if (lists === 0) return { fixed: weight + element + total(below, page), perElement: 0 };

    const one = (element + total(below, null)) * DEFAULT_LIST_SIZE ** (lists - 1);
    const size = page ?? directed?.assumedSize ?? this.#lengthOfIds(node, definition);
    if (size === null && this.#priced.costs.pageFields.has(definition.name)) {
      return { fixed: weight, perElement: one };
    }
    return { fixed: weight + one * (size ?? DEFAULT_LIST_SIZE), perElement: 0 };
  }

  /** Null where no argument tells how many elements are asked for. */
  #pageSize(
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    slicingArguments: readonly string[],
  ): number | null {
    const sizes = definition.args
      .filter(({ name }) => slicingArguments.includes(name))
      .map((argument) => this.#argument(node, argument))
      .filter((value) => typeof value === 'number');
    return sizes.length === 0 ? null : Math.max(0, ...sizes);
  }

  /** A list that is asked for by a list, such as of ids, has an element for each. */
  #lengthOfIds(node: FieldNode, { args }: GraphQLField<unknown, unknown>): number | null {
    const lists = args.filter(
      ({ type, defaultValue }) =>
        isNonNullType(type) && isListType(type.ofType) && defaultValue === undefined,
    );
    const [argument] = lists;
    if (argument === undefined || lists.length > 1) return null;
    const value = this.#argument(node, argument);
    return Array.isArray(value) ? value.length : 1;
  }

  /** Numbers and lists only; others are undefined. */
  #argument(node: FieldNode, { name, defaultValue }: GraphQLArgument): unknown {
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (given === undefined) return defaultValue;
    if (given.kind !== Kind.VARIABLE) return literal(given);
    const sent = this.#priced.variables[given.name.value];
    if (sent !== undefined) return sent;
    const declared = this.#variableDefaults.get(given.name.value);
    return declared === undefined ? defaultValue : literal(declared);
  }

  #type(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#priced.schema.getType(name);
  }
}

function fieldOf(
  parent: GraphQLNamedType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function listDepth(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listDepth(nullable.ofType) : 0;
}

function literal(value: ValueNode): unknown {
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.LIST ? value.values : undefined;
}
