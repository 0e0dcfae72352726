import type { DataVersionId } from '../shared/dataVersion.ts';
import type { ConfigurationKey } from '../shared/ids/configurationId.ts';
import type { Texts } from '../shared/texts.ts';
import type { Brand, Series } from './domain/brand.ts';
import type { DiscontinuedCode } from './domain/discontinued.ts';
import type { FacetCount, LabelledCount } from './domain/facets.ts';
import type { Market } from './domain/market.ts';
import type { OfferedModel } from './domain/model.ts';
import type { Family, Offer, Offers } from './domain/offer.ts';
import type { Origin } from './domain/origins.ts';
import type { FacetField, ModelSearch } from './domain/search.ts';

// What the resolvers hold for each GraphQL type.

export type BrandMapper = Brand;

export interface SeriesMapper {
  readonly series: Series;
  /** Of the market through which it was reached, if any; best first. */
  readonly fallbackLocales: readonly string[];
}

export type MarketMapper = Market;

export type ModelMapper = OfferedModel;

export interface FamilyMapper {
  readonly model: OfferedModel;
  readonly family: Family;
  /** What the model is offered; null where it is not loaded yet. */
  readonly offers: Offers | null;
}

export interface OptionMapper {
  readonly model: OfferedModel;
  readonly offer: Offer;
}

/** An option that is a package. */
export interface PackageMapper {
  readonly model: OfferedModel;
  readonly offer: Offer;
}

export interface ConfigurationMapper {
  readonly id: string;
  readonly key: ConfigurationKey;
  readonly model: OfferedModel;
}

export interface ConfigurationItemMapper {
  readonly option: OptionMapper;
  readonly origin: Origin;
}

export interface ModelConnectionMapper {
  readonly search: ModelSearch;
}

export interface FacetMapper {
  readonly field: FacetField;
  readonly counts: readonly FacetCount[];
  readonly fallbackLocales: readonly string[];
}

export interface FacetValueMapper extends LabelledCount {
  /** The label's; null where the value is called what it is. */
  readonly texts: Texts | null;
  readonly fallbackLocales: readonly string[];
}

export interface DiscontinuedOptionMapper extends DiscontinuedCode {
  readonly fallbackLocales: readonly string[];
}

export interface SavedConfigurationMapper {
  readonly id: string;
  readonly dataVersion: DataVersionId;
  readonly current: { readonly id: string } | null;
}
