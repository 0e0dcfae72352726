import { Kind, type DocumentNode, type SelectionNode } from 'graphql';
import { fetchesOf, type FetchNode, type PlanNode } from './plan.ts';
import {
  graphArgument,
  isCompositeDefinition,
  isTrueArgument,
  namedType,
  parseFieldSet,
  readServiceNames,
  ROOT_TYPES,
  stringArgument,
} from './supergraphTypes.ts';

/** What services make of a field, by their names. */
interface FieldRules {
  readonly type: string;
  readonly externalTo: ReadonlySet<string>;
  readonly provides: ReadonlyMap<string, readonly SelectionNode[]>;
}

/** By type, then by field. */
type Rules = ReadonlyMap<string, ReadonlyMap<string, FieldRules>>;

const NONE: readonly SelectionNode[] = [];

/**
 * Tells of a plan whether it asks a service for a field that is `@external` there, and that nothing
 * on the way provides: such a plan cannot be answered rightly.
 */
export function externalFieldCheck(supergraph: DocumentNode): (root: PlanNode) => boolean {
  const rules = readRules(supergraph);
  return (root) => fetchesOf(root).some((fetch) => isWrong(fetch, rules));
}

function isWrong({ service, operation, requires, selections, fragments }: FetchNode, rules: Rules) {
  const within = (
    type: string,
    nodes: readonly SelectionNode[],
    provided: readonly SelectionNode[],
  ): boolean =>
    nodes.some((node) => {
      switch (node.kind) {
        case Kind.INLINE_FRAGMENT:
          return within(
            node.typeCondition?.name.value ?? type,
            node.selectionSet.selections,
            provided,
          );
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.find(({ name }) => name.value === node.name.value);
          if (fragment === undefined) return false;
          const condition = fragment.typeCondition.name.value;
          return within(condition, fragment.selectionSet.selections, provided);
        }
        case Kind.FIELD: {
          const field = rules.get(type)?.get(node.name.value);
          if (field === undefined) return false;
          const below = providedBelow(provided, node.name.value);
          if (below === null && field.externalTo.has(service)) return true;
          const more = field.provides.get(service) ?? NONE;
          return within(field.type, node.selectionSet?.selections ?? NONE, [
            ...(below ?? NONE),
            ...more,
          ]);
        }
      }
    });
  // Entities are asked for by fragments, each of which names its type.
  return within(requires === null ? ROOT_TYPES[operation] : '_Entity', selections, NONE);
}

/** Null where the field itself is not provided. */
function providedBelow(
  provided: readonly SelectionNode[],
  name: string,
): readonly SelectionNode[] | null {
  const found = provided.flatMap((node): (readonly SelectionNode[])[] => {
    if (node.kind === Kind.FIELD) {
      return node.name.value === name ? [node.selectionSet?.selections ?? NONE] : [];
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) return [];
    const below = providedBelow(node.selectionSet.selections, name);
    return below === null ? [] : [below];
  });
  return found.length === 0 ? null : found.flat();
}

function readRules(supergraph: DocumentNode): Rules {
  const services = readServiceNames(supergraph);
  const types = supergraph.definitions.filter(isCompositeDefinition);
  const rules = new Map<string, Map<string, FieldRules & { readonly externalTo: Set<string> }>>();
  for (const type of types) {
    const fields = (type.fields ?? []).map((field) => {
      const externalTo = new Set<string>();
      const provides = new Map<string, readonly SelectionNode[]>();
      for (const join of field.directives ?? []) {
        const service = services.get(graphArgument(join) ?? '');
        if (join.name.value !== 'join__field' || service === undefined) continue;
        if (isTrueArgument(join, 'external')) externalTo.add(service);
        const provided = stringArgument(join, 'provides');
        if (provided !== null) provides.set(service, parseFieldSet(provided).selections);
      }
      return [field.name.value, { type: namedType(field.type), externalTo, provides }] as const;
    });
    rules.set(type.name.value, new Map(fields));
  }
  return rules;
}
