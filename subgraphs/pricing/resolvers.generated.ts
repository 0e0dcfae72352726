import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PriceMapper, TaxMapper } from './mappers.ts';
import type { ServiceContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A currency, ISO 4217. */
  CurrencyCode: { input: string; output: string; }
  /** Names one version of the product data. Opaque; two ids are the same version if they are equal. */
  DataVersionId: { input: string; output: string; }
  /** A calendar day in the market's time zone, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** An exact decimal number, as a string. */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A step from one configuration to another. The id says it all; nothing is stored. */
export type Change = {
  readonly __typename?: 'Change';
  /** Opaque; names the configuration before the change, and what comes and goes. */
  readonly id: Scalars['ID']['output'];
  /** The price after less the price before; null where either is. */
  readonly priceDelta?: Maybe<ListPrice>;
};

/** One car: a model, an order date and its codes. The id says it all; nothing is stored. */
export type Configuration = {
  readonly __typename?: 'Configuration';
  /** Opaque; names the model, the order date and each code as chosen or filled. A car has one id only. */
  readonly id: Scalars['ID']['output'];
  /** Null where no price list holds on the order date, or it lacks the model or one of the codes. */
  readonly price?: Maybe<Price>;
};

/** An amount before and after tax. */
export type ListPrice = {
  readonly __typename?: 'ListPrice';
  /** With all taxes. */
  readonly gross: Money;
  /** Before taxes. */
  readonly net: Money;
};

/** A model as offered in one market. */
export type Model = {
  readonly __typename?: 'Model';
  /**
   * The price without options on the order date, today in the market by default; null where no price
   * list of the market holds on that day or it does not name the model.
   */
  readonly basePrice?: Maybe<ListPrice>;
  /** Opaque; names the market and the type key. */
  readonly id: Scalars['ID']['output'];
};


/** A model as offered in one market. */
export type ModelBasePriceArgs = {
  orderDate?: InputMaybe<Scalars['Date']['input']>;
};

/** An amount in a currency, with exactly as many decimals as the currency has minor units (ISO 4217). */
export type Money = {
  readonly __typename?: 'Money';
  /** E.g. `"38990.00"` in EUR, `"4200000"` in JPY. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  readonly currencyCode: Scalars['CurrencyCode']['output'];
};

/** A sales code as offered on one model in one market. */
export type Option = {
  readonly __typename?: 'Option';
  /** Opaque; names the market, the type key and the sales code. */
  readonly id: Scalars['ID']['output'];
  /**
   * What it costs by itself on the order date, today in the market by default: nothing where it is
   * standard. Null where no price list of the market holds on that day or it does not name the code.
   */
  readonly price?: Maybe<ListPrice>;
};


/** A sales code as offered on one model in one market. */
export type OptionPriceArgs = {
  orderDate?: InputMaybe<Scalars['Date']['input']>;
};

/** An option that brings others along; its price stands for theirs. */
export type Package = {
  readonly __typename?: 'Package';
  /** Opaque; names the market, the type key and the package's code. */
  readonly id: Scalars['ID']['output'];
};

/** What a configuration costs. `net`, plus each of `taxes`, is `gross`, to the last minor unit; and so are the items' sums. */
export type Price = {
  readonly __typename?: 'Price';
  /** The total with all taxes: what a customer pays. */
  readonly gross: Money;
  /** The model, then each option and package that costs or is included, packages before options. */
  readonly items: ReadonlyArray<PriceItem>;
  /** The total before taxes. */
  readonly net: Money;
  /** The list that holds on the order date. */
  readonly priceList: PriceList;
  /** In the order in which they apply; empty where the market has none. */
  readonly taxes: ReadonlyArray<Tax>;
};

/** Which amounts a price list holds. */
export type PriceBasis =
  /** With all taxes. */
  | 'GROSS'
  /** Before taxes. */
  | 'NET';

/** A line of a price. */
export type PriceItem = {
  readonly __typename?: 'PriceItem';
  /** Its part of the total with all taxes; may differ by a minor unit from its price by itself. */
  readonly gross: Money;
  /** How the line comes about. */
  readonly kind: PriceItemKind;
  /** Its part of the total before taxes; may differ by a minor unit from its price by itself. */
  readonly net: Money;
  /** Null for the model itself. */
  readonly option?: Maybe<Option>;
  /** Null unless the item is a package. */
  readonly package?: Maybe<Package>;
};

/** How a line of a price comes about. */
export type PriceItemKind =
  /** Comes with a package and is paid with its price. */
  | 'INCLUDED'
  /** The model without options. */
  | 'MODEL'
  /** An option that is paid for. */
  | 'OPTION'
  /** A package that is paid for. */
  | 'PACKAGE'
  /** Standard equipment: costs nothing. */
  | 'STANDARD';

/** The dated list that a price is taken from. */
export type PriceList = {
  readonly __typename?: 'PriceList';
  /** Whether its amounts are before or after tax. */
  readonly basis: PriceBasis;
  /** Unique within the data that the price is taken from. */
  readonly code: Scalars['String']['output'];
  /** The first day it holds. */
  readonly effectiveFrom: Scalars['Date']['output'];
  /** The first day it no longer holds; null: until further notice. */
  readonly effectiveTo?: Maybe<Scalars['Date']['output']>;
};

/** A configuration that someone saved. */
export type SavedConfiguration = {
  readonly __typename?: 'SavedConfiguration';
  /** The car as it was saved, on the order date of then. */
  readonly configuration?: Maybe<Configuration>;
  /** The product data it was saved under. */
  readonly dataVersion: Scalars['DataVersionId']['output'];
  /** Opaque and random; says nothing of the car. */
  readonly id: Scalars['ID']['output'];
  /** The price under the data version it was saved with; null where that version is no longer kept. */
  readonly priceWhenSaved?: Maybe<Price>;
};

/** One tax on a price. */
export type Tax = {
  readonly __typename?: 'Tax';
  /** What it comes to on the whole price. */
  readonly amount: Money;
  /** What sort of tax it is. */
  readonly kind: TaxKind;
  /** For a person, in the best of the asked locales. */
  readonly name: Scalars['String']['output'];
  /** A fraction: 0.19 is 19 %. */
  readonly rate: Scalars['Decimal']['output'];
  /** The law or publication the rate is taken from. */
  readonly source: Scalars['String']['output'];
};

/** What sort of tax it is. */
export type TaxKind =
  /** A levy for a named purpose, on top of another tax. */
  | 'CESS'
  /** Goods and services tax. */
  | 'GST'
  /** Tax on expensive or powerful cars. */
  | 'LUXURY'
  /** Tax on putting a car on the road. */
  | 'REGISTRATION'
  /** Sales tax. */
  | 'SALES'
  /** Value added tax. */
  | 'VAT';



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
  Change: Change;
  Configuration: Configuration;
  Model: Model;
  Option: Option;
  SavedConfiguration: SavedConfiguration;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Change:
    ( { __typename: 'Change' }
    & GraphQLRecursivePick<FederationTypes['Change'], {"id":true}> );
  Configuration:
    ( { __typename: 'Configuration' }
    & GraphQLRecursivePick<FederationTypes['Configuration'], {"id":true}> );
  Model:
    ( { __typename: 'Model' }
    & GraphQLRecursivePick<FederationTypes['Model'], {"id":true}> );
  Option:
    ( { __typename: 'Option' }
    & GraphQLRecursivePick<FederationTypes['Option'], {"id":true}> );
  SavedConfiguration:
    ( { __typename: 'SavedConfiguration' }
    & GraphQLRecursivePick<FederationTypes['SavedConfiguration'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['SavedConfiguration'], {"dataVersion":true,"configuration":{"id":true}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Change: ResolverTypeWrapper<Change>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Configuration: ResolverTypeWrapper<Omit<Configuration, 'price'> & { price?: Maybe<ResolversTypes['Price']> }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DataVersionId: ResolverTypeWrapper<Scalars['DataVersionId']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ListPrice: ResolverTypeWrapper<ListPrice>;
  Model: ResolverTypeWrapper<Model>;
  Money: ResolverTypeWrapper<Money>;
  Option: ResolverTypeWrapper<Option>;
  Package: ResolverTypeWrapper<Package>;
  Price: ResolverTypeWrapper<PriceMapper>;
  PriceBasis: PriceBasis;
  PriceItem: ResolverTypeWrapper<PriceItem>;
  PriceItemKind: PriceItemKind;
  PriceList: ResolverTypeWrapper<PriceList>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SavedConfiguration: ResolverTypeWrapper<Omit<SavedConfiguration, 'configuration' | 'priceWhenSaved'> & { configuration?: Maybe<ResolversTypes['Configuration']>, priceWhenSaved?: Maybe<ResolversTypes['Price']> }>;
  Tax: ResolverTypeWrapper<TaxMapper>;
  TaxKind: TaxKind;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Change: Change | FederationReferenceTypes['Change'];
  ID: Scalars['ID']['output'];
  Configuration: Omit<Configuration, 'price'> & { price?: Maybe<ResolversParentTypes['Price']> } | FederationReferenceTypes['Configuration'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DataVersionId: Scalars['DataVersionId']['output'];
  Date: Scalars['Date']['output'];
  Decimal: Scalars['Decimal']['output'];
  ListPrice: ListPrice;
  Model: Model | FederationReferenceTypes['Model'];
  Money: Money;
  Option: Option | FederationReferenceTypes['Option'];
  Package: Package;
  Price: PriceMapper;
  PriceItem: PriceItem;
  PriceList: PriceList;
  String: Scalars['String']['output'];
  SavedConfiguration: Omit<SavedConfiguration, 'configuration' | 'priceWhenSaved'> & { configuration?: Maybe<ResolversParentTypes['Configuration']>, priceWhenSaved?: Maybe<ResolversParentTypes['Price']> } | FederationReferenceTypes['SavedConfiguration'];
  Tax: TaxMapper;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Scalars['Int']['input'];
  private?: Scalars['Boolean']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = ServiceContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ChangeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change'], FederationReferenceType extends FederationReferenceTypes['Change'] = FederationReferenceTypes['Change']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Change']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  priceDelta?: Resolver<Maybe<ResolversTypes['ListPrice']>, ParentType, ContextType>;
};

export type ConfigurationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Configuration'] = ResolversParentTypes['Configuration'], FederationReferenceType extends FederationReferenceTypes['Configuration'] = FederationReferenceTypes['Configuration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Configuration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DataVersionIdScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DataVersionId'], any> {
  name: 'DataVersionId';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type ListPriceResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ListPrice'] = ResolversParentTypes['ListPrice']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ModelResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model'], FederationReferenceType extends FederationReferenceTypes['Model'] = FederationReferenceTypes['Model']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Model']> | FederationReferenceType, FederationReferenceType, ContextType>;
  basePrice?: Resolver<Maybe<ResolversTypes['ListPrice']>, ParentType, ContextType, Partial<ModelBasePriceArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type OptionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Option'] = ResolversParentTypes['Option'], FederationReferenceType extends FederationReferenceTypes['Option'] = FederationReferenceTypes['Option']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Option']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['ListPrice']>, ParentType, ContextType, Partial<OptionPriceArgs>>;
};

export type PackageResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Package'] = ResolversParentTypes['Package']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PriceResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['PriceItem']>, ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  priceList?: Resolver<ResolversTypes['PriceList'], ParentType, ContextType>;
  taxes?: Resolver<ReadonlyArray<ResolversTypes['Tax']>, ParentType, ContextType>;
};

export type PriceItemResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['PriceItem'] = ResolversParentTypes['PriceItem']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PriceItemKind'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  option?: Resolver<Maybe<ResolversTypes['Option']>, ParentType, ContextType>;
  package?: Resolver<Maybe<ResolversTypes['Package']>, ParentType, ContextType>;
};

export type PriceListResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['PriceList'] = ResolversParentTypes['PriceList']> = {
  basis?: Resolver<ResolversTypes['PriceBasis'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SavedConfigurationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SavedConfiguration'] = ResolversParentTypes['SavedConfiguration'], FederationReferenceType extends FederationReferenceTypes['SavedConfiguration'] = FederationReferenceTypes['SavedConfiguration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SavedConfiguration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  priceWhenSaved?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
};

export type TaxResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Tax'] = ResolversParentTypes['Tax']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TaxKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ServiceContext> = {
  Change?: ChangeResolvers<ContextType>;
  Configuration?: ConfigurationResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DataVersionId?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  ListPrice?: ListPriceResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Option?: OptionResolvers<ContextType>;
  Package?: PackageResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  PriceItem?: PriceItemResolvers<ContextType>;
  PriceList?: PriceListResolvers<ContextType>;
  SavedConfiguration?: SavedConfigurationResolvers<ContextType>;
  Tax?: TaxResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ServiceContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
