import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DataVersionMapper } from './mappers.ts';
import type { ServiceContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Names one version of the product data. Opaque; two ids are the same version if they are equal. */
  DataVersionId: { input: string; output: string; }
  /** An instant in UTC, ISO 8601. */
  DateTime: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A set of datasets that were active together. */
export type DataVersion = {
  readonly __typename?: 'DataVersion';
  /** When it became the active one. */
  readonly activatedAt: Scalars['DateTime']['output'];
  /** Whether it is the one that new requests see. */
  readonly active: Scalars['Boolean']['output'];
  /** The imports it is made of; where two define the same thing, the earlier in the list counts. */
  readonly datasets: ReadonlyArray<Dataset>;
  /** What requests, answers and logs name it by. */
  readonly id: Scalars['DataVersionId']['output'];
};

/** One import of one dataset. */
export type Dataset = {
  readonly __typename?: 'Dataset';
  /** When the import began. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** What the data may be used for; null where the import did not say. */
  readonly licence?: Maybe<Scalars['String']['output']>;
  /** E.g. `demo`. */
  readonly name: Scalars['String']['output'];
  /** Records taken over from the import. */
  readonly recordCount: Scalars['Int']['output'];
  /** Where the data comes from. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** For a person, as the import gave it. */
  readonly title: Scalars['String']['output'];
  /** Counts the imports of all datasets. */
  readonly version: Scalars['Int']['output'];
};

/** What can be asked of the platform. */
export type Query = {
  readonly __typename?: 'Query';
  /** The one version of the product data that this whole request sees; null where nothing was imported yet. */
  readonly dataVersion?: Maybe<DataVersion>;
  /** The versions that were active, the last first. */
  readonly dataVersions: ReadonlyArray<DataVersion>;
};


/** What can be asked of the platform. */
export type QueryDataVersionsArgs = {
  first?: Scalars['Int']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  DataVersion: DataVersion;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  DataVersion:
    ( { __typename: 'DataVersion' }
    & GraphQLRecursivePick<FederationTypes['DataVersion'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DataVersion: ResolverTypeWrapper<DataVersionMapper>;
  DataVersionId: ResolverTypeWrapper<Scalars['DataVersionId']['output']>;
  Dataset: ResolverTypeWrapper<Dataset>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DataVersion: DataVersionMapper;
  DataVersionId: Scalars['DataVersionId']['output'];
  Dataset: Dataset;
  String: Scalars['String']['output'];
  DateTime: Scalars['DateTime']['output'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Scalars['Int']['input'];
  private?: Scalars['Boolean']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = ServiceContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type DataVersionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['DataVersion'] = ResolversParentTypes['DataVersion'], FederationReferenceType extends FederationReferenceTypes['DataVersion'] = FederationReferenceTypes['DataVersion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DataVersion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['Dataset']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['DataVersionId'], ParentType, ContextType>;
};

export interface DataVersionIdScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DataVersionId'], any> {
  name: 'DataVersionId';
}

export type DatasetResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type QueryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  dataVersion?: Resolver<Maybe<ResolversTypes['DataVersion']>, ParentType, ContextType>;
  dataVersions?: Resolver<ReadonlyArray<ResolversTypes['DataVersion']>, ParentType, ContextType, RequireFields<QueryDataVersionsArgs, 'first'>>;
};

export type Resolvers<ContextType = ServiceContext> = {
  DataVersion?: DataVersionResolvers<ContextType>;
  DataVersionId?: GraphQLScalarType;
  Dataset?: DatasetResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ServiceContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
