import { Brand, Series } from './resolvers/brand.ts';
import { Configuration } from './resolvers/configuration.ts';
import { Market } from './resolvers/market.ts';
import { Model } from './resolvers/model.ts';
import { Facet, FacetValue, ModelConnection } from './resolvers/modelConnection.ts';
import { references } from './resolvers/memberReferences.ts';
import { Family, Option, Package } from './resolvers/offer.ts';
import { Query } from './resolvers/query.ts';
import { DiscontinuedOption, SavedConfiguration } from './resolvers/savedConfiguration.ts';

export const resolvers = {
  Query,
  Brand,
  Series,
  Market,
  ModelConnection,
  Facet,
  FacetValue,
  Model,
  Family,
  Option,
  Package,
  Configuration,
  SavedConfiguration,
  DiscontinuedOption,
};

export { references };
