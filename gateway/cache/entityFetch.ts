import { createHash } from 'node:crypto';
import {
  Kind,
  OperationTypeNode,
  parse,
  type FieldNode,
  type FragmentDefinitionNode,
} from 'graphql';
import { fragmentsOf, responseKey } from '../plan/selections.ts';
import { stricter, type CacheHints, type CachePolicy } from './cacheHints.ts';
import { policyOfEntities } from './cachePolicy.ts';

/** A list of entities that a fetch asks for: where they come, and the variable that names them. */
export interface EntityList {
  readonly responseKey: string;
  readonly variable: string;
}

/** A fetch that asks for entities and nothing else, all of which may be kept. */
export interface EntityFetch {
  /** Tells place and text from all others, on every gateway. */
  readonly id: string;
  readonly lists: readonly EntityList[];
  readonly policy: CachePolicy;
  /** Other variables that the selections use. */
  readonly otherVariables: readonly string[];
}

/**
 * What may be kept of a fetch; null where it asks for something else too, or may not be kept.
 *
 * @param place the supergraph and the service that it is sent to
 */
export function readEntityFetch(
  place: string,
  text: string,
  hints: CacheHints,
): EntityFetch | null {
  const document = parse(text, { noLocation: true });
  const fragments = fragmentsOf(document);
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (
    operation === undefined ||
    operations.length > 1 ||
    operation.operation !== OperationTypeNode.QUERY
  ) {
    return null;
  }
  const lists: EntityList[] = [];
  let policy: CachePolicy | null = null;
  for (const field of operation.selectionSet.selections) {
    if (field.kind !== Kind.FIELD) return null;
    const list = entityListOf(field);
    const own = list === null ? null : policyOfField(field, hints, fragments);
    if (list === null || own === null) return null;
    policy = policy === null ? own : stricter(policy, own);
    lists.push(list);
  }
  if (policy === null) return null;
  const named = new Set(lists.map(({ variable }) => variable));
  const otherVariables = (operation.variableDefinitions ?? [])
    .map(({ variable }) => variable.name.value)
    .filter((name) => !named.has(name));
  const id = createHash('sha256').update(`${place}\n${text}`).digest('base64url');
  return { id, lists, policy, otherVariables };
}

function entityListOf(field: FieldNode): EntityList | null {
  if (field.name.value !== '_entities') return null;
  const value = field.arguments?.find(
    (argument) => argument.name.value === 'representations',
  )?.value;
  if (value?.kind !== Kind.VARIABLE) return null;
  return { responseKey: responseKey(field), variable: value.name.value };
}

function policyOfField(
  { selectionSet, directives }: FieldNode,
  hints: CacheHints,
  fragments: readonly FragmentDefinitionNode[],
): CachePolicy | null {
  // A condition on the list itself may leave it out of the answer.
  if (selectionSet === undefined || (directives ?? []).length > 0) return null;
  return policyOfEntities(hints, selectionSet, fragments);
}
