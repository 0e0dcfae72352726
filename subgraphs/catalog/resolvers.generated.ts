import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BrandMapper, SeriesMapper, MarketMapper, ModelMapper, FamilyMapper, OptionMapper, PackageMapper, ConfigurationMapper, ConfigurationItemMapper, ModelConnectionMapper, FacetMapper, FacetValueMapper, DiscontinuedOptionMapper, SavedConfigurationMapper } from './mappers.ts';
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
  /** A currency, ISO 4217. */
  CurrencyCode: { input: string; output: string; }
  /** Names one version of the product data. Opaque; two ids are the same version if they are equal. */
  DataVersionId: { input: string; output: string; }
  /** A calendar day in the market's time zone, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** A locale, BCP 47. */
  Locale: { input: string; output: string; }
  /** A time zone, by its IANA name. */
  TimeZone: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A traction battery; null where the source gives no figure. */
export type Battery = {
  readonly __typename?: 'Battery';
  /** Built-in energy, kWh. */
  readonly grossKwh?: Maybe<Scalars['Float']['output']>;
  /** Usable energy, kWh. */
  readonly netKwh?: Maybe<Scalars['Float']['output']>;
};

/** The shape of a car's body. */
export type BodyStyle =
  /** A roof that opens or comes off. */
  | 'CONVERTIBLE'
  /** A low roof line, by habit two doors. */
  | 'COUPE'
  /** Two boxes, with a tailgate. */
  | 'HATCHBACK'
  /** One tall box for a family. */
  | 'MPV'
  /** A cabin before an open bed. */
  | 'PICKUP'
  /** Three boxes, with a boot lid. */
  | 'SEDAN'
  /** Tall, with raised ground clearance. */
  | 'SUV'
  /** One tall box for goods or many people. */
  | 'VAN'
  /** A long roof over the luggage, with a tailgate. */
  | 'WAGON';

/** A make of cars. However sources spell it, it is one. */
export type Brand = {
  readonly __typename?: 'Brand';
  /** Lower-case words joined by hyphens, e.g. `rolls-royce`. */
  readonly code: Scalars['ID']['output'];
  /** As the brand is written, the same in every locale. */
  readonly name: Scalars['String']['output'];
  /** Its model series, in the maker's order. */
  readonly series: ReadonlyArray<Series>;
};

/** Room for people and luggage; null where the source gives no figure. */
export type Capacity = {
  readonly __typename?: 'Capacity';
  /** Doors, by the trade's count: a tailgate is one. */
  readonly doors?: Maybe<Scalars['Int']['output']>;
  /** In litres, with the seats up. */
  readonly luggageLitres?: Maybe<Scalars['Int']['output']>;
  /** Seats, the driver's included. */
  readonly seats?: Maybe<Scalars['Int']['output']>;
};

/** How many options of a family a car has. */
export type Cardinality =
  /** As many as one likes. */
  | 'ANY'
  /** One, always. */
  | 'EXACTLY_ONE'
  /** One at most. */
  | 'ONE_OR_NONE';

/** Peak charging power; null where the source gives none, or the car has no such port. */
export type Charging = {
  readonly __typename?: 'Charging';
  /** From alternating current, kW. */
  readonly acKw?: Maybe<Scalars['Float']['output']>;
  /** From direct current, kW. */
  readonly dcKw?: Maybe<Scalars['Float']['output']>;
};

/** One car: a model, an order date and its codes. The id says it all; nothing is stored. */
export type Configuration = {
  readonly __typename?: 'Configuration';
  /** Opaque; names the model, the order date and each code as chosen or filled. A car has one id only. */
  readonly id: Scalars['ID']['output'];
  /** Its codes that the model is offered on the order date, in the order of families and options. */
  readonly items: ReadonlyArray<ConfigurationItem>;
  /** The model as offered in the market. */
  readonly model: Model;
  /** The day whose offer, rules and prices hold. */
  readonly orderDate: Scalars['Date']['output'];
};

/** A code of a configuration. */
export type ConfigurationItem = {
  readonly __typename?: 'ConfigurationItem';
  /** What the code stands for. */
  readonly option: Option;
  /** How it came into the configuration. */
  readonly origin: Origin;
};

/** A configuration, or why the id names none. */
export type ConfigurationResult = Configuration | MalformedIdError | OutsideEffectivityError | UnknownCodesError | UnknownModelError;

/** Consumption and emission, combined where nothing else is said; null where the source gives no figure. */
export type Consumption = {
  readonly __typename?: 'Consumption';
  /** In town, US miles per gallon. */
  readonly cityMpg?: Maybe<Scalars['Float']['output']>;
  /** CO₂ in grams per km. */
  readonly co2GPerKm?: Maybe<Scalars['Float']['output']>;
  /** On the highway, US miles per gallon. */
  readonly highwayMpg?: Maybe<Scalars['Float']['output']>;
  /** Electricity in kWh per 100 km. */
  readonly kwhPer100Km?: Maybe<Scalars['Float']['output']>;
  /** Fuel in litres per 100 km. */
  readonly litresPer100Km?: Maybe<Scalars['Float']['output']>;
};

/** Outer measures of a car. */
export type Dimensions = {
  readonly __typename?: 'Dimensions';
  /** Between the road and the underbody, in mm; null where the source gives none. */
  readonly groundClearanceMm?: Maybe<Scalars['Int']['output']>;
  /** From the road to the roof, in mm. */
  readonly heightMm: Scalars['Int']['output'];
  /** From bumper to bumper, in mm. */
  readonly lengthMm: Scalars['Int']['output'];
  /** Between the axles, in mm. */
  readonly wheelbaseMm: Scalars['Int']['output'];
  /** In mm, without mirrors. */
  readonly widthMm: Scalars['Int']['output'];
};

/** A code of a saved car that can no longer be ordered. */
export type DiscontinuedOption = {
  readonly __typename?: 'DiscontinuedOption';
  /** The sales code. */
  readonly code: Scalars['String']['output'];
  /** As it was called when the configuration was saved; its code where even that is not known. */
  readonly name: Scalars['String']['output'];
};

/** The driven axles. */
export type Drivetrain =
  /** Both axles, always or when needed. */
  | 'ALL'
  /** The front axle. */
  | 'FRONT'
  /** The rear axle. */
  | 'REAR';

/** How far a car drives on electricity alone. */
export type ElectricRange = {
  readonly __typename?: 'ElectricRange';
  /** How it was measured. */
  readonly cycle: RangeCycle;
  /** In kilometres. */
  readonly km: Scalars['Float']['output'];
};

/** One field that a search could be narrowed by. */
export type Facet = {
  readonly __typename?: 'Facet';
  /** The field of the filter. */
  readonly field: FacetField;
  /** The values that models have; years from the newest, others from the most frequent. */
  readonly values: ReadonlyArray<FacetValue>;
};

/** Fields of the filter that have few enough values to be listed. */
export type FacetField =
  /** Values for `ModelFilter.bodyStyles`. */
  | 'BODY_STYLE'
  /** Values for `ModelFilter.brands`. */
  | 'BRAND'
  /** Values for `ModelFilter.drivetrains`. */
  | 'DRIVETRAIN'
  /** Values for `ModelFilter.modelYears`. */
  | 'MODEL_YEAR'
  /** Values for `ModelFilter.powertrains`. */
  | 'POWERTRAIN'
  /** Values for `ModelFilter.series`. */
  | 'SERIES';

/** One value, and how many models it would leave. */
export type FacetValue = {
  readonly __typename?: 'FacetValue';
  /** Models that have it and satisfy all conditions on other fields. */
  readonly count: Scalars['Int']['output'];
  /** For a person, in the best of the asked locales where the value has a name. */
  readonly label: Scalars['String']['output'];
  /** As the filter takes it. */
  readonly value: Scalars['String']['output'];
};

/** A group of options as offered on one model in one market. */
export type Family = {
  readonly __typename?: 'Family';
  /** How many of its options a car has. */
  readonly cardinality: Cardinality;
  /** Unique within the brand. */
  readonly code: Scalars['String']['output'];
  /** Opaque; names the market, the type key and the family. */
  readonly id: Scalars['ID']['output'];
  /** In the best of the asked locales. */
  readonly name: Scalars['String']['output'];
  /** Its options offered on the order date; today in the market by default. */
  readonly options: ReadonlyArray<Option>;
  /** What a frontend may do with its options. */
  readonly role: FamilyRole;
};


/** A group of options as offered on one model in one market. */
export type FamilyOptionsArgs = {
  orderDate?: InputMaybe<Scalars['Date']['input']>;
};

/** What a frontend may do with a family's options. */
export type FamilyRole =
  /** All else. */
  | 'EQUIPMENT'
  /** Options that bring others along. */
  | 'PACKAGE'
  /** Colours of the body. */
  | 'PAINT'
  /** Colours of the roof. */
  | 'ROOF_PAINT'
  /** Surfaces of the dashboard and the doors. */
  | 'TRIM'
  /** Covers of the seats. */
  | 'UPHOLSTERY'
  /** Wheels to be seen from the side. */
  | 'WHEELS';

/** What is filled into the tank. */
export type Fuel =
  /** Diesel. */
  | 'DIESEL'
  /** Ethanol, pure or in a blend such as E85. */
  | 'ETHANOL'
  /** Hydrogen. */
  | 'HYDROGEN'
  /** Liquefied petroleum gas. */
  | 'LPG'
  /** Natural gas. */
  | 'NATURAL_GAS'
  /** Petrol. */
  | 'PETROL';

/** Whole numbers from a lowest to a highest. Both ends are included; a missing end is open. */
export type IntRange = {
  /** The highest value that matches; null: however high. */
  readonly max?: InputMaybe<Scalars['Int']['input']>;
  /** The lowest value that matches; null: however low. */
  readonly min?: InputMaybe<Scalars['Int']['input']>;
};

/** The id was not issued by this platform, has a typing error, or is not canonical. */
export type MalformedIdError = UserError & {
  readonly __typename?: 'MalformedIdError';
  /** The canonical id of the same thing, where only the spelling was wrong; null otherwise. */
  readonly canonicalId?: Maybe<Scalars['ID']['output']>;
  /** What was expected, what came and what to do. */
  readonly message: Scalars['String']['output'];
};

/** A sales region with one currency and one set of taxes, by habit a country. */
export type Market = {
  readonly __typename?: 'Market';
  /** Brands with at least one model offered here today. */
  readonly brands: ReadonlyArray<Brand>;
  /** Two capital letters, by habit the country's, e.g. `DE`. */
  readonly code: Scalars['ID']['output'];
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: Scalars['String']['output'];
  /** The currency of its prices. */
  readonly currencyCode: Scalars['CurrencyCode']['output'];
  /** The locales spoken here, the default first. */
  readonly locales: ReadonlyArray<Scalars['Locale']['output']>;
  /** Models offered here on the filter's day. */
  readonly models: ModelConnection;
  /** In the best of the asked locales. */
  readonly name: Scalars['String']['output'];
  /** Its midnight starts a day of effectivity. */
  readonly timeZone: Scalars['TimeZone']['output'];
};


/** A sales region with one currency and one set of taxes, by habit a country. */
export type MarketModelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ModelFilter>;
  first?: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ModelSort>;
};

/** A model as offered in one market. */
export type Model = {
  readonly __typename?: 'Model';
  /** The shape of the body. */
  readonly bodyStyle: BodyStyle;
  /** The brand it belongs to. */
  readonly brand: Brand;
  /** Type key, unique over all brands. */
  readonly code: Scalars['String']['output'];
  /** In the best of the asked locales; null where the source gives none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The first day it is offered; null: since ever. */
  readonly effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day it is no longer offered; null: until further notice. */
  readonly effectiveTo?: Maybe<Scalars['Date']['output']>;
  /** The families of which this model has options, in the maker's order. */
  readonly families: ReadonlyArray<Family>;
  /** Opaque; names the market and the type key. */
  readonly id: Scalars['ID']['output'];
  /** The market it is offered in. */
  readonly market: Market;
  /** Null where the source gives none. */
  readonly modelYear?: Maybe<Scalars['Int']['output']>;
  /** In the best of the asked locales. */
  readonly name: Scalars['String']['output'];
  /** The packages offered on the order date; today in the market by default. */
  readonly packages: ReadonlyArray<Package>;
  /** The series it belongs to. */
  readonly series: Series;
  /** The options it has from the works on the order date; today in the market by default. */
  readonly standardEquipment: ReadonlyArray<Option>;
  /** Figures of the car. */
  readonly technicalData: TechnicalData;
};


/** A model as offered in one market. */
export type ModelPackagesArgs = {
  orderDate?: InputMaybe<Scalars['Date']['input']>;
};


/** A model as offered in one market. */
export type ModelStandardEquipmentArgs = {
  orderDate?: InputMaybe<Scalars['Date']['input']>;
};

/** One page of models, and what is known of all that match. */
export type ModelConnection = {
  readonly __typename?: 'ModelConnection';
  /** The models of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ModelEdge>;
  /** What the search could be narrowed by: for each field the values left by the other conditions. */
  readonly facets: ReadonlyArray<Facet>;
  /** The models of this page. */
  readonly nodes: ReadonlyArray<Model>;
  /** Where this page stands among the models that match. */
  readonly pageInfo: PageInfo;
  /** Models that match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A model in a list. */
export type ModelEdge = {
  readonly __typename?: 'ModelEdge';
  /** Marks its place in the list; `after` takes it, with the same sort. */
  readonly cursor: Scalars['String']['output'];
  /** The model. */
  readonly node: Model;
};

/** Conditions that must all hold; a list is satisfied by any of its values. */
export type ModelFilter = {
  /** Body styles. */
  readonly bodyStyles?: InputMaybe<ReadonlyArray<BodyStyle>>;
  /** Brand codes. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Driven axles. */
  readonly drivetrains?: InputMaybe<ReadonlyArray<Drivetrain>>;
  /** Length of the car in mm. */
  readonly lengthMm?: InputMaybe<IntRange>;
  /** Model years, e.g. 2026. */
  readonly modelYears?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** The day on which the models must be offered; today in the market by default. */
  readonly orderDate?: InputMaybe<Scalars['Date']['input']>;
  /** System power in kW. */
  readonly powerKw?: InputMaybe<IntRange>;
  /** Kinds of powertrain. */
  readonly powertrains?: InputMaybe<ReadonlyArray<PowertrainKind>>;
  /** Electric range in km, whatever the cycle. */
  readonly rangeKm?: InputMaybe<IntRange>;
  /** Number of seats. */
  readonly seats?: InputMaybe<IntRange>;
  /** Series ids. */
  readonly series?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** The order of a list of models. A model without the value comes last either way. */
export type ModelSort = {
  /** What the models are compared by. */
  readonly by?: ModelSortKey;
  /** Which of them come first. */
  readonly direction?: SortDirection;
};

/** What models can be compared by. */
export type ModelSortKey =
  /** Length of the car. */
  | 'LENGTH'
  /** The model year. */
  | 'MODEL_YEAR'
  /** The model's name. */
  | 'NAME'
  /** System power. */
  | 'POWER'
  /** Electric range, whatever the cycle. */
  | 'RANGE';

/** A sales code as offered on one model in one market. */
export type Option = {
  readonly __typename?: 'Option';
  /** Sales code, unique within the brand. */
  readonly code: Scalars['String']['output'];
  /** In the best of the asked locales; null where the source gives none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The first day it is offered; null: since ever. */
  readonly effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day it is no longer offered; null: until further notice. */
  readonly effectiveTo?: Maybe<Scalars['Date']['output']>;
  /** The family it belongs to. */
  readonly family: Family;
  /** Opaque; names the market, the type key and the sales code. */
  readonly id: Scalars['ID']['output'];
  /** In the best of the asked locales. */
  readonly name: Scalars['String']['output'];
  /** What it brings along where it is a package; null where it is a plain option. */
  readonly package?: Maybe<Package>;
};

/** How a code came into a configuration. */
export type Origin =
  /** Chosen by the customer; protected when something must give way. */
  | 'CHOSEN'
  /** Brought by a package or a supplementing rule; gives way to choices. */
  | 'FILLED'
  /** Standard equipment; gives way to choices. */
  | 'STANDARD';

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

/** An option that brings others along; its price stands for theirs. */
export type Package = {
  readonly __typename?: 'Package';
  /** The code that is chosen to have it. */
  readonly code: Scalars['String']['output'];
  /** What it brings directly; a package among them brings its own contents. */
  readonly contents: ReadonlyArray<Option>;
  /** Opaque; names the market, the type key and the package's code. */
  readonly id: Scalars['ID']['output'];
  /** In the best of the asked locales. */
  readonly name: Scalars['String']['output'];
  /** The package as an option of its family. */
  readonly option: Option;
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

/** How fast a car is; null where the source gives no figure. */
export type Performance = {
  readonly __typename?: 'Performance';
  /** Seconds from 0 to 100 km/h. */
  readonly acceleration0To100S?: Maybe<Scalars['Float']['output']>;
  /** In km/h. */
  readonly topSpeedKmh?: Maybe<Scalars['Float']['output']>;
};

/** What drives a car; figures are null where the source gives none. */
export type Powertrain = {
  readonly __typename?: 'Powertrain';
  /** Cylinders of the engine. */
  readonly cylinders?: Maybe<Scalars['Int']['output']>;
  /** cm³. */
  readonly displacementCc?: Maybe<Scalars['Int']['output']>;
  /** Which axles are driven; null where the source gives none. */
  readonly drivetrain?: Maybe<Drivetrain>;
  /** Null for a purely electric car, or where the source gives none. */
  readonly fuel?: Maybe<Fuel>;
  /** Forward gears. */
  readonly gears?: Maybe<Scalars['Int']['output']>;
  /** Which energy drives it. */
  readonly kind: PowertrainKind;
  /** System power, kW. */
  readonly powerKw?: Maybe<Scalars['Float']['output']>;
  /** System torque, Nm. */
  readonly torqueNm?: Maybe<Scalars['Float']['output']>;
  /** Null where the source gives none. */
  readonly transmission?: Maybe<Transmission>;
};

/** Which energy drives a car. */
export type PowertrainKind =
  /** An electric motor fed from a battery. */
  | 'BATTERY_ELECTRIC'
  /** An engine alone. */
  | 'COMBUSTION'
  /** An electric motor fed from a fuel cell. */
  | 'FUEL_CELL'
  /** Engine and electric motor, charged by driving only. */
  | 'HYBRID'
  /** An engine with electric help; it never drives on electricity alone. */
  | 'MILD_HYBRID'
  /** Engine and electric motor, charged by driving and from a socket. */
  | 'PLUG_IN_HYBRID';

/** What can be asked of the platform. */
export type Query = {
  readonly __typename?: 'Query';
  /** One brand; null with an UNKNOWN_BRAND error where there is none of that code. */
  readonly brand?: Maybe<Brand>;
  /** All brands, by name. */
  readonly brands: ReadonlyArray<Brand>;
  /** The configuration that an id names, whatever its verdict. */
  readonly configuration: ConfigurationResult;
  /** One market; null with an UNKNOWN_MARKET error where there is none of that code. */
  readonly market?: Maybe<Market>;
  /** All markets, by code. */
  readonly markets: ReadonlyArray<Market>;
  /** One model as offered in one market; null with a MALFORMED_ID or UNKNOWN_MODEL error where there is none. */
  readonly model?: Maybe<Model>;
};


/** What can be asked of the platform. */
export type QueryBrandArgs = {
  code: Scalars['ID']['input'];
};


/** What can be asked of the platform. */
export type QueryConfigurationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked of the platform. */
export type QueryMarketArgs = {
  code: Scalars['ID']['input'];
};


/** What can be asked of the platform. */
export type QueryModelArgs = {
  id: Scalars['ID']['input'];
};

/** The test cycle of a range; figures of different cycles do not compare. */
export type RangeCycle =
  /** China Light-duty Vehicle Test Cycle. */
  | 'CLTC'
  /** Five-cycle test of the United States' Environmental Protection Agency. */
  | 'EPA'
  /** New European Driving Cycle, given up in 2017. */
  | 'NEDC'
  /** Worldwide Harmonised Light Vehicles Test Procedure. */
  | 'WLTP';

/** A configuration that someone saved. */
export type SavedConfiguration = {
  readonly __typename?: 'SavedConfiguration';
  /** The same car ordered today: its order date is the later of the saved one and today in the market. */
  readonly current?: Maybe<Configuration>;
  /** The product data it was saved under. */
  readonly dataVersion: Scalars['DataVersionId']['output'];
  /**
   * What was offered when it was saved and is not today: the car can't be ordered with these codes.
   * Null where the version it was saved under is no longer kept, or nothing is known of the model.
   */
  readonly discontinuedOptions?: Maybe<ReadonlyArray<DiscontinuedOption>>;
  /** Opaque and random; says nothing of the car. */
  readonly id: Scalars['ID']['output'];
};

/** A model series of a brand. */
export type Series = {
  readonly __typename?: 'Series';
  /** The brand it belongs to. */
  readonly brand: Brand;
  /** Unique within the brand. */
  readonly code: Scalars['String']['output'];
  /** In the best of the asked locales; null where the source gives none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Opaque; names the brand and the series. */
  readonly id: Scalars['ID']['output'];
  /** In the best of the asked locales. */
  readonly name: Scalars['String']['output'];
};

/** Which end of an order comes first. */
export type SortDirection =
  /** The lowest first. */
  | 'ASC'
  /** The highest first. */
  | 'DESC';

/** Figures of the car; null where the source gives none. */
export type TechnicalData = {
  readonly __typename?: 'TechnicalData';
  /** The traction battery; null for a car that has none, too. */
  readonly battery?: Maybe<Battery>;
  /** Room for people and luggage. */
  readonly capacity?: Maybe<Capacity>;
  /** How fast it charges; null for a car without a plug, too. */
  readonly charging?: Maybe<Charging>;
  /** Fuel, electricity and CO₂. */
  readonly consumption?: Maybe<Consumption>;
  /** Outer measures. */
  readonly dimensions?: Maybe<Dimensions>;
  /** How fast it is. */
  readonly performance?: Maybe<Performance>;
  /** What drives the car. */
  readonly powertrain: Powertrain;
  /** Electric range; null for a car that does not drive on electricity alone, too. */
  readonly range?: Maybe<ElectricRange>;
  /** Weights of the car and its trailer. */
  readonly weights?: Maybe<Weights>;
};

/** How power gets from the engine or motor to the wheels. */
export type Transmission =
  /** Gears that shift by themselves. */
  | 'AUTOMATIC'
  /** Continuously variable. */
  | 'CVT'
  /** Gears that shift by themselves, the next one engaged in advance. */
  | 'DUAL_CLUTCH'
  /** Gears shifted by hand. */
  | 'MANUAL'
  /** One fixed ratio, as in most electric cars. */
  | 'SINGLE_SPEED';

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

/** Weights of a car and its trailer; null where the source gives no figure. */
export type Weights = {
  readonly __typename?: 'Weights';
  /** Ready to drive, without load, in kg. */
  readonly curbKg?: Maybe<Scalars['Float']['output']>;
  /** With the greatest load allowed, in kg. */
  readonly grossKg?: Maybe<Scalars['Float']['output']>;
  /** Greatest braked trailer, in kg. */
  readonly towingKg?: Maybe<Scalars['Float']['output']>;
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
  Brand: Brand;
  Configuration: Configuration;
  Family: Family;
  Market: Market;
  Model: Model;
  Option: Option;
  Package: Package;
  SavedConfiguration: SavedConfiguration;
  Series: Series;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Brand:
    ( { __typename: 'Brand' }
    & GraphQLRecursivePick<FederationTypes['Brand'], {"code":true}> );
  Configuration:
    ( { __typename: 'Configuration' }
    & GraphQLRecursivePick<FederationTypes['Configuration'], {"id":true}> );
  Family:
    ( { __typename: 'Family' }
    & GraphQLRecursivePick<FederationTypes['Family'], {"id":true}> );
  Market:
    ( { __typename: 'Market' }
    & GraphQLRecursivePick<FederationTypes['Market'], {"code":true}> );
  Model:
    ( { __typename: 'Model' }
    & GraphQLRecursivePick<FederationTypes['Model'], {"id":true}> );
  Option:
    ( { __typename: 'Option' }
    & GraphQLRecursivePick<FederationTypes['Option'], {"id":true}> );
  Package:
    ( { __typename: 'Package' }
    & GraphQLRecursivePick<FederationTypes['Package'], {"id":true}> );
  SavedConfiguration:
    ( { __typename: 'SavedConfiguration' }
    & GraphQLRecursivePick<FederationTypes['SavedConfiguration'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['SavedConfiguration'], {"dataVersion":true,"current":{"id":true}}> ) );
  Series:
    ( { __typename: 'Series' }
    & GraphQLRecursivePick<FederationTypes['Series'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ConfigurationResult:
    | ( ConfigurationMapper & { __typename: 'Configuration' } )
    | ( MalformedIdError & { __typename: 'MalformedIdError' } )
    | ( OutsideEffectivityError & { __typename: 'OutsideEffectivityError' } )
    | ( UnknownCodesError & { __typename: 'UnknownCodesError' } )
    | ( UnknownModelError & { __typename: 'UnknownModelError' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( MalformedIdError & { __typename: 'MalformedIdError' } )
    | ( OutsideEffectivityError & { __typename: 'OutsideEffectivityError' } )
    | ( UnknownCodesError & { __typename: 'UnknownCodesError' } )
    | ( UnknownModelError & { __typename: 'UnknownModelError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Battery: ResolverTypeWrapper<Battery>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BodyStyle: BodyStyle;
  Brand: ResolverTypeWrapper<BrandMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Capacity: ResolverTypeWrapper<Capacity>;
  Cardinality: Cardinality;
  Charging: ResolverTypeWrapper<Charging>;
  Configuration: ResolverTypeWrapper<ConfigurationMapper>;
  ConfigurationItem: ResolverTypeWrapper<ConfigurationItemMapper>;
  ConfigurationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfigurationResult']>;
  Consumption: ResolverTypeWrapper<Consumption>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DataVersionId: ResolverTypeWrapper<Scalars['DataVersionId']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Dimensions: ResolverTypeWrapper<Dimensions>;
  DiscontinuedOption: ResolverTypeWrapper<DiscontinuedOptionMapper>;
  Drivetrain: Drivetrain;
  ElectricRange: ResolverTypeWrapper<ElectricRange>;
  Facet: ResolverTypeWrapper<FacetMapper>;
  FacetField: FacetField;
  FacetValue: ResolverTypeWrapper<FacetValueMapper>;
  Family: ResolverTypeWrapper<FamilyMapper>;
  FamilyRole: FamilyRole;
  Fuel: Fuel;
  IntRange: IntRange;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  MalformedIdError: ResolverTypeWrapper<MalformedIdError>;
  Market: ResolverTypeWrapper<MarketMapper>;
  Model: ResolverTypeWrapper<ModelMapper>;
  ModelConnection: ResolverTypeWrapper<ModelConnectionMapper>;
  ModelEdge: ResolverTypeWrapper<Omit<ModelEdge, 'node'> & { node: ResolversTypes['Model'] }>;
  ModelFilter: ModelFilter;
  ModelSort: ModelSort;
  ModelSortKey: ModelSortKey;
  Option: ResolverTypeWrapper<OptionMapper>;
  Origin: Origin;
  OutsideEffectivityError: ResolverTypeWrapper<OutsideEffectivityError>;
  Package: ResolverTypeWrapper<PackageMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Performance: ResolverTypeWrapper<Performance>;
  Powertrain: ResolverTypeWrapper<Powertrain>;
  PowertrainKind: PowertrainKind;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RangeCycle: RangeCycle;
  SavedConfiguration: ResolverTypeWrapper<SavedConfigurationMapper>;
  Series: ResolverTypeWrapper<SeriesMapper>;
  SortDirection: SortDirection;
  TechnicalData: ResolverTypeWrapper<TechnicalData>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  Transmission: Transmission;
  UnknownCodesError: ResolverTypeWrapper<UnknownCodesError>;
  UnknownModelError: ResolverTypeWrapper<UnknownModelError>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Weights: ResolverTypeWrapper<Weights>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Battery: Battery;
  Float: Scalars['Float']['output'];
  Brand: BrandMapper;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Capacity: Capacity;
  Charging: Charging;
  Configuration: ConfigurationMapper;
  ConfigurationItem: ConfigurationItemMapper;
  ConfigurationResult: ResolversUnionTypes<ResolversParentTypes>['ConfigurationResult'];
  Consumption: Consumption;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DataVersionId: Scalars['DataVersionId']['output'];
  Date: Scalars['Date']['output'];
  Dimensions: Dimensions;
  DiscontinuedOption: DiscontinuedOptionMapper;
  ElectricRange: ElectricRange;
  Facet: FacetMapper;
  FacetValue: FacetValueMapper;
  Family: FamilyMapper;
  IntRange: IntRange;
  Locale: Scalars['Locale']['output'];
  MalformedIdError: MalformedIdError;
  Market: MarketMapper;
  Model: ModelMapper;
  ModelConnection: ModelConnectionMapper;
  ModelEdge: Omit<ModelEdge, 'node'> & { node: ResolversParentTypes['Model'] };
  ModelFilter: ModelFilter;
  ModelSort: ModelSort;
  Option: OptionMapper;
  OutsideEffectivityError: OutsideEffectivityError;
  Package: PackageMapper;
  PageInfo: PageInfo;
  Performance: Performance;
  Powertrain: Powertrain;
  Query: Record<PropertyKey, never>;
  SavedConfiguration: SavedConfigurationMapper;
  Series: SeriesMapper;
  TechnicalData: TechnicalData;
  TimeZone: Scalars['TimeZone']['output'];
  UnknownCodesError: UnknownCodesError;
  UnknownModelError: UnknownModelError;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Weights: Weights;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Scalars['Int']['input'];
  private?: Scalars['Boolean']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = ServiceContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BatteryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Battery'] = ResolversParentTypes['Battery']> = {
  grossKwh?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  netKwh?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type BrandResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand'], FederationReferenceType extends FederationReferenceTypes['Brand'] = FederationReferenceTypes['Brand']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  series?: Resolver<ReadonlyArray<ResolversTypes['Series']>, ParentType, ContextType>;
};

export type CapacityResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Capacity'] = ResolversParentTypes['Capacity']> = {
  doors?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  luggageLitres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  seats?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ChargingResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Charging'] = ResolversParentTypes['Charging']> = {
  acKw?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  dcKw?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ConfigurationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Configuration'] = ResolversParentTypes['Configuration'], FederationReferenceType extends FederationReferenceTypes['Configuration'] = FederationReferenceTypes['Configuration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Configuration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
  orderDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfigurationItemResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ConfigurationItem'] = ResolversParentTypes['ConfigurationItem']> = {
  option?: Resolver<ResolversTypes['Option'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>;
};

export type ConfigurationResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ConfigurationResult'] = ResolversParentTypes['ConfigurationResult']> = {
  __resolveType: TypeResolveFn<'Configuration' | 'MalformedIdError' | 'OutsideEffectivityError' | 'UnknownCodesError' | 'UnknownModelError', ParentType, ContextType>;
};

export type ConsumptionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Consumption'] = ResolversParentTypes['Consumption']> = {
  cityMpg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  co2GPerKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  highwayMpg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  kwhPer100Km?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  litresPer100Km?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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

export type DimensionsResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Dimensions'] = ResolversParentTypes['Dimensions']> = {
  groundClearanceMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  heightMm?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lengthMm?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wheelbaseMm?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  widthMm?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DiscontinuedOptionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['DiscontinuedOption'] = ResolversParentTypes['DiscontinuedOption']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ElectricRangeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ElectricRange'] = ResolversParentTypes['ElectricRange']> = {
  cycle?: Resolver<ResolversTypes['RangeCycle'], ParentType, ContextType>;
  km?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FacetResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  field?: Resolver<ResolversTypes['FacetField'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FamilyResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Family'] = ResolversParentTypes['Family'], FederationReferenceType extends FederationReferenceTypes['Family'] = FederationReferenceTypes['Family']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Family']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cardinality?: Resolver<ResolversTypes['Cardinality'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['Option']>, ParentType, ContextType, Partial<FamilyOptionsArgs>>;
  role?: Resolver<ResolversTypes['FamilyRole'], ParentType, ContextType>;
};

export interface LocaleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Locale'], any> {
  name: 'Locale';
}

export type MalformedIdErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MalformedIdError'] = ResolversParentTypes['MalformedIdError']> = {
  canonicalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarketResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Market'] = ResolversParentTypes['Market'], FederationReferenceType extends FederationReferenceTypes['Market'] = FederationReferenceTypes['Market']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Market']> | FederationReferenceType, FederationReferenceType, ContextType>;
  brands?: Resolver<ReadonlyArray<ResolversTypes['Brand']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  locales?: Resolver<ReadonlyArray<ResolversTypes['Locale']>, ParentType, ContextType>;
  models?: Resolver<ResolversTypes['ModelConnection'], ParentType, ContextType, RequireFields<MarketModelsArgs, 'first' | 'sort'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
};

export type ModelResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model'], FederationReferenceType extends FederationReferenceTypes['Model'] = FederationReferenceTypes['Model']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Model']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bodyStyle?: Resolver<ResolversTypes['BodyStyle'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  families?: Resolver<ReadonlyArray<ResolversTypes['Family']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  market?: Resolver<ResolversTypes['Market'], ParentType, ContextType>;
  modelYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  packages?: Resolver<ReadonlyArray<ResolversTypes['Package']>, ParentType, ContextType, Partial<ModelPackagesArgs>>;
  series?: Resolver<ResolversTypes['Series'], ParentType, ContextType>;
  standardEquipment?: Resolver<ReadonlyArray<ResolversTypes['Option']>, ParentType, ContextType, Partial<ModelStandardEquipmentArgs>>;
  technicalData?: Resolver<ResolversTypes['TechnicalData'], ParentType, ContextType>;
};

export type ModelConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ModelConnection'] = ResolversParentTypes['ModelConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ModelEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Model']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ModelEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ModelEdge'] = ResolversParentTypes['ModelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
};

export type OptionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Option'] = ResolversParentTypes['Option'], FederationReferenceType extends FederationReferenceTypes['Option'] = FederationReferenceTypes['Option']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Option']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  family?: Resolver<ResolversTypes['Family'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  package?: Resolver<Maybe<ResolversTypes['Package']>, ParentType, ContextType>;
};

export type OutsideEffectivityErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OutsideEffectivityError'] = ResolversParentTypes['OutsideEffectivityError']> = {
  codes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PackageResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Package'] = ResolversParentTypes['Package'], FederationReferenceType extends FederationReferenceTypes['Package'] = FederationReferenceTypes['Package']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Package']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contents?: Resolver<ReadonlyArray<ResolversTypes['Option']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  option?: Resolver<ResolversTypes['Option'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PerformanceResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Performance'] = ResolversParentTypes['Performance']> = {
  acceleration0To100S?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  topSpeedKmh?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PowertrainResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Powertrain'] = ResolversParentTypes['Powertrain']> = {
  cylinders?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  displacementCc?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  drivetrain?: Resolver<Maybe<ResolversTypes['Drivetrain']>, ParentType, ContextType>;
  fuel?: Resolver<Maybe<ResolversTypes['Fuel']>, ParentType, ContextType>;
  gears?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PowertrainKind'], ParentType, ContextType>;
  powerKw?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  torqueNm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  transmission?: Resolver<Maybe<ResolversTypes['Transmission']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType, RequireFields<QueryBrandArgs, 'code'>>;
  brands?: Resolver<ReadonlyArray<ResolversTypes['Brand']>, ParentType, ContextType>;
  configuration?: Resolver<ResolversTypes['ConfigurationResult'], ParentType, ContextType, RequireFields<QueryConfigurationArgs, 'id'>>;
  market?: Resolver<Maybe<ResolversTypes['Market']>, ParentType, ContextType, RequireFields<QueryMarketArgs, 'code'>>;
  markets?: Resolver<ReadonlyArray<ResolversTypes['Market']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType, RequireFields<QueryModelArgs, 'id'>>;
};

export type SavedConfigurationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SavedConfiguration'] = ResolversParentTypes['SavedConfiguration'], FederationReferenceType extends FederationReferenceTypes['SavedConfiguration'] = FederationReferenceTypes['SavedConfiguration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SavedConfiguration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  discontinuedOptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DiscontinuedOption']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SeriesResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Series'] = ResolversParentTypes['Series'], FederationReferenceType extends FederationReferenceTypes['Series'] = FederationReferenceTypes['Series']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Series']> | FederationReferenceType, FederationReferenceType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TechnicalDataResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['TechnicalData'] = ResolversParentTypes['TechnicalData']> = {
  battery?: Resolver<Maybe<ResolversTypes['Battery']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Capacity']>, ParentType, ContextType>;
  charging?: Resolver<Maybe<ResolversTypes['Charging']>, ParentType, ContextType>;
  consumption?: Resolver<Maybe<ResolversTypes['Consumption']>, ParentType, ContextType>;
  dimensions?: Resolver<Maybe<ResolversTypes['Dimensions']>, ParentType, ContextType>;
  performance?: Resolver<Maybe<ResolversTypes['Performance']>, ParentType, ContextType>;
  powertrain?: Resolver<ResolversTypes['Powertrain'], ParentType, ContextType>;
  range?: Resolver<Maybe<ResolversTypes['ElectricRange']>, ParentType, ContextType>;
  weights?: Resolver<Maybe<ResolversTypes['Weights']>, ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

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
  __resolveType: TypeResolveFn<'MalformedIdError' | 'OutsideEffectivityError' | 'UnknownCodesError' | 'UnknownModelError', ParentType, ContextType>;
};

export type WeightsResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Weights'] = ResolversParentTypes['Weights']> = {
  curbKg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  grossKg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  towingKg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = ServiceContext> = {
  Battery?: BatteryResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  Capacity?: CapacityResolvers<ContextType>;
  Charging?: ChargingResolvers<ContextType>;
  Configuration?: ConfigurationResolvers<ContextType>;
  ConfigurationItem?: ConfigurationItemResolvers<ContextType>;
  ConfigurationResult?: ConfigurationResultResolvers<ContextType>;
  Consumption?: ConsumptionResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DataVersionId?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Dimensions?: DimensionsResolvers<ContextType>;
  DiscontinuedOption?: DiscontinuedOptionResolvers<ContextType>;
  ElectricRange?: ElectricRangeResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  Family?: FamilyResolvers<ContextType>;
  Locale?: GraphQLScalarType;
  MalformedIdError?: MalformedIdErrorResolvers<ContextType>;
  Market?: MarketResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  ModelConnection?: ModelConnectionResolvers<ContextType>;
  ModelEdge?: ModelEdgeResolvers<ContextType>;
  Option?: OptionResolvers<ContextType>;
  OutsideEffectivityError?: OutsideEffectivityErrorResolvers<ContextType>;
  Package?: PackageResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Performance?: PerformanceResolvers<ContextType>;
  Powertrain?: PowertrainResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SavedConfiguration?: SavedConfigurationResolvers<ContextType>;
  Series?: SeriesResolvers<ContextType>;
  TechnicalData?: TechnicalDataResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  UnknownCodesError?: UnknownCodesErrorResolvers<ContextType>;
  UnknownModelError?: UnknownModelErrorResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Weights?: WeightsResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ServiceContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
