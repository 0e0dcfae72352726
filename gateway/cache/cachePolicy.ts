import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { NOT_KEPT, stricter, type CacheHints, type CachePolicy } from './cacheHints.ts';

/**
 * What holds for the answer to an operation: the strictest of all its fields, those behind
 * conditions too. Null where it must not be kept. Mutations never are.
 */
export function policyOfOperation(
  hints: CacheHints,
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): CachePolicy | null {
  if (operation.operation !== OperationTypeNode.QUERY) return null;
  const root = hints.schema.getQueryType();
  if (!root) return null;
  return new Walk(hints, fragments).policyOf(operation.selectionSet, root);
}

/** The same for what a fetch asks of one kind of entity: the selection below `_entities`. */
export function policyOfEntities(
  hints: CacheHints,
  selectionSet: SelectionSetNode,
  fragments: readonly FragmentDefinitionNode[],
): CachePolicy | null {
  // Every selection stands in a fragment that names its type.
  const root = hints.schema.getQueryType();
  return root ? new Walk(hints, fragments).policyOf(selectionSet, root) : null;
}

class Walk {
  readonly #hints: CacheHints;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  #found: CachePolicy | null = null;

  constructor(hints: CacheHints, fragments: readonly FragmentDefinitionNode[]) {
    this.#hints = hints;
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  policyOf(selectionSet: SelectionSetNode, type: GraphQLNamedType): CachePolicy | null {
    this.#walk(selectionSet, type, null);
    const found = this.#found;
    return found === null || found.maxAgeS <= 0 ? null : found;
  }

  #walk(selectionSet: SelectionSetNode, type: GraphQLNamedType, below: CachePolicy | null): void {
    for (const selection of selectionSet.selections) {
      switch (selection.kind) {
        case Kind.FIELD: {
          const { value: name } = selection.name;
          if (name === '__typename') break;
          const field =
            isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
          const policy = field === undefined ? NOT_KEPT : this.#hints.policyOf(type, name, below);
          this.#found = this.#found === null ? policy : stricter(this.#found, policy);
          if (policy.maxAgeS <= 0) return;
          if (selection.selectionSet !== undefined && field !== undefined) {
            this.#walk(selection.selectionSet, getNamedType(field.type), policy);
          }
          break;
        }
        case Kind.INLINE_FRAGMENT: {
          const on = selection.typeCondition?.name.value;
          this.#walk(selection.selectionSet, this.#narrowed(type, on), below);
          break;
        }
        case Kind.FRAGMENT_SPREAD: {
          const fragment = this.#fragments.get(selection.name.value);
          if (fragment === undefined) break;
          const on = fragment.typeCondition.name.value;
          this.#walk(fragment.selectionSet, this.#narrowed(type, on), below);
          break;
        }
      }
    }
  }

  /** Of a type and the condition of a fragment on it, the one that says more. */
  #narrowed(type: GraphQLNamedType, condition: string | undefined): GraphQLNamedType {
    const { schema } = this.#hints;
    const named = condition === undefined ? undefined : schema.getType(condition);
    if (named === undefined) return type;
    const isWider = isAbstractType(named) && isObjectType(type) && schema.isSubType(named, type);
    return isWider ? type : named;
  }
}
