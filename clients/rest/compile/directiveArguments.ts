import {
  getDirectiveValues,
  GraphQLError,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type GraphQLDirective,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** Directives of `directives.graphql`: none of them reaches the graph. */
const OWN = new Set([
  'rest',
  'in',
  'body',
  'portions',
  'flatten',
  'pluck',
  'find',
  'page',
  'link',
  'notation',
  'number',
  'revision',
]);

type Annotated = FieldNode | OperationDefinitionNode | VariableDefinitionNode;

/** The arguments of a directive on a node; null where the node has none of that name. */
export function directiveArguments(
  schema: GraphQLSchema,
  node: Annotated,
  name: string,
): Readonly<Record<string, unknown>> | null {
  return getDirectiveValues(known(schema, name), node) ?? null;
}

/** The same of a repeatable directive, in order. */
export function repeatedArguments(
  schema: GraphQLSchema,
  node: Annotated,
  name: string,
): readonly Readonly<Record<string, unknown>>[] {
  const directive = known(schema, name);
  return (node.directives ?? [])
    .filter((one) => one.name.value === name)
    .map((one) => getDirectiveValues(directive, { directives: [one] }) ?? {});
}

export function hasDirective(node: Annotated, name: string): boolean {
  return node.directives?.some((one) => one.name.value === name) ?? false;
}

export function directiveNode(node: Annotated, name: string): DirectiveNode | undefined {
  return node.directives?.find((one) => one.name.value === name);
}

/** What is left for the graph. */
export function foreignDirectives(node: Annotated): readonly DirectiveNode[] {
  return node.directives?.filter((one) => !OWN.has(one.name.value)) ?? [];
}

export function isOwnDirective(name: string): boolean {
  return OWN.has(name);
}

function known(schema: GraphQLSchema, name: string): GraphQLDirective {
  const directive = schema.getDirective(name);
  if (directive) return directive;
  throw new GraphQLError(
    `Expected ${Kind.DIRECTIVE_DEFINITION} of @${name} in directives.graphql.`,
  );
}
