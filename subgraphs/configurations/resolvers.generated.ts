import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SavedConfigurationMapper } from './mappers.ts';
import type { ServiceContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
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

/** One car: a model, an order date and its codes. The id says it all; nothing is stored. */
export type Configuration = {
  readonly __typename?: 'Configuration';
  /** Opaque; names the model, the order date and each code as chosen or filled. A car has one id only. */
  readonly id: Scalars['ID']['output'];
};

/** The saved configuration is gone. */
export type ConfigurationDeleted = {
  readonly __typename?: 'ConfigurationDeleted';
  /** The id it had. */
  readonly id: Scalars['ID']['output'];
};

/** The act is done. */
export type ConfigurationSaved = {
  readonly __typename?: 'ConfigurationSaved';
  /** A new owner's token, to be kept and sent as `Ucp-Owner-Token`; null for a caller who has an identity. */
  readonly ownerToken?: Maybe<Scalars['String']['output']>;
  /** The saved configuration after the act. */
  readonly savedConfiguration: SavedConfiguration;
};

/** A saved configuration to delete. */
export type DeleteSavedConfigurationInput = {
  /** As `SavedConfiguration.id` gives it. */
  readonly id: Scalars['ID']['input'];
  /** The revision the caller has seen. */
  readonly revision: Scalars['Int']['input'];
};

/** What was deleted, or why nothing was. */
export type DeleteSavedConfigurationResult = ConfigurationDeleted | IdempotencyConflictError | RevisionConflictError | SavedConfigurationNotFoundError;

/** The idempotency key was used before with another input. Nothing was changed. */
export type IdempotencyConflictError = UserError & {
  readonly __typename?: 'IdempotencyConflictError';
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** The name is empty, too long or has more than one line. */
export type InvalidNameError = UserError & {
  readonly __typename?: 'InvalidNameError';
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** The id was not issued by this platform, has a typing error, or is not canonical. */
export type MalformedIdError = UserError & {
  readonly __typename?: 'MalformedIdError';
  /** The canonical id of the same thing, where only the spelling was wrong; null otherwise. */
  readonly canonicalId?: Maybe<Scalars['ID']['output']>;
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/**
 * Whoever is not signed in gets an owner token with the first thing that is kept for them, and sends
 * it as `Ucp-Owner-Token` from then on. A request with the same `Idempotency-Key` header and input as
 * one before gets the same answer, and nothing is done twice.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Deletes it for good; its share code is worthless from then on. */
  readonly deleteSavedConfiguration: DeleteSavedConfigurationResult;
  /** Gives it another name. */
  readonly renameSavedConfiguration: RenameSavedConfigurationResult;
  /** Puts another configuration in its place. */
  readonly replaceSavedConfiguration: ReplaceSavedConfigurationResult;
  /** Keeps a configuration under a name. */
  readonly saveConfiguration: SaveConfigurationResult;
  /** Lets whoever knows the share code look at it; the code stays the same until sharing ends. */
  readonly shareSavedConfiguration: ShareSavedConfigurationResult;
  /** Ends sharing; the code is worthless from then on. */
  readonly unshareSavedConfiguration: ShareSavedConfigurationResult;
};


/**
 * Whoever is not signed in gets an owner token with the first thing that is kept for them, and sends
 * it as `Ucp-Owner-Token` from then on. A request with the same `Idempotency-Key` header and input as
 * one before gets the same answer, and nothing is done twice.
 */
export type MutationDeleteSavedConfigurationArgs = {
  input: DeleteSavedConfigurationInput;
};


/**
 * Whoever is not signed in gets an owner token with the first thing that is kept for them, and sends
 * it as `Ucp-Owner-Token` from then on. A request with the same `Idempotency-Key` header and input as
 * one before gets the same answer, and nothing is done twice.
 */
export type MutationRenameSavedConfigurationArgs = {
  input: RenameSavedConfigurationInput;
};


/**
 * Whoever is not signed in gets an owner token with the first thing that is kept for them, and sends
 * it as `Ucp-Owner-Token` from then on. A request with the same `Idempotency-Key` header and input as
 * one before gets the same answer, and nothing is done twice.
 */
export type MutationReplaceSavedConfigurationArgs = {
  input: ReplaceSavedConfigurationInput;
};


/**
 * Whoever is not signed in gets an owner token with the first thing that is kept for them, and sends
 * it as `Ucp-Owner-Token` from then on. A request with the same `Idempotency-Key` header and input as
 * one before gets the same answer, and nothing is done twice.
 */
export type MutationSaveConfigurationArgs = {
  input: SaveConfigurationInput;
};


/**
 * Whoever is not signed in gets an owner token with the first thing that is kept for them, and sends
 * it as `Ucp-Owner-Token` from then on. A request with the same `Idempotency-Key` header and input as
 * one before gets the same answer, and nothing is done twice.
 */
export type MutationShareSavedConfigurationArgs = {
  input: ShareSavedConfigurationInput;
};


/**
 * Whoever is not signed in gets an owner token with the first thing that is kept for them, and sends
 * it as `Ucp-Owner-Token` from then on. A request with the same `Idempotency-Key` header and input as
 * one before gets the same answer, and nothing is done twice.
 */
export type MutationUnshareSavedConfigurationArgs = {
  input: UnshareSavedConfigurationInput;
};

/** Where a page stands in its list (Relay cursor connections). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the page's last element, for `after`; null where the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether the list goes on behind this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether the page was asked for with `after`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the page's first element; null where the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** What can be asked of the platform. */
export type Query = {
  readonly __typename?: 'Query';
  /** One of the caller's own; null where the caller has none of that id. */
  readonly savedConfiguration?: Maybe<SavedConfiguration>;
  /** The caller's own, the last saved first; empty for a caller who never saved one. */
  readonly savedConfigurations: SavedConfigurationConnection;
  /** What somebody shares, to look at; null where nothing is shared by that code. */
  readonly sharedConfiguration?: Maybe<SavedConfiguration>;
};


/** What can be asked of the platform. */
export type QuerySavedConfigurationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked of the platform. */
export type QuerySavedConfigurationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What can be asked of the platform. */
export type QuerySharedConfigurationArgs = {
  code: Scalars['String']['input'];
};

/** Another name for a saved configuration. */
export type RenameSavedConfigurationInput = {
  /** As `SavedConfiguration.id` gives it. */
  readonly id: Scalars['ID']['input'];
  /** 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** The revision the caller has seen. */
  readonly revision: Scalars['Int']['input'];
};

/** What was saved, or why nothing was changed. */
export type RenameSavedConfigurationResult = ConfigurationSaved | IdempotencyConflictError | InvalidNameError | RevisionConflictError | SavedConfigurationNotFoundError;

/** Another configuration for a saved one. */
export type ReplaceSavedConfigurationInput = {
  /** As `Configuration.id` gives it. */
  readonly configurationId: Scalars['ID']['input'];
  /** As `SavedConfiguration.id` gives it. */
  readonly id: Scalars['ID']['input'];
  /** The revision the caller has seen. */
  readonly revision: Scalars['Int']['input'];
};

/** What was saved, or why nothing was changed. */
export type ReplaceSavedConfigurationResult = ConfigurationSaved | IdempotencyConflictError | MalformedIdError | RevisionConflictError | SavedConfigurationNotFoundError;

/** Someone changed it since the caller saw it. Nothing was changed; look at `current` and try again. */
export type RevisionConflictError = UserError & {
  readonly __typename?: 'RevisionConflictError';
  /** The saved configuration as it is now. */
  readonly current: SavedConfiguration;
  /** The revision that the caller gave. */
  readonly expectedRevision: Scalars['Int']['output'];
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** A configuration to keep. */
export type SaveConfigurationInput = {
  /** As `Configuration.id` gives it. */
  readonly configurationId: Scalars['ID']['input'];
  /** 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
};

/** What was saved, or why nothing was. */
export type SaveConfigurationResult = ConfigurationSaved | IdempotencyConflictError | InvalidNameError | MalformedIdError;

/** A configuration that someone saved. */
export type SavedConfiguration = {
  readonly __typename?: 'SavedConfiguration';
  /** The car as it was saved, on the order date of then. */
  readonly configuration?: Maybe<Configuration>;
  /** The same car ordered today: its order date is the later of the saved one and today in the market. */
  readonly current?: Maybe<Configuration>;
  /** The product data it was saved under. */
  readonly dataVersion: Scalars['DataVersionId']['output'];
  /** Opaque and random; says nothing of the car. */
  readonly id: Scalars['ID']['output'];
  /** What the owner calls it. */
  readonly name: Scalars['String']['output'];
  /** Counts the changes, from 1. */
  readonly revision: Scalars['Int']['output'];
  /** When it was last changed. */
  readonly savedAt: Scalars['DateTime']['output'];
  /** Unguessable; null while it is not shared. */
  readonly shareCode?: Maybe<Scalars['String']['output']>;
};

/** One page of the caller's saved configurations. */
export type SavedConfigurationConnection = {
  readonly __typename?: 'SavedConfigurationConnection';
  /** The saved configurations of this page, each with its cursor. */
  readonly edges: ReadonlyArray<SavedConfigurationEdge>;
  /** The saved configurations of this page. */
  readonly nodes: ReadonlyArray<SavedConfiguration>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** Saved configurations of the caller, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A saved configuration in a list. */
export type SavedConfigurationEdge = {
  readonly __typename?: 'SavedConfigurationEdge';
  /** Marks its place in the list; `after` takes it. */
  readonly cursor: Scalars['String']['output'];
  /** The saved configuration. */
  readonly node: SavedConfiguration;
};

/** The caller has no saved configuration of that id. */
export type SavedConfigurationNotFoundError = UserError & {
  readonly __typename?: 'SavedConfigurationNotFoundError';
  /** The id as it was given; of more than 4,000 characters the first 79 and an ellipsis. */
  readonly id: Scalars['ID']['output'];
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** A saved configuration to share. */
export type ShareSavedConfigurationInput = {
  /** As `SavedConfiguration.id` gives it. */
  readonly id: Scalars['ID']['input'];
};

/** What is shared or no longer is, or why nothing was changed. */
export type ShareSavedConfigurationResult = ConfigurationSaved | IdempotencyConflictError | SavedConfigurationNotFoundError;

/** A saved configuration to share no longer. */
export type UnshareSavedConfigurationInput = {
  /** As `SavedConfiguration.id` gives it. */
  readonly id: Scalars['ID']['input'];
};

/** An expected failure: what was expected, what came and what to do, for a developer or operator. */
export type UserError = {
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
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
  SavedConfiguration: SavedConfiguration;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  SavedConfiguration:
    ( { __typename: 'SavedConfiguration' }
    & GraphQLRecursivePick<FederationTypes['SavedConfiguration'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  DeleteSavedConfigurationResult:
    | ( ConfigurationDeleted & { __typename: 'ConfigurationDeleted' } )
    | ( IdempotencyConflictError & { __typename: 'IdempotencyConflictError' } )
    | ( Omit<RevisionConflictError, 'current'> & { current: _RefType['SavedConfiguration'] } & { __typename: 'RevisionConflictError' } )
    | ( SavedConfigurationNotFoundError & { __typename: 'SavedConfigurationNotFoundError' } )
  ;
  RenameSavedConfigurationResult:
    | ( Omit<ConfigurationSaved, 'savedConfiguration'> & { savedConfiguration: _RefType['SavedConfiguration'] } & { __typename: 'ConfigurationSaved' } )
    | ( IdempotencyConflictError & { __typename: 'IdempotencyConflictError' } )
    | ( InvalidNameError & { __typename: 'InvalidNameError' } )
    | ( Omit<RevisionConflictError, 'current'> & { current: _RefType['SavedConfiguration'] } & { __typename: 'RevisionConflictError' } )
    | ( SavedConfigurationNotFoundError & { __typename: 'SavedConfigurationNotFoundError' } )
  ;
  ReplaceSavedConfigurationResult:
    | ( Omit<ConfigurationSaved, 'savedConfiguration'> & { savedConfiguration: _RefType['SavedConfiguration'] } & { __typename: 'ConfigurationSaved' } )
    | ( IdempotencyConflictError & { __typename: 'IdempotencyConflictError' } )
    | ( MalformedIdError & { __typename: 'MalformedIdError' } )
    | ( Omit<RevisionConflictError, 'current'> & { current: _RefType['SavedConfiguration'] } & { __typename: 'RevisionConflictError' } )
    | ( SavedConfigurationNotFoundError & { __typename: 'SavedConfigurationNotFoundError' } )
  ;
  SaveConfigurationResult:
    | ( Omit<ConfigurationSaved, 'savedConfiguration'> & { savedConfiguration: _RefType['SavedConfiguration'] } & { __typename: 'ConfigurationSaved' } )
    | ( IdempotencyConflictError & { __typename: 'IdempotencyConflictError' } )
    | ( InvalidNameError & { __typename: 'InvalidNameError' } )
    | ( MalformedIdError & { __typename: 'MalformedIdError' } )
  ;
  ShareSavedConfigurationResult:
    | ( Omit<ConfigurationSaved, 'savedConfiguration'> & { savedConfiguration: _RefType['SavedConfiguration'] } & { __typename: 'ConfigurationSaved' } )
    | ( IdempotencyConflictError & { __typename: 'IdempotencyConflictError' } )
    | ( SavedConfigurationNotFoundError & { __typename: 'SavedConfigurationNotFoundError' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( IdempotencyConflictError & { __typename: 'IdempotencyConflictError' } )
    | ( InvalidNameError & { __typename: 'InvalidNameError' } )
    | ( MalformedIdError & { __typename: 'MalformedIdError' } )
    | ( Omit<RevisionConflictError, 'current'> & { current: _RefType['SavedConfiguration'] } & { __typename: 'RevisionConflictError' } )
    | ( SavedConfigurationNotFoundError & { __typename: 'SavedConfigurationNotFoundError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Configuration: ResolverTypeWrapper<Configuration>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ConfigurationDeleted: ResolverTypeWrapper<ConfigurationDeleted>;
  ConfigurationSaved: ResolverTypeWrapper<Omit<ConfigurationSaved, 'savedConfiguration'> & { savedConfiguration: ResolversTypes['SavedConfiguration'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  DataVersionId: ResolverTypeWrapper<Scalars['DataVersionId']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteSavedConfigurationInput: DeleteSavedConfigurationInput;
  DeleteSavedConfigurationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteSavedConfigurationResult']>;
  IdempotencyConflictError: ResolverTypeWrapper<IdempotencyConflictError>;
  InvalidNameError: ResolverTypeWrapper<InvalidNameError>;
  MalformedIdError: ResolverTypeWrapper<MalformedIdError>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RenameSavedConfigurationInput: RenameSavedConfigurationInput;
  RenameSavedConfigurationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameSavedConfigurationResult']>;
  ReplaceSavedConfigurationInput: ReplaceSavedConfigurationInput;
  ReplaceSavedConfigurationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplaceSavedConfigurationResult']>;
  RevisionConflictError: ResolverTypeWrapper<Omit<RevisionConflictError, 'current'> & { current: ResolversTypes['SavedConfiguration'] }>;
  SaveConfigurationInput: SaveConfigurationInput;
  SaveConfigurationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveConfigurationResult']>;
  SavedConfiguration: ResolverTypeWrapper<SavedConfigurationMapper>;
  SavedConfigurationConnection: ResolverTypeWrapper<Omit<SavedConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SavedConfigurationEdge']>, nodes: ReadonlyArray<ResolversTypes['SavedConfiguration']> }>;
  SavedConfigurationEdge: ResolverTypeWrapper<Omit<SavedConfigurationEdge, 'node'> & { node: ResolversTypes['SavedConfiguration'] }>;
  SavedConfigurationNotFoundError: ResolverTypeWrapper<SavedConfigurationNotFoundError>;
  ShareSavedConfigurationInput: ShareSavedConfigurationInput;
  ShareSavedConfigurationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ShareSavedConfigurationResult']>;
  UnshareSavedConfigurationInput: UnshareSavedConfigurationInput;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Configuration: Configuration;
  ID: Scalars['ID']['output'];
  ConfigurationDeleted: ConfigurationDeleted;
  ConfigurationSaved: Omit<ConfigurationSaved, 'savedConfiguration'> & { savedConfiguration: ResolversParentTypes['SavedConfiguration'] };
  String: Scalars['String']['output'];
  DataVersionId: Scalars['DataVersionId']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeleteSavedConfigurationInput: DeleteSavedConfigurationInput;
  DeleteSavedConfigurationResult: ResolversUnionTypes<ResolversParentTypes>['DeleteSavedConfigurationResult'];
  IdempotencyConflictError: IdempotencyConflictError;
  InvalidNameError: InvalidNameError;
  MalformedIdError: MalformedIdError;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RenameSavedConfigurationInput: RenameSavedConfigurationInput;
  RenameSavedConfigurationResult: ResolversUnionTypes<ResolversParentTypes>['RenameSavedConfigurationResult'];
  ReplaceSavedConfigurationInput: ReplaceSavedConfigurationInput;
  ReplaceSavedConfigurationResult: ResolversUnionTypes<ResolversParentTypes>['ReplaceSavedConfigurationResult'];
  RevisionConflictError: Omit<RevisionConflictError, 'current'> & { current: ResolversParentTypes['SavedConfiguration'] };
  SaveConfigurationInput: SaveConfigurationInput;
  SaveConfigurationResult: ResolversUnionTypes<ResolversParentTypes>['SaveConfigurationResult'];
  SavedConfiguration: SavedConfigurationMapper;
  SavedConfigurationConnection: Omit<SavedConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SavedConfigurationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SavedConfiguration']> };
  SavedConfigurationEdge: Omit<SavedConfigurationEdge, 'node'> & { node: ResolversParentTypes['SavedConfiguration'] };
  SavedConfigurationNotFoundError: SavedConfigurationNotFoundError;
  ShareSavedConfigurationInput: ShareSavedConfigurationInput;
  ShareSavedConfigurationResult: ResolversUnionTypes<ResolversParentTypes>['ShareSavedConfigurationResult'];
  UnshareSavedConfigurationInput: UnshareSavedConfigurationInput;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Scalars['Int']['input'];
  private?: Scalars['Boolean']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = ServiceContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ConfigurationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Configuration'] = ResolversParentTypes['Configuration']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ConfigurationDeletedResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ConfigurationDeleted'] = ResolversParentTypes['ConfigurationDeleted']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfigurationSavedResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ConfigurationSaved'] = ResolversParentTypes['ConfigurationSaved']> = {
  ownerToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  savedConfiguration?: Resolver<ResolversTypes['SavedConfiguration'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DataVersionIdScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DataVersionId'], any> {
  name: 'DataVersionId';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteSavedConfigurationResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['DeleteSavedConfigurationResult'] = ResolversParentTypes['DeleteSavedConfigurationResult']> = {
  __resolveType: TypeResolveFn<'ConfigurationDeleted' | 'IdempotencyConflictError' | 'RevisionConflictError' | 'SavedConfigurationNotFoundError', ParentType, ContextType>;
};

export type IdempotencyConflictErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['IdempotencyConflictError'] = ResolversParentTypes['IdempotencyConflictError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidNameErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['InvalidNameError'] = ResolversParentTypes['InvalidNameError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MalformedIdErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MalformedIdError'] = ResolversParentTypes['MalformedIdError']> = {
  canonicalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  deleteSavedConfiguration?: Resolver<ResolversTypes['DeleteSavedConfigurationResult'], ParentType, ContextType, RequireFields<MutationDeleteSavedConfigurationArgs, 'input'>>;
  renameSavedConfiguration?: Resolver<ResolversTypes['RenameSavedConfigurationResult'], ParentType, ContextType, RequireFields<MutationRenameSavedConfigurationArgs, 'input'>>;
  replaceSavedConfiguration?: Resolver<ResolversTypes['ReplaceSavedConfigurationResult'], ParentType, ContextType, RequireFields<MutationReplaceSavedConfigurationArgs, 'input'>>;
  saveConfiguration?: Resolver<ResolversTypes['SaveConfigurationResult'], ParentType, ContextType, RequireFields<MutationSaveConfigurationArgs, 'input'>>;
  shareSavedConfiguration?: Resolver<ResolversTypes['ShareSavedConfigurationResult'], ParentType, ContextType, RequireFields<MutationShareSavedConfigurationArgs, 'input'>>;
  unshareSavedConfiguration?: Resolver<ResolversTypes['ShareSavedConfigurationResult'], ParentType, ContextType, RequireFields<MutationUnshareSavedConfigurationArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  savedConfiguration?: Resolver<Maybe<ResolversTypes['SavedConfiguration']>, ParentType, ContextType, RequireFields<QuerySavedConfigurationArgs, 'id'>>;
  savedConfigurations?: Resolver<ResolversTypes['SavedConfigurationConnection'], ParentType, ContextType, RequireFields<QuerySavedConfigurationsArgs, 'first'>>;
  sharedConfiguration?: Resolver<Maybe<ResolversTypes['SavedConfiguration']>, ParentType, ContextType, RequireFields<QuerySharedConfigurationArgs, 'code'>>;
};

export type RenameSavedConfigurationResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['RenameSavedConfigurationResult'] = ResolversParentTypes['RenameSavedConfigurationResult']> = {
  __resolveType: TypeResolveFn<'ConfigurationSaved' | 'IdempotencyConflictError' | 'InvalidNameError' | 'RevisionConflictError' | 'SavedConfigurationNotFoundError', ParentType, ContextType>;
};

export type ReplaceSavedConfigurationResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ReplaceSavedConfigurationResult'] = ResolversParentTypes['ReplaceSavedConfigurationResult']> = {
  __resolveType: TypeResolveFn<'ConfigurationSaved' | 'IdempotencyConflictError' | 'MalformedIdError' | 'RevisionConflictError' | 'SavedConfigurationNotFoundError', ParentType, ContextType>;
};

export type RevisionConflictErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['RevisionConflictError'] = ResolversParentTypes['RevisionConflictError']> = {
  current?: Resolver<ResolversTypes['SavedConfiguration'], ParentType, ContextType>;
  expectedRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SaveConfigurationResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SaveConfigurationResult'] = ResolversParentTypes['SaveConfigurationResult']> = {
  __resolveType: TypeResolveFn<'ConfigurationSaved' | 'IdempotencyConflictError' | 'InvalidNameError' | 'MalformedIdError', ParentType, ContextType>;
};

export type SavedConfigurationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SavedConfiguration'] = ResolversParentTypes['SavedConfiguration'], FederationReferenceType extends FederationReferenceTypes['SavedConfiguration'] = FederationReferenceTypes['SavedConfiguration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SavedConfiguration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  configuration?: Resolver<Maybe<ResolversTypes['Configuration']>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['Configuration']>, ParentType, ContextType>;
  dataVersion?: Resolver<ResolversTypes['DataVersionId'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shareCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SavedConfigurationConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SavedConfigurationConnection'] = ResolversParentTypes['SavedConfigurationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SavedConfigurationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SavedConfiguration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SavedConfigurationEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SavedConfigurationEdge'] = ResolversParentTypes['SavedConfigurationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SavedConfiguration'], ParentType, ContextType>;
};

export type SavedConfigurationNotFoundErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SavedConfigurationNotFoundError'] = ResolversParentTypes['SavedConfigurationNotFoundError']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShareSavedConfigurationResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ShareSavedConfigurationResult'] = ResolversParentTypes['ShareSavedConfigurationResult']> = {
  __resolveType: TypeResolveFn<'ConfigurationSaved' | 'IdempotencyConflictError' | 'SavedConfigurationNotFoundError', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflictError' | 'InvalidNameError' | 'MalformedIdError' | 'RevisionConflictError' | 'SavedConfigurationNotFoundError', ParentType, ContextType>;
};

export type Resolvers<ContextType = ServiceContext> = {
  Configuration?: ConfigurationResolvers<ContextType>;
  ConfigurationDeleted?: ConfigurationDeletedResolvers<ContextType>;
  ConfigurationSaved?: ConfigurationSavedResolvers<ContextType>;
  DataVersionId?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeleteSavedConfigurationResult?: DeleteSavedConfigurationResultResolvers<ContextType>;
  IdempotencyConflictError?: IdempotencyConflictErrorResolvers<ContextType>;
  InvalidNameError?: InvalidNameErrorResolvers<ContextType>;
  MalformedIdError?: MalformedIdErrorResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RenameSavedConfigurationResult?: RenameSavedConfigurationResultResolvers<ContextType>;
  ReplaceSavedConfigurationResult?: ReplaceSavedConfigurationResultResolvers<ContextType>;
  RevisionConflictError?: RevisionConflictErrorResolvers<ContextType>;
  SaveConfigurationResult?: SaveConfigurationResultResolvers<ContextType>;
  SavedConfiguration?: SavedConfigurationResolvers<ContextType>;
  SavedConfigurationConnection?: SavedConfigurationConnectionResolvers<ContextType>;
  SavedConfigurationEdge?: SavedConfigurationEdgeResolvers<ContextType>;
  SavedConfigurationNotFoundError?: SavedConfigurationNotFoundErrorResolvers<ContextType>;
  ShareSavedConfigurationResult?: ShareSavedConfigurationResultResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ServiceContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
