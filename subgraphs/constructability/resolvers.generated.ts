import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ConfigurationMapper, BulkCheckMapper, CheckedConfigurationMapper, ChangeMapper, VerdictMapper, ConflictMapper, FamilyStateMapper, OptionStateMapper, RuleMapper, NoChangePossibleMapper } from './mappers.ts';
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
  /** A whole number of any size in decimal digits, as a string. */
  BigInt: { input: string; output: string; }
  /** Names one version of the product data. Opaque; two ids are the same version if they are equal. */
  DataVersionId: { input: string; output: string; }
  /** A calendar day in the market's time zone, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601. */
  DateTime: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** Further configurations to check. */
export type AddToBulkCheckInput = {
  /** As `BulkCheck.id` gives it. */
  readonly id: Scalars['ID']['input'];
  /** As `Configuration.id` gives them; at most 10,000 a request. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** Whether further ids follow. */
  readonly more?: Scalars['Boolean']['input'];
  /** How many ids were given before: `BulkCheck.total` after the request before. */
  readonly position: Scalars['Int']['input'];
};

/** The bulk check, or why nothing was added to it. */
export type AddToBulkCheckResult = BulkCheckClosedError | BulkCheckExtended | BulkCheckLimitError | BulkCheckNotFoundError | BulkCheckPositionError;

/** Many configurations that are checked in the background. */
export type BulkCheck = {
  readonly __typename?: 'BulkCheck';
  /** The product data it is checked under, whatever becomes active meanwhile. */
  readonly dataVersion: Scalars['DataVersionId']['output'];
  /** How many of them are checked. */
  readonly done: Scalars['Int']['output'];
  /** When it succeeded, failed or was cancelled; null before. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is deleted with its results: a day after it ended, or got its last ids. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** For an operator, why it failed; null unless it did. */
  readonly failure?: Maybe<Scalars['String']['output']>;
  /** Opaque and random; says nothing of the cars. */
  readonly id: Scalars['ID']['output'];
  /**
   * What was found, in the order of the ids, as far as all before is checked: while it runs, later
   * pages are empty until their turn comes.
   */
  readonly results: CheckedConfigurationConnection;
  /** When it was started. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  readonly state: BulkCheckState;
  /** How many ids it was given so far. */
  readonly total: Scalars['Int']['output'];
};


/** Many configurations that are checked in the background. */
export type BulkCheckResultsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Nothing more of it is checked. */
export type BulkCheckCancelled = {
  readonly __typename?: 'BulkCheckCancelled';
  /** The bulk check after the act. */
  readonly bulkCheck: BulkCheck;
};

/** The bulk check has all its ids, or has ended. */
export type BulkCheckClosedError = UserError & {
  readonly __typename?: 'BulkCheckClosedError';
  /** The bulk check as it is. */
  readonly bulkCheck: BulkCheck;
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** The ids are among those of the bulk check. */
export type BulkCheckExtended = {
  readonly __typename?: 'BulkCheckExtended';
  /** The bulk check after the act. */
  readonly bulkCheck: BulkCheck;
};

/** More ids than a bulk check may have, or than the platform keeps at once. */
export type BulkCheckLimitError = UserError & {
  readonly __typename?: 'BulkCheckLimitError';
  /** How many ids would have been taken. */
  readonly limit: Scalars['Int']['output'];
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** The caller has no bulk check of that id. */
export type BulkCheckNotFoundError = UserError & {
  readonly __typename?: 'BulkCheckNotFoundError';
  /** The id as it was given; of more than 4,000 characters the first 79 and an ellipsis. */
  readonly id: Scalars['ID']['output'];
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** The ids do not follow those that came before; nothing was added. Go on at `bulkCheck.total`. */
export type BulkCheckPositionError = UserError & {
  readonly __typename?: 'BulkCheckPositionError';
  /** The bulk check as it is. */
  readonly bulkCheck: BulkCheck;
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** The bulk check waits for its turn, or for more ids. */
export type BulkCheckStarted = {
  readonly __typename?: 'BulkCheckStarted';
  /** The bulk check. */
  readonly bulkCheck: BulkCheck;
  /** A new owner's token, to be kept and sent as `Ucp-Owner-Token`; null for a caller who has an identity. */
  readonly ownerToken?: Maybe<Scalars['String']['output']>;
};

/** Where a bulk check stands. */
export type BulkCheckState =
  /** Its owner ended it. */
  | 'CANCELLED'
  /** Waits for further ids. */
  | 'COLLECTING'
  /** Some ids could not be checked, as `failure` tells; start it again. */
  | 'FAILED'
  /** Has all its ids, and waits for its turn. */
  | 'QUEUED'
  /** Some ids are checked. */
  | 'RUNNING'
  /** All ids are checked. */
  | 'SUCCEEDED';

/** A bulk check to cancel. */
export type CancelBulkCheckInput = {
  /** As `BulkCheck.id` gives it. */
  readonly id: Scalars['ID']['input'];
};

/** The bulk check, or why it was not cancelled. */
export type CancelBulkCheckResult = BulkCheckCancelled | BulkCheckClosedError | BulkCheckNotFoundError;

/** A step from one configuration to another. The id says it all; nothing is stored. */
export type Change = {
  readonly __typename?: 'Change';
  /** Options that come. */
  readonly added: ReadonlyArray<Option>;
  /** The car after the change. */
  readonly configuration: Configuration;
  /** Opaque; names the configuration before the change, and what comes and goes. */
  readonly id: Scalars['ID']['output'];
  /** Options that go. */
  readonly removed: ReadonlyArray<Option>;
};

/** What a customer wishes to have, and to be without. No code is in both lists. */
export type ChangeInput = {
  /** Sales codes to have. */
  readonly add?: ReadonlyArray<Scalars['String']['input']>;
  /** What makes an alternative better than another. */
  readonly by?: Ranking;
  /** How many alternatives at most; from 1 to 20. Each gives up other choices. */
  readonly first?: Scalars['Int']['input'];
  /** Sales codes to be without. */
  readonly remove?: ReadonlyArray<Scalars['String']['input']>;
};

/** Ways to fulfil the wish, or why there is none. */
export type ChangeResult = Changes | MissingPricesError | NoChangePossible | OutsideEffectivityError | UnknownCodesError;

/** Buildable ways to fulfil a wish, the best first. */
export type Changes = {
  readonly __typename?: 'Changes';
  /** At least one. */
  readonly alternatives: ReadonlyArray<Change>;
};

/** What checking one id came to. */
export type CheckedConfiguration = {
  readonly __typename?: 'CheckedConfiguration';
  /**
   * The configuration, of which everything else is told under the active data version; null where
   * `verdict` is.
   */
  readonly configuration?: Maybe<Configuration>;
  /** What was found. */
  readonly finding: Finding;
  /** As it was given; of more than 4,000 characters, which no id has, the first 79 and an ellipsis. */
  readonly id: Scalars['ID']['output'];
  /**
   * The verdict under the data version of the check; null where the id is malformed or something that
   * it names is unknown.
   */
  readonly verdict?: Maybe<Verdict>;
};

/** One page of what a bulk check found. */
export type CheckedConfigurationConnection = {
  readonly __typename?: 'CheckedConfigurationConnection';
  /** The configurations of this page, each with its cursor. */
  readonly edges: ReadonlyArray<CheckedConfigurationEdge>;
  /** The configurations of this page. */
  readonly nodes: ReadonlyArray<CheckedConfiguration>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** A checked configuration in a list. */
export type CheckedConfigurationEdge = {
  readonly __typename?: 'CheckedConfigurationEdge';
  /** Marks its place in the list; `after` takes it. */
  readonly cursor: Scalars['String']['output'];
  /** The checked configuration. */
  readonly node: CheckedConfiguration;
};

/** How a configuration is made complete. */
export type CompletionStrategy =
  /**
   * The complete car of the lowest price, as `Configuration.price` tells it: standard equipment is
   * free, and a package replaces the prices of what it brings, so that a package may come to make the
   * car cheaper. Among cars of one price the one that changes the least.
   */
  | 'CHEAPEST'
  /**
   * What is in the car stays where it can, and families left open get their standard equipment where
   * nothing else is wanted. Optional standard equipment that is not in the car was taken out, and
   * stays away.
   */
  | 'STANDARD';

/** One car: a model, an order date and its codes. The id says it all; nothing is stored. */
export type Configuration = {
  readonly __typename?: 'Configuration';
  /**
   * The same car with codes added and removed: earlier choices give way where they must, packages
   * bring their contents, supplementing rules their codes, open families get their standard. The
   * alternatives are ways out that give up different choices, and none of them gives up a choice that
   * it could keep; `by` tells which come first, and which car each leads to.
   */
  readonly change?: Maybe<ChangeResult>;
  /**
   * What makes a complete car around the chosen codes. Null where no car has these choices, the model
   * or a code is unknown in this data version, or the cheapest is asked for and prices are missing.
   */
  readonly completion?: Maybe<Change>;
  /**
   * What can be chosen: the families that the model is offered that day, each option with its state.
   * Null where the model or a code is unknown in this data version.
   */
  readonly families?: Maybe<ReadonlyArray<FamilyState>>;
  /** Opaque; names the model, the order date and each code as chosen or filled. A car has one id only. */
  readonly id: Scalars['ID']['output'];
  /**
   * How many cars have the chosen codes. Null where the model or a code is unknown in this data
   * version, or counting takes longer than its budget.
   */
  readonly variantCount?: Maybe<VariantCount>;
  /** Null where the model or a code is unknown in this data version. */
  readonly verdict?: Maybe<Verdict>;
};


/** One car: a model, an order date and its codes. The id says it all; nothing is stored. */
export type ConfigurationChangeArgs = {
  input: ChangeInput;
};


/** One car: a model, an order date and its codes. The id says it all; nothing is stored. */
export type ConfigurationCompletionArgs = {
  strategy?: CompletionStrategy;
};

/** A model, an order date and the codes that a customer chooses. */
export type ConfigureInput = {
  /** Sales codes of options and packages. */
  readonly codes?: ReadonlyArray<Scalars['String']['input']>;
  /** As `Model.id` gives it. */
  readonly modelId: Scalars['ID']['input'];
  /** Today in the market by default. */
  readonly orderDate?: InputMaybe<Scalars['Date']['input']>;
};

/** The configuration that was asked for, or why there is none. Whether it can be built, its verdict says. */
export type ConfigureResult = Configuration | MalformedIdError | OutsideEffectivityError | UnknownCodesError | UnknownModelError;

/** Rules and choices that cannot hold together. */
export type Conflict = {
  readonly __typename?: 'Conflict';
  /**
   * The chosen options that it stems from: those that the rules speak of, those that keep out what the
   * rules ask for, and the packages and options that brought such a one along.
   * Empty where none of them was chosen.
   */
  readonly choices: ReadonlyArray<Option>;
  /** The rules that are violated together. */
  readonly rules: ReadonlyArray<Rule>;
};

/** A group of options as offered on one model in one market. */
export type Family = {
  readonly __typename?: 'Family';
  /** Opaque; names the market, the type key and the family. */
  readonly id: Scalars['ID']['output'];
};

/** A family with what its options are for one configuration. */
export type FamilyState = {
  readonly __typename?: 'FamilyState';
  /** The family. */
  readonly family: Family;
  /** Those offered on the order date, in the maker's order. */
  readonly options: ReadonlyArray<OptionState>;
};

/** What checking an id came to. */
export type Finding =
  /** The car, or one with its chosen codes where it is not complete, can be built. */
  | 'BUILDABLE'
  /** The id was not issued by this platform, has a typing error, or is not canonical. */
  | 'MALFORMED_ID'
  /** It cannot; its verdict tells why. */
  | 'NOT_BUILDABLE'
  /** Some code is not offered on the model on any day. */
  | 'UNKNOWN_CODES'
  /** The model is not offered in that market on any day. */
  | 'UNKNOWN_MODEL';

/** The idempotency key was used before with another input. Nothing was changed. */
export type IdempotencyConflictError = UserError & {
  readonly __typename?: 'IdempotencyConflictError';
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
 * Cars cannot be ranked by price: no price list holds on the order date, or it lacks amounts. A price
 * that is missing is no zero, so that the cheapest car is not known.
 */
export type MissingPricesError = UserError & {
  readonly __typename?: 'MissingPricesError';
  /** The codes that have no price on that day; empty where the model itself has none. */
  readonly codes: ReadonlyArray<Scalars['String']['output']>;
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** A model as offered in one market. */
export type Model = {
  readonly __typename?: 'Model';
  /** Opaque; names the market and the type key. */
  readonly id: Scalars['ID']['output'];
  /**
   * The car as it comes without a choice: standard equipment, what its packages hold and what
   * supplementing rules add. Null where the model is not offered on the order date (by default today in the market).
   */
  readonly initialConfiguration?: Maybe<Configuration>;
};


/** A model as offered in one market. */
export type ModelInitialConfigurationArgs = {
  orderDate?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * Whoever is not signed in gets an owner token with the first thing that is kept for them, and sends
 * it as `Ucp-Owner-Token` from then on. A request with the same `Idempotency-Key` header and input as
 * one before gets the same answer, and nothing is done twice.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Gives a bulk check that was started with `more: true` further ids. May be repeated: ids that it
   * has already at that position are not added again.
   */
  readonly addToBulkCheck: AddToBulkCheckResult;
  /** Ends a bulk check before all is done. What was found stays to be read. */
  readonly cancelBulkCheck: CancelBulkCheckResult;
  /**
   * Begins to check any number of configurations up to 1,000,000, under the data version that is
   * active now. As many ids as fit into a request of 1 MiB are given here, some 5,000; with
   * `more: true` the check waits for further ones by `addToBulkCheck`.
   */
  readonly startBulkCheck: StartBulkCheckResult;
};


/**
 * Whoever is not signed in gets an owner token with the first thing that is kept for them, and sends
 * it as `Ucp-Owner-Token` from then on. A request with the same `Idempotency-Key` header and input as
 * one before gets the same answer, and nothing is done twice.
 */
export type MutationAddToBulkCheckArgs = {
  input: AddToBulkCheckInput;
};


/**
 * Whoever is not signed in gets an owner token with the first thing that is kept for them, and sends
 * it as `Ucp-Owner-Token` from then on. A request with the same `Idempotency-Key` header and input as
 * one before gets the same answer, and nothing is done twice.
 */
export type MutationCancelBulkCheckArgs = {
  input: CancelBulkCheckInput;
};


/**
 * Whoever is not signed in gets an owner token with the first thing that is kept for them, and sends
 * it as `Ucp-Owner-Token` from then on. A request with the same `Idempotency-Key` header and input as
 * one before gets the same answer, and nothing is done twice.
 */
export type MutationStartBulkCheckArgs = {
  input: StartBulkCheckInput;
};

/** The wish leads to a car that cannot be built. */
export type NoChangePossible = UserError & {
  readonly __typename?: 'NoChangePossible';
  /** What stands against it. */
  readonly conflicts: ReadonlyArray<Conflict>;
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** A sales code as offered on one model in one market. */
export type Option = {
  readonly __typename?: 'Option';
  /** Opaque; names the market, the type key and the sales code. */
  readonly id: Scalars['ID']['output'];
};

/** What an option is for one configuration. */
export type OptionState = {
  readonly __typename?: 'OptionState';
  /**
   * What a click on the option does: the nearest car that has it, or is without it where it is chosen,
   * giving up as few choices as can be. Null where there is no such car, where the option is forced or
   * standard and so there already, or where the rules are too many to tell for all options at once;
   * ask by `Configuration.change` then.
   */
  readonly change?: Maybe<Change>;
  /**
   * Why the option cannot be had, or why the choices do not go together where it is one of them.
   * Null where nothing stands against it.
   */
  readonly conflict?: Maybe<Conflict>;
  /** The option. */
  readonly option: Option;
  /** By the chosen codes alone: what is filled in gives way. */
  readonly state: State;
};

/** The model or some codes are not offered on the order date. */
export type OutsideEffectivityError = UserError & {
  readonly __typename?: 'OutsideEffectivityError';
  /** The codes that are not offered on that day; empty where the model itself is not. */
  readonly codes: ReadonlyArray<Scalars['String']['output']>;
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
  /** The order date that was asked for. */
  readonly orderDate: Scalars['Date']['output'];
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
  /** One of the caller's own bulk checks; null where the caller has none of that id, as when it expired. */
  readonly bulkCheck?: Maybe<BulkCheck>;
  /**
   * The same with the reason why an id has no verdict: one element for each of up to 2,000 ids, in
   * their order. For more ids than that, see `startBulkCheck`.
   */
  readonly checkedConfigurations: ReadonlyArray<CheckedConfiguration>;
  /**
   * The configuration of a model with the given codes: what is chosen, and filled in around it the
   * contents of packages, what supplementing rules add, and the standard equipment of families left open.
   * Where rules are violated then, up to six filled codes come, go or make place for another so that
   * the car can be built: the fewest that do. Codes that come so are filled in and cost what they cost;
   * the price shows them. What is chosen stays; where nothing helps, the verdict tells the conflicts.
   */
  readonly configure: ConfigureResult;
  /** The configurations of up to 2,000 ids, in their order; null where an id is malformed or unknown. */
  readonly verdicts: ReadonlyArray<Maybe<Configuration>>;
};


/** What can be asked of the platform. */
export type QueryBulkCheckArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked of the platform. */
export type QueryCheckedConfigurationsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be asked of the platform. */
export type QueryConfigureArgs = {
  input: ConfigureInput;
};


/** What can be asked of the platform. */
export type QueryVerdictsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** By what the best of several ways is told. */
export type Ranking =
  /** The fewest choices given up, then the least of all else changed. */
  | 'FEWEST_CHANGES'
  /**
   * The lowest price of the car after the change, as `Configuration.price` tells it, so that
   * `Change.priceDelta` grows from one alternative to the next; then the fewest choices given up, then
   * the least of all else changed. Each alternative is the cheapest complete car with its choices:
   * what is filled in gives way, and a package may come that makes the car cheaper. Choices are not
   * given up for the price: only ways out of which none could keep a choice more are compared.
   */
  | 'LEAST_PRICE';

/** A reason why cars are built one way and not another. */
export type Rule = {
  readonly __typename?: 'Rule';
  /** The maker's code of the rule, or of the family or package it stems from. */
  readonly code: Scalars['String']['output'];
  /** Opaque; names the market, the type key and the rule. */
  readonly id: Scalars['ID']['output'];
  /** What sort of rule it is, and so what `code` names. */
  readonly kind: RuleKind;
  /** For a person, in the best of the asked locales. */
  readonly text: Scalars['String']['output'];
};

/** Where a rule comes from and what it demands. */
export type RuleKind =
  /** A code that is not offered on the order date. */
  | 'EFFECTIVITY'
  /** Two things never hold together. */
  | 'EXCLUDES'
  /** Something always holds. */
  | 'EXPRESSION'
  /** A family's cardinality. */
  | 'FAMILY'
  /** A package without some of its contents. */
  | 'PACKAGE'
  /** Where one thing holds, another must hold. */
  | 'REQUIRES'
  /** A supplementing rule: what it adds is missing. */
  | 'SUPPLEMENT'
  /** Options of some families occur together only as a table lists them. */
  | 'TABLE';

/** A configuration that someone saved. */
export type SavedConfiguration = {
  readonly __typename?: 'SavedConfiguration';
  /** The car as it was saved, on the order date of then. */
  readonly configuration?: Maybe<Configuration>;
  /** The product data it was saved under. */
  readonly dataVersion: Scalars['DataVersionId']['output'];
  /** Opaque and random; says nothing of the car. */
  readonly id: Scalars['ID']['output'];
  /** The verdict under the data version it was saved with; null where that version is no longer kept. */
  readonly verdictWhenSaved?: Maybe<Verdict>;
};

/** Configurations to check. */
export type StartBulkCheckInput = {
  /** As `Configuration.id` gives them, of any models, markets and dates; at most 10,000 a request. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** Whether further ids follow by `addToBulkCheck`; nothing is checked before the last one came. */
  readonly more?: Scalars['Boolean']['input'];
};

/** The bulk check, or why none was begun. */
export type StartBulkCheckResult = BulkCheckLimitError | BulkCheckStarted | IdempotencyConflictError;

/**
 * What an option is for one configuration. Where several hold, the first of this order is told:
 * SELECTED, EXCLUDED, FORCED, STANDARD, SELECTABLE.
 */
export type State =
  /** No car with these choices has it; `change` tells what to give up for it. */
  | 'EXCLUDED'
  /** Every car with these choices has it. */
  | 'FORCED'
  /** Can be had with these choices. */
  | 'SELECTABLE'
  /** Chosen by the customer. */
  | 'SELECTED'
  /** In the car without having been chosen; gives way to another choice. */
  | 'STANDARD';

/** Codes that the model is not offered at any time. */
export type UnknownCodesError = UserError & {
  readonly __typename?: 'UnknownCodesError';
  /** The codes that are unknown, as they were given; of more than 80 characters the first 79 and an ellipsis. */
  readonly codes: ReadonlyArray<Scalars['String']['output']>;
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** The model is not offered in that market. */
export type UnknownModelError = UserError & {
  readonly __typename?: 'UnknownModelError';
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
  /** The id as it was given. */
  readonly modelId: Scalars['ID']['output'];
};

/** An expected failure: what was expected, what came and what to do, for a developer or operator. */
export type UserError = {
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** How many cars there are. */
export type VariantCount = {
  readonly __typename?: 'VariantCount';
  /** To the last one. */
  readonly exact: Scalars['BigInt']['output'];
  /** The decimal logarithm; null where there is no car. */
  readonly log10?: Maybe<Scalars['Float']['output']>;
};

/** What the constructability rules say of a configuration. */
export type Verdict = {
  readonly __typename?: 'Verdict';
  /**
   * Of a complete configuration: all rules hold for exactly its codes. Of one that is not complete:
   * some car that can be built has its chosen codes.
   */
  readonly buildable?: Maybe<Scalars['Boolean']['output']>;
  /** Every family that wants exactly one option has one; codes not listed read as absent. */
  readonly complete: Scalars['Boolean']['output'];
  /**
   * What is violated; empty where nothing is. Of a configuration that is not complete, rules and
   * choices of which none can be left out without the others going together.
   */
  readonly conflicts: ReadonlyArray<Conflict>;
  /**
   * Exactly one car that can be built has the chosen codes. Null where counting takes longer than its
   * budget.
   */
  readonly distinct?: Maybe<Scalars['Boolean']['output']>;
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
  Change: Change;
  Configuration: Configuration;
  Model: Model;
  Rule: Rule;
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
  Rule:
    ( { __typename: 'Rule' }
    & GraphQLRecursivePick<FederationTypes['Rule'], {"id":true}> );
  SavedConfiguration:
    ( { __typename: 'SavedConfiguration' }
    & GraphQLRecursivePick<FederationTypes['SavedConfiguration'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['SavedConfiguration'], {"dataVersion":true,"configuration":{"id":true}}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddToBulkCheckResult:
    | ( Omit<BulkCheckClosedError, 'bulkCheck'> & { bulkCheck: _RefType['BulkCheck'] } & { __typename: 'BulkCheckClosedError' } )
    | ( Omit<BulkCheckExtended, 'bulkCheck'> & { bulkCheck: _RefType['BulkCheck'] } & { __typename: 'BulkCheckExtended' } )
    | ( BulkCheckLimitError & { __typename: 'BulkCheckLimitError' } )
    | ( BulkCheckNotFoundError & { __typename: 'BulkCheckNotFoundError' } )
    | ( Omit<BulkCheckPositionError, 'bulkCheck'> & { bulkCheck: _RefType['BulkCheck'] } & { __typename: 'BulkCheckPositionError' } )
  ;
  CancelBulkCheckResult:
    | ( Omit<BulkCheckCancelled, 'bulkCheck'> & { bulkCheck: _RefType['BulkCheck'] } & { __typename: 'BulkCheckCancelled' } )
    | ( Omit<BulkCheckClosedError, 'bulkCheck'> & { bulkCheck: _RefType['BulkCheck'] } & { __typename: 'BulkCheckClosedError' } )
    | ( BulkCheckNotFoundError & { __typename: 'BulkCheckNotFoundError' } )
  ;
  ChangeResult:
    | ( Omit<Changes, 'alternatives'> & { alternatives: ReadonlyArray<_RefType['Change']> } & { __typename: 'Changes' } )
    | ( MissingPricesError & { __typename: 'MissingPricesError' } )
    | ( NoChangePossibleMapper & { __typename: 'NoChangePossible' } )
    | ( OutsideEffectivityError & { __typename: 'OutsideEffectivityError' } )
    | ( UnknownCodesError & { __typename: 'UnknownCodesError' } )
  ;
  ConfigureResult:
    | ( ConfigurationMapper & { __typename: 'Configuration' } )
    | ( MalformedIdError & { __typename: 'MalformedIdError' } )
    | ( OutsideEffectivityError & { __typename: 'OutsideEffectivityError' } )
    | ( UnknownCodesError & { __typename: 'UnknownCodesError' } )
    | ( UnknownModelError & { __typename: 'UnknownModelError' } )
  ;
  StartBulkCheckResult:
    | ( BulkCheckLimitError & { __typename: 'BulkCheckLimitError' } )
    | ( Omit<BulkCheckStarted, 'bulkCheck'> & { bulkCheck: _RefType['BulkCheck'] } & { __typename: 'BulkCheckStarted' } )
    | ( IdempotencyConflictError & { __typename: 'IdempotencyConflictError' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( Omit<BulkCheckClosedError, 'bulkCheck'> & { bulkCheck: _RefType['BulkCheck'] } & { __typename: 'BulkCheckClosedError' } )
    | ( BulkCheckLimitError & { __typename: 'BulkCheckLimitError' } )
    | ( BulkCheckNotFoundError & { __typename: 'BulkCheckNotFoundError' } )
    | ( Omit<BulkCheckPositionError, 'bulkCheck'> & { bulkCheck: _RefType['BulkCheck'] } & { __typename: 'BulkCheckPositionError' } )
    | ( IdempotencyConflictError & { __typename: 'IdempotencyConflictError' } )
    | ( MalformedIdError & { __typename: 'MalformedIdError' } )
    | ( MissingPricesError & { __typename: 'MissingPricesError' } )
    | ( NoChangePossibleMapper & { __typename: 'NoChangePossible' } )
    | ( OutsideEffectivityError & { __typename: 'OutsideEffectivityError' } )
    | ( UnknownCodesError & { __typename: 'UnknownCodesError' } )
    | ( UnknownModelError & { __typename: 'UnknownModelError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddToBulkCheckInput: AddToBulkCheckInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddToBulkCheckResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddToBulkCheckResult']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  BulkCheck: ResolverTypeWrapper<BulkCheckMapper>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  BulkCheckCancelled: ResolverTypeWrapper<Omit<BulkCheckCancelled, 'bulkCheck'> & { bulkCheck: ResolversTypes['BulkCheck'] }>;
  BulkCheckClosedError: ResolverTypeWrapper<Omit<BulkCheckClosedError, 'bulkCheck'> & { bulkCheck: ResolversTypes['BulkCheck'] }>;
  BulkCheckExtended: ResolverTypeWrapper<Omit<BulkCheckExtended, 'bulkCheck'> & { bulkCheck: ResolversTypes['BulkCheck'] }>;
  BulkCheckLimitError: ResolverTypeWrapper<BulkCheckLimitError>;
  BulkCheckNotFoundError: ResolverTypeWrapper<BulkCheckNotFoundError>;
  BulkCheckPositionError: ResolverTypeWrapper<Omit<BulkCheckPositionError, 'bulkCheck'> & { bulkCheck: ResolversTypes['BulkCheck'] }>;
  BulkCheckStarted: ResolverTypeWrapper<Omit<BulkCheckStarted, 'bulkCheck'> & { bulkCheck: ResolversTypes['BulkCheck'] }>;
  BulkCheckState: BulkCheckState;
  CancelBulkCheckInput: CancelBulkCheckInput;
  CancelBulkCheckResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelBulkCheckResult']>;
  Change: ResolverTypeWrapper<ChangeMapper>;
  ChangeInput: ChangeInput;
  ChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeResult']>;
  Changes: ResolverTypeWrapper<Omit<Changes, 'alternatives'> & { alternatives: ReadonlyArray<ResolversTypes['Change']> }>;
  CheckedConfiguration: ResolverTypeWrapper<CheckedConfigurationMapper>;
  CheckedConfigurationConnection: ResolverTypeWrapper<Omit<CheckedConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CheckedConfigurationEdge']>, nodes: ReadonlyArray<ResolversTypes['CheckedConfiguration']> }>;
  CheckedConfigurationEdge: ResolverTypeWrapper<Omit<CheckedConfigurationEdge, 'node'> & { node: ResolversTypes['CheckedConfiguration'] }>;
  CompletionStrategy: CompletionStrategy;
  Configuration: ResolverTypeWrapper<ConfigurationMapper>;
  ConfigureInput: ConfigureInput;
  ConfigureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfigureResult']>;
  Conflict: ResolverTypeWrapper<ConflictMapper>;
  DataVersionId: ResolverTypeWrapper<Scalars['DataVersionId']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Family: ResolverTypeWrapper<Family>;
  FamilyState: ResolverTypeWrapper<FamilyStateMapper>;
  Finding: Finding;
  IdempotencyConflictError: ResolverTypeWrapper<IdempotencyConflictError>;
  MalformedIdError: ResolverTypeWrapper<MalformedIdError>;
  MissingPricesError: ResolverTypeWrapper<MissingPricesError>;
  Model: ResolverTypeWrapper<Omit<Model, 'initialConfiguration'> & { initialConfiguration?: Maybe<ResolversTypes['Configuration']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoChangePossible: ResolverTypeWrapper<NoChangePossibleMapper>;
  Option: ResolverTypeWrapper<Option>;
  OptionState: ResolverTypeWrapper<OptionStateMapper>;
  OutsideEffectivityError: ResolverTypeWrapper<OutsideEffectivityError>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ranking: Ranking;
  Rule: ResolverTypeWrapper<RuleMapper>;
  RuleKind: RuleKind;
  SavedConfiguration: ResolverTypeWrapper<Omit<SavedConfiguration, 'configuration' | 'verdictWhenSaved'> & { configuration?: Maybe<ResolversTypes['Configuration']>, verdictWhenSaved?: Maybe<ResolversTypes['Verdict']> }>;
  StartBulkCheckInput: StartBulkCheckInput;
  StartBulkCheckResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartBulkCheckResult']>;
  State: State;
  UnknownCodesError: ResolverTypeWrapper<UnknownCodesError>;
  UnknownModelError: ResolverTypeWrapper<UnknownModelError>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VariantCount: ResolverTypeWrapper<VariantCount>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Verdict: ResolverTypeWrapper<VerdictMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddToBulkCheckInput: AddToBulkCheckInput;
  ID: Scalars['ID']['output'];
  AddToBulkCheckResult: ResolversUnionTypes<ResolversParentTypes>['AddToBulkCheckResult'];
  BigInt: Scalars['BigInt']['output'];
  BulkCheck: BulkCheckMapper;
  String: Scalars['String']['output'];
  BulkCheckCancelled: Omit<BulkCheckCancelled, 'bulkCheck'> & { bulkCheck: ResolversParentTypes['BulkCheck'] };
  BulkCheckClosedError: Omit<BulkCheckClosedError, 'bulkCheck'> & { bulkCheck: ResolversParentTypes['BulkCheck'] };
  BulkCheckExtended: Omit<BulkCheckExtended, 'bulkCheck'> & { bulkCheck: ResolversParentTypes['BulkCheck'] };
  BulkCheckLimitError: BulkCheckLimitError;
  BulkCheckNotFoundError: BulkCheckNotFoundError;
  BulkCheckPositionError: Omit<BulkCheckPositionError, 'bulkCheck'> & { bulkCheck: ResolversParentTypes['BulkCheck'] };
  BulkCheckStarted: Omit<BulkCheckStarted, 'bulkCheck'> & { bulkCheck: ResolversParentTypes['BulkCheck'] };
  CancelBulkCheckInput: CancelBulkCheckInput;
  CancelBulkCheckResult: ResolversUnionTypes<ResolversParentTypes>['CancelBulkCheckResult'];
  Change: ChangeMapper;
  ChangeInput: ChangeInput;
  ChangeResult: ResolversUnionTypes<ResolversParentTypes>['ChangeResult'];
  Changes: Omit<Changes, 'alternatives'> & { alternatives: ReadonlyArray<ResolversParentTypes['Change']> };
  CheckedConfiguration: CheckedConfigurationMapper;
  CheckedConfigurationConnection: Omit<CheckedConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CheckedConfigurationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CheckedConfiguration']> };
  CheckedConfigurationEdge: Omit<CheckedConfigurationEdge, 'node'> & { node: ResolversParentTypes['CheckedConfiguration'] };
  Configuration: ConfigurationMapper;
  ConfigureInput: ConfigureInput;
  ConfigureResult: ResolversUnionTypes<ResolversParentTypes>['ConfigureResult'];
  Conflict: ConflictMapper;
  DataVersionId: Scalars['DataVersionId']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Family: Family;
  FamilyState: FamilyStateMapper;
  IdempotencyConflictError: IdempotencyConflictError;
  MalformedIdError: MalformedIdError;
  MissingPricesError: MissingPricesError;
  Model: Omit<Model, 'initialConfiguration'> & { initialConfiguration?: Maybe<ResolversParentTypes['Configuration']> } | FederationReferenceTypes['Model'];
  Mutation: Record<PropertyKey, never>;
  NoChangePossible: NoChangePossibleMapper;
  Option: Option;
  OptionState: OptionStateMapper;
  OutsideEffectivityError: OutsideEffectivityError;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Rule: RuleMapper;
  SavedConfiguration: Omit<SavedConfiguration, 'configuration' | 'verdictWhenSaved'> & { configuration?: Maybe<ResolversParentTypes['Configuration']>, verdictWhenSaved?: Maybe<ResolversParentTypes['Verdict']> } | FederationReferenceTypes['SavedConfiguration'];
  StartBulkCheckInput: StartBulkCheckInput;
  StartBulkCheckResult: ResolversUnionTypes<ResolversParentTypes>['StartBulkCheckResult'];
  UnknownCodesError: UnknownCodesError;
  UnknownModelError: UnknownModelError;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VariantCount: VariantCount;
  Float: Scalars['Float']['output'];
  Verdict: VerdictMapper;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Scalars['Int']['input'];
  private?: Scalars['Boolean']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = ServiceContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddToBulkCheckResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['AddToBulkCheckResult'] = ResolversParentTypes['AddToBulkCheckResult']> = {
  __resolveType: TypeResolveFn<'BulkCheckClosedError' | 'BulkCheckExtended' | 'BulkCheckLimitError' | 'BulkCheckNotFoundError' | 'BulkCheckPositionError', ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type BulkCheckResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['BulkCheck'] = ResolversParentTypes['BulkCheck']> = {
  dataVersion?: Resolver<ResolversTypes['DataVersionId'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  results?: Resolver<ResolversTypes['CheckedConfigurationConnection'], ParentType, ContextType, RequireFields<BulkCheckResultsArgs, 'first'>>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BulkCheckState'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BulkCheckCancelledResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['BulkCheckCancelled'] = ResolversParentTypes['BulkCheckCancelled']> = {
  bulkCheck?: Resolver<ResolversTypes['BulkCheck'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BulkCheckClosedErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['BulkCheckClosedError'] = ResolversParentTypes['BulkCheckClosedError']> = {
  bulkCheck?: Resolver<ResolversTypes['BulkCheck'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BulkCheckExtendedResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['BulkCheckExtended'] = ResolversParentTypes['BulkCheckExtended']> = {
  bulkCheck?: Resolver<ResolversTypes['BulkCheck'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BulkCheckLimitErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['BulkCheckLimitError'] = ResolversParentTypes['BulkCheckLimitError']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BulkCheckNotFoundErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['BulkCheckNotFoundError'] = ResolversParentTypes['BulkCheckNotFoundError']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BulkCheckPositionErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['BulkCheckPositionError'] = ResolversParentTypes['BulkCheckPositionError']> = {
  bulkCheck?: Resolver<ResolversTypes['BulkCheck'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BulkCheckStartedResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['BulkCheckStarted'] = ResolversParentTypes['BulkCheckStarted']> = {
  bulkCheck?: Resolver<ResolversTypes['BulkCheck'], ParentType, ContextType>;
  ownerToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelBulkCheckResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['CancelBulkCheckResult'] = ResolversParentTypes['CancelBulkCheckResult']> = {
  __resolveType: TypeResolveFn<'BulkCheckCancelled' | 'BulkCheckClosedError' | 'BulkCheckNotFoundError', ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change'], FederationReferenceType extends FederationReferenceTypes['Change'] = FederationReferenceTypes['Change']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Change']> | FederationReferenceType, FederationReferenceType, ContextType>;
  added?: Resolver<ReadonlyArray<ResolversTypes['Option']>, ParentType, ContextType>;
  configuration?: Resolver<ResolversTypes['Configuration'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  removed?: Resolver<ReadonlyArray<ResolversTypes['Option']>, ParentType, ContextType>;
};

export type ChangeResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ChangeResult'] = ResolversParentTypes['ChangeResult']> = {
  __resolveType: TypeResolveFn<'Changes' | 'MissingPricesError' | 'NoChangePossible' | 'OutsideEffectivityError' | 'UnknownCodesError', ParentType, ContextType>;
};

export type ChangesResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Changes'] = ResolversParentTypes['Changes']> = {
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckedConfigurationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['CheckedConfiguration'] = ResolversParentTypes['CheckedConfiguration']> = {
  configuration?: Resolver<Maybe<ResolversTypes['Configuration']>, ParentType, ContextType>;
  finding?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
};

export type CheckedConfigurationConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['CheckedConfigurationConnection'] = ResolversParentTypes['CheckedConfigurationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CheckedConfigurationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CheckedConfiguration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CheckedConfigurationEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['CheckedConfigurationEdge'] = ResolversParentTypes['CheckedConfigurationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CheckedConfiguration'], ParentType, ContextType>;
};

export type ConfigurationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Configuration'] = ResolversParentTypes['Configuration'], FederationReferenceType extends FederationReferenceTypes['Configuration'] = FederationReferenceTypes['Configuration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Configuration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['ChangeResult']>, ParentType, ContextType, RequireFields<ConfigurationChangeArgs, 'input'>>;
  completion?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType, RequireFields<ConfigurationCompletionArgs, 'strategy'>>;
  families?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FamilyState']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variantCount?: Resolver<Maybe<ResolversTypes['VariantCount']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfigureResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ConfigureResult'] = ResolversParentTypes['ConfigureResult']> = {
  __resolveType: TypeResolveFn<'Configuration' | 'MalformedIdError' | 'OutsideEffectivityError' | 'UnknownCodesError' | 'UnknownModelError', ParentType, ContextType>;
};

export type ConflictResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  choices?: Resolver<ReadonlyArray<ResolversTypes['Option']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['Rule']>, ParentType, ContextType>;
};

export interface DataVersionIdScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DataVersionId'], any> {
  name: 'DataVersionId';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FamilyResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Family'] = ResolversParentTypes['Family']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FamilyStateResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['FamilyState'] = ResolversParentTypes['FamilyState']> = {
  family?: Resolver<ResolversTypes['Family'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['OptionState']>, ParentType, ContextType>;
};

export type IdempotencyConflictErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['IdempotencyConflictError'] = ResolversParentTypes['IdempotencyConflictError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MalformedIdErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MalformedIdError'] = ResolversParentTypes['MalformedIdError']> = {
  canonicalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MissingPricesErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MissingPricesError'] = ResolversParentTypes['MissingPricesError']> = {
  codes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model'], FederationReferenceType extends FederationReferenceTypes['Model'] = FederationReferenceTypes['Model']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Model']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initialConfiguration?: Resolver<Maybe<ResolversTypes['Configuration']>, ParentType, ContextType, Partial<ModelInitialConfigurationArgs>>;
};

export type MutationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addToBulkCheck?: Resolver<ResolversTypes['AddToBulkCheckResult'], ParentType, ContextType, RequireFields<MutationAddToBulkCheckArgs, 'input'>>;
  cancelBulkCheck?: Resolver<ResolversTypes['CancelBulkCheckResult'], ParentType, ContextType, RequireFields<MutationCancelBulkCheckArgs, 'input'>>;
  startBulkCheck?: Resolver<ResolversTypes['StartBulkCheckResult'], ParentType, ContextType, RequireFields<MutationStartBulkCheckArgs, 'input'>>;
};

export type NoChangePossibleResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['NoChangePossible'] = ResolversParentTypes['NoChangePossible']> = {
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['Conflict']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OptionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Option'] = ResolversParentTypes['Option']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OptionStateResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OptionState'] = ResolversParentTypes['OptionState']> = {
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  conflict?: Resolver<Maybe<ResolversTypes['Conflict']>, ParentType, ContextType>;
  option?: Resolver<ResolversTypes['Option'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['State'], ParentType, ContextType>;
};

export type OutsideEffectivityErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OutsideEffectivityError'] = ResolversParentTypes['OutsideEffectivityError']> = {
  codes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  bulkCheck?: Resolver<Maybe<ResolversTypes['BulkCheck']>, ParentType, ContextType, RequireFields<QueryBulkCheckArgs, 'id'>>;
  checkedConfigurations?: Resolver<ReadonlyArray<ResolversTypes['CheckedConfiguration']>, ParentType, ContextType, RequireFields<QueryCheckedConfigurationsArgs, 'ids'>>;
  configure?: Resolver<ResolversTypes['ConfigureResult'], ParentType, ContextType, RequireFields<QueryConfigureArgs, 'input'>>;
  verdicts?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Configuration']>>, ParentType, ContextType, RequireFields<QueryVerdictsArgs, 'ids'>>;
};

export type RuleResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Rule'] = ResolversParentTypes['Rule'], FederationReferenceType extends FederationReferenceTypes['Rule'] = FederationReferenceTypes['Rule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Rule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RuleKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SavedConfigurationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SavedConfiguration'] = ResolversParentTypes['SavedConfiguration'], FederationReferenceType extends FederationReferenceTypes['SavedConfiguration'] = FederationReferenceTypes['SavedConfiguration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SavedConfiguration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verdictWhenSaved?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
};

export type StartBulkCheckResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['StartBulkCheckResult'] = ResolversParentTypes['StartBulkCheckResult']> = {
  __resolveType: TypeResolveFn<'BulkCheckLimitError' | 'BulkCheckStarted' | 'IdempotencyConflictError', ParentType, ContextType>;
};

export type UnknownCodesErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['UnknownCodesError'] = ResolversParentTypes['UnknownCodesError']> = {
  codes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownModelErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['UnknownModelError'] = ResolversParentTypes['UnknownModelError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'BulkCheckClosedError' | 'BulkCheckLimitError' | 'BulkCheckNotFoundError' | 'BulkCheckPositionError' | 'IdempotencyConflictError' | 'MalformedIdError' | 'MissingPricesError' | 'NoChangePossible' | 'OutsideEffectivityError' | 'UnknownCodesError' | 'UnknownModelError', ParentType, ContextType>;
};

export type VariantCountResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['VariantCount'] = ResolversParentTypes['VariantCount']> = {
  exact?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  log10?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type VerdictResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Verdict'] = ResolversParentTypes['Verdict']> = {
  buildable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['Conflict']>, ParentType, ContextType>;
  distinct?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = ServiceContext> = {
  AddToBulkCheckResult?: AddToBulkCheckResultResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  BulkCheck?: BulkCheckResolvers<ContextType>;
  BulkCheckCancelled?: BulkCheckCancelledResolvers<ContextType>;
  BulkCheckClosedError?: BulkCheckClosedErrorResolvers<ContextType>;
  BulkCheckExtended?: BulkCheckExtendedResolvers<ContextType>;
  BulkCheckLimitError?: BulkCheckLimitErrorResolvers<ContextType>;
  BulkCheckNotFoundError?: BulkCheckNotFoundErrorResolvers<ContextType>;
  BulkCheckPositionError?: BulkCheckPositionErrorResolvers<ContextType>;
  BulkCheckStarted?: BulkCheckStartedResolvers<ContextType>;
  CancelBulkCheckResult?: CancelBulkCheckResultResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeResult?: ChangeResultResolvers<ContextType>;
  Changes?: ChangesResolvers<ContextType>;
  CheckedConfiguration?: CheckedConfigurationResolvers<ContextType>;
  CheckedConfigurationConnection?: CheckedConfigurationConnectionResolvers<ContextType>;
  CheckedConfigurationEdge?: CheckedConfigurationEdgeResolvers<ContextType>;
  Configuration?: ConfigurationResolvers<ContextType>;
  ConfigureResult?: ConfigureResultResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  DataVersionId?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Family?: FamilyResolvers<ContextType>;
  FamilyState?: FamilyStateResolvers<ContextType>;
  IdempotencyConflictError?: IdempotencyConflictErrorResolvers<ContextType>;
  MalformedIdError?: MalformedIdErrorResolvers<ContextType>;
  MissingPricesError?: MissingPricesErrorResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoChangePossible?: NoChangePossibleResolvers<ContextType>;
  Option?: OptionResolvers<ContextType>;
  OptionState?: OptionStateResolvers<ContextType>;
  OutsideEffectivityError?: OutsideEffectivityErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rule?: RuleResolvers<ContextType>;
  SavedConfiguration?: SavedConfigurationResolvers<ContextType>;
  StartBulkCheckResult?: StartBulkCheckResultResolvers<ContextType>;
  UnknownCodesError?: UnknownCodesErrorResolvers<ContextType>;
  UnknownModelError?: UnknownModelErrorResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VariantCount?: VariantCountResolvers<ContextType>;
  Verdict?: VerdictResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ServiceContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
