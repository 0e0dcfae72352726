import type { GraphQLResolveInfo } from 'graphql';
import type { ImageMapper } from './mappers.ts';
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
  _FieldSet: { input: string; output: string; }
};

/** One car: a model, an order date and its codes. The id says it all; nothing is stored. */
export type Configuration = {
  readonly __typename?: 'Configuration';
  /** Opaque; names the model, the order date and each code as chosen or filled. A car has one id only. */
  readonly id: Scalars['ID']['output'];
  /** The car as configured; null where the model's dimensions are not known. */
  readonly image?: Maybe<Image>;
};


/** One car: a model, an order date and its codes. The id says it all; nothing is stored. */
export type ConfigurationImageArgs = {
  view?: View;
  widthPx?: Scalars['Int']['input'];
};

/** A picture; its address may be kept for ever, since it names the data it was drawn from. */
export type Image = {
  readonly __typename?: 'Image';
  /** For whom cannot see it, in the best of the asked locales. */
  readonly alt: Scalars['String']['output'];
  /** Height in CSS pixels; follows from the width. */
  readonly heightPx: Scalars['Int']['output'];
  /** The picture's absolute address. */
  readonly url: Scalars['String']['output'];
  /** Width in CSS pixels. */
  readonly widthPx: Scalars['Int']['output'];
};

/** A model as offered in one market. */
export type Model = {
  readonly __typename?: 'Model';
  /** Opaque; names the market and the type key. */
  readonly id: Scalars['ID']['output'];
  /** The car in its standard paint and wheels; null where its dimensions are not known. */
  readonly image?: Maybe<Image>;
};


/** A model as offered in one market. */
export type ModelImageArgs = {
  view?: View;
  widthPx?: Scalars['Int']['input'];
};

/** A sales code as offered on one model in one market. */
export type Option = {
  readonly __typename?: 'Option';
  /** Opaque; names the market, the type key and the sales code. */
  readonly id: Scalars['ID']['output'];
  /** A paint, upholstery, trim or wheel to look at; null where there is nothing to see. */
  readonly swatch?: Maybe<Image>;
};

/** Where one looks at a car from. */
export type View =
  /** From the side. */
  | 'SIDE';



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
  Configuration: Configuration;
  Model: Model;
  Option: Option;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Configuration:
    ( { __typename: 'Configuration' }
    & GraphQLRecursivePick<FederationTypes['Configuration'], {"id":true}> );
  Model:
    ( { __typename: 'Model' }
    & GraphQLRecursivePick<FederationTypes['Model'], {"id":true}> );
  Option:
    ( { __typename: 'Option' }
    & GraphQLRecursivePick<FederationTypes['Option'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Configuration: ResolverTypeWrapper<Omit<Configuration, 'image'> & { image?: Maybe<ResolversTypes['Image']> }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Image: ResolverTypeWrapper<ImageMapper>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Model: ResolverTypeWrapper<Omit<Model, 'image'> & { image?: Maybe<ResolversTypes['Image']> }>;
  Option: ResolverTypeWrapper<Omit<Option, 'swatch'> & { swatch?: Maybe<ResolversTypes['Image']> }>;
  View: View;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Configuration: Omit<Configuration, 'image'> & { image?: Maybe<ResolversParentTypes['Image']> } | FederationReferenceTypes['Configuration'];
  ID: Scalars['ID']['output'];
  Image: ImageMapper;
  String: Scalars['String']['output'];
  Model: Omit<Model, 'image'> & { image?: Maybe<ResolversParentTypes['Image']> } | FederationReferenceTypes['Model'];
  Option: Omit<Option, 'swatch'> & { swatch?: Maybe<ResolversParentTypes['Image']> } | FederationReferenceTypes['Option'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Scalars['Int']['input'];
  private?: Scalars['Boolean']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = ServiceContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ConfigurationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Configuration'] = ResolversParentTypes['Configuration'], FederationReferenceType extends FederationReferenceTypes['Configuration'] = FederationReferenceTypes['Configuration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Configuration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType, RequireFields<ConfigurationImageArgs, 'view' | 'widthPx'>>;
};

export type ImageResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image']> = {
  alt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heightPx?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  widthPx?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ModelResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model'], FederationReferenceType extends FederationReferenceTypes['Model'] = FederationReferenceTypes['Model']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Model']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType, RequireFields<ModelImageArgs, 'view' | 'widthPx'>>;
};

export type OptionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Option'] = ResolversParentTypes['Option'], FederationReferenceType extends FederationReferenceTypes['Option'] = FederationReferenceTypes['Option']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Option']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  swatch?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = ServiceContext> = {
  Configuration?: ConfigurationResolvers<ContextType>;
  Image?: ImageResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  Option?: OptionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ServiceContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
