import { Brand, Series } from './resolvers/brand.ts';
import { Configuration } from './resolvers/configuration.ts';
import { Market } from './resolvers/market.ts';
import { Model } from './resolvers/model.ts';
import { Facet, ModelConnection } from './resolvers/modelConnection.ts';
import { references } from './resolvers/memberReferences.ts';
import { Family, Option, Package } from './resolvers/offer.ts';
import { Query } from './resolvers/query.ts';
import { SavedConfiguration } from './resolvers/savedConfiguration.ts';

export const resolvers = {
  Query,
  Brand,
  Series,
  Market,
  ModelConnection,
  Facet,
  Model,
  Family,
  Option,
  Package,
  Configuration,
  SavedConfiguration,
};

export { references };
