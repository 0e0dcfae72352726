import type { Texts } from '../shared/texts.ts';
import type { Price, Tax } from './resolvers.generated.ts';

// What the resolvers hold for each GraphQL type.

export interface PriceMapper extends Omit<Price, 'taxes'> {
  readonly taxes: readonly TaxMapper[];
}

export interface TaxMapper extends Omit<Tax, 'name'> {
  readonly name: Texts;
  /** Of the market, best first. */
  readonly fallbackLocales: readonly string[];
}
