import {
  buildASTSchema,
  isAbstractType,
  Kind,
  parse,
  type DirectiveNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** How long an answer may be kept, and for whom. */
export interface CachePolicy {
  readonly maxAgeS: number;
  /** For its caller alone. */
  readonly isPrivate: boolean;
}

/** Never to be kept; combining anything with it gives it again. */
export const NOT_KEPT: CachePolicy = { maxAgeS: 0, isPrivate: false };

/** What the services' schemas say by `@cacheControl`. */
export interface CacheHints {
  /** All types of the supergraph, with those that clients do not see. */
  readonly schema: GraphQLSchema;
  /**
   * What holds for a field of a type: its own hint, that of its entity's key, or that of the field
   * it stands below. Root fields and entities without a hint are not kept.
   */
  policyOf(type: GraphQLNamedType, field: string, below: CachePolicy | null): CachePolicy;
}

/** Reads the supergraph: composition keeps the directives there, the API schema has none. */
export function readCacheHints(supergraphSdl: string): CacheHints {
  const document = parse(supergraphSdl, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  const ofField = new Map<string, CachePolicy>();
  const ofEntity = new Map<string, CachePolicy>();
  for (const definition of document.definitions) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    ) {
      continue;
    }
    const keys = new Set(definition.directives?.flatMap(keyFields));
    if (keys.size > 0) ofEntity.set(definition.name.value, NOT_KEPT);
    for (const { name, directives } of definition.fields ?? []) {
      const hint = directives?.find((one) => one.name.value === 'cacheControl');
      if (hint === undefined) continue;
      const policy = policyIn(hint);
      if (keys.has(name.value)) ofEntity.set(definition.name.value, policy);
      else ofField.set(`${definition.name.value}.${name.value}`, policy);
    }
  }

  const ofType = (name: string, field: string): CachePolicy | undefined =>
    ofField.get(`${name}.${field}`) ?? ofEntity.get(name);
  return {
    schema,
    policyOf(type, field, below) {
      const own = ofType(type.name, field);
      if (own !== undefined) return own;
      if (roots.has(type as never)) return NOT_KEPT;
      if (isAbstractType(type)) {
        // Whatever is behind it: an entity among the possible types has its say.
        const possible = schema
          .getPossibleTypes(type)
          .flatMap((one) => ofType(one.name, field) ?? []);
        if (possible.length > 0) return possible.reduce(stricter, below ?? possible[0] ?? NOT_KEPT);
      }
      return below ?? NOT_KEPT;
    },
  };
}

/** What holds for an answer that both are part of. */
export function stricter(one: CachePolicy, other: CachePolicy): CachePolicy {
  return {
    maxAgeS: Math.min(one.maxAgeS, other.maxAgeS),
    isPrivate: one.isPrivate || other.isPrivate,
  };
}

function policyIn(hint: DirectiveNode): CachePolicy {
  const valueOf = (name: string) =>
    hint.arguments?.find((argument) => argument.name.value === name)?.value;
  const maxAge = valueOf('maxAge');
  const isPrivate = valueOf('private');
  return {
    maxAgeS: maxAge?.kind === Kind.INT ? Number(maxAge.value) : 0,
    isPrivate: isPrivate?.kind === Kind.BOOLEAN && isPrivate.value,
  };
}

/** The outer fields of `@join__type(key: "id market { code }")`. */
function keyFields({ name, arguments: given }: DirectiveNode): readonly string[] {
  if (name.value !== 'join__type') return [];
  const key = given?.find((argument) => argument.name.value === 'key')?.value;
  if (key?.kind !== Kind.STRING) return [];
  return key.value.replaceAll(/\{[^{}]*\}/g, ' ').match(/\w+/g) ?? [];
}
