import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

/** What the gateway sends for an entity: its type, its key, and what a field requires. */
export interface Representation {
  readonly __typename: string;
  readonly id: string;
}

/**
 * Resolves all representations of one type that a fetch asks for, in their order. An entity names
 * its `__typename`; null where there is none; an Error fails its own representation only.
 */
export type ReferenceResolver<Context> = (
  representations: readonly Representation[],
  context: Context,
) => Promise<readonly (Entity | Error | null)[]>;

export interface Entity {
  readonly __typename: string;
}

/** For types of which a representation says all that their fields need. */
export const asSent: ReferenceResolver<unknown> = async (representations) => representations;

export interface SubgraphSchemaOptions<Context> {
  readonly typeDefs: string;
  readonly resolvers: ResolverMap;
  /** By type; a type without one has `__resolveReference` among its resolvers, or needs none. */
  readonly references: Readonly<Record<string, ReferenceResolver<Context>>>;
}

/** Apollo exports no name for it. */
type ResolverMap = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number] extends infer Each
    ? Extract<Each, { readonly resolvers?: unknown }>['resolvers']
    : never
>;

/**
 * The schema of a subgraph. Apollo's `_entities` awaits each representation by itself, also where
 * all is at hand: several promises for each of some six hundred options of a page, and what they
 * have in common is looked up as often. Types that name a reference resolver here are resolved a
 * list at a time, with one promise for all; the others stay Apollo's.
 */
export function subgraphSchema<Context>({
  typeDefs,
  resolvers,
  references,
}: SubgraphSchemaOptions<Context>): GraphQLSchema {
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]);
  const field = schema.getQueryType()?.getFields()['_entities'];
  const apollos = field?.resolve;
  if (field === undefined || apollos === undefined) {
    throw new Error('Expected a schema with entities: only they have references to resolve.');
  }
  field.resolve = resolveTogether(references, apollos);
  return schema;
}

function resolveTogether<Context>(
  references: SubgraphSchemaOptions<Context>['references'],
  apollos: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  return async (source, { representations }: RepresentationsArgument, context, info) => {
    const byType = Map.groupBy(representations.entries(), ([, { __typename }]) => __typename);
    const entities = Array.from<unknown>({ length: representations.length });
    await Promise.all(
      byType.entries().map(async ([type, entries]) => {
        const ofType = entries.map(([, representation]) => representation);
        const resolve = Object.hasOwn(references, type) ? references[type] : undefined;
        const resolved =
          resolve === undefined
            ? // A list of promises, awaited one by one when the answer is completed.
              (apollos(source, { representations: ofType }, context, info) as readonly unknown[])
            : await resolve(ofType, context);
        for (const [at, [index]] of entries.entries()) entities[index] = resolved[at] ?? null;
      }),
    );
    return entities;
  };
}

interface RepresentationsArgument {
  readonly representations: readonly Representation[];
}
