import type { IsoDate } from '../../shared/dates.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import type { OfferedModel } from '../domain/model.ts';
import { offersOf, type Offer, type Offers, type Option } from '../domain/offer.ts';
import type { Span } from '../domain/spans.ts';

type OptionRow = Option & {
  /** Index of the model, and the days on which it is offered the option. */
  readonly offers: readonly (readonly [number, IsoDate | null, IsoDate | null])[];
};

/**
 * All that each model is offered in its market, on whatever day: one statement answers for every
 * order date. An option comes once with the models that have it, not once a model, for its texts
 * are the bulk.
 */
export async function loadOffers(
  database: Queryable,
  models: readonly OfferedModel[],
): Promise<readonly Offers[]> {
  const rows = await database.query<OptionRow>(
    `select option.code, option.family, option.name, option.description, option.position,
            option.contents, offered.offers
     from (
       select s.dataset_version, s.brand, s.code,
              json_agg(json_build_array(k.index, s.effective_from, s.effective_to)) as offers
       from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[])
         as k (index, version, brand, series, model, market)
       join catalog.option_scope s
         on s.dataset_version = k.version and s.brand = k.brand
         and (s.series is null or k.series = any(s.series))
         and (s.models is null or k.model = any(s.models))
         and (s.markets is null or k.market = any(s.markets))
       group by s.dataset_version, s.brand, s.code
     ) offered
     join catalog.option using (dataset_version, brand, code)`,
    [
      models.map((_, index) => index),
      models.map(({ datasetVersion }) => datasetVersion),
      models.map(({ brand }) => brand),
      models.map(({ series }) => series),
      models.map(({ code }) => code),
      models.map(({ market }) => market.code),
    ],
  );
  const found = models.map(() => new Map<string, Offer & { readonly spans: Span[] }>());
  for (const { offers, ...option } of rows) {
    for (const [index, from, to] of offers) {
      const before = found[index]?.get(option.code);
      if (before === undefined) found[index]?.set(option.code, { option, spans: [{ from, to }] });
      else before.spans.push({ from, to });
    }
  }
  return found.map((offers) => offersOf(offers.values()));
}
