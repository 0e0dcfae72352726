import {
  extendSchema,
  Kind,
  type DirectiveDefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  visit,
} from 'graphql';
import { namedType } from '../plan/supergraphTypes.ts';

/** Where an operation may have a directive (GraphQL specification, section 3.13). */
const EXECUTABLE = new Set([
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
]);

/**
 * What clients are validated against: the API schema, and the directives for operations that
 * services compose. Composition leaves the latter out, so that an operation with one was refused.
 */
export function clientSchema(apiSchema: GraphQLSchema, supergraph: DocumentNode): GraphQLSchema {
  const definitions = supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.DIRECTIVE_DEFINITION && isForOperations(definition, apiSchema)
      ? [definition]
      : [],
  );
  if (definitions.length === 0) return apiSchema;
  const extension: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  return extendSchema(apiSchema, extension, { assumeValidSDL: true });
}

/** Planners know the directives that decide what is fetched, and refuse all others. */
export function withoutComposedDirectives(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: ({ name: { value } }) =>
      value === 'skip' || value === 'include' ? undefined : null,
  });
}

function isForOperations(
  { name, locations, arguments: taken = [] }: DirectiveDefinitionNode,
  apiSchema: GraphQLSchema,
): boolean {
  return (
    !apiSchema.getDirective(name.value) &&
    locations.some(({ value }) => EXECUTABLE.has(value)) &&
    taken.every(({ type }) => apiSchema.getType(namedType(type)) !== undefined)
  );
}
