import { memberId } from '../../shared/ids/memberId.ts';
import { orderDateIn } from '../domain/market.ts';
import { modelKeyOf } from '../domain/model.ts';
import { contentsOf, offeredOfFamily, type Offers } from '../domain/offer.ts';
import { outerSpan } from '../domain/spans.ts';
import type { OptionMapper } from '../mappers.ts';
import type { FamilyResolvers, OptionResolvers, PackageResolvers } from '../resolvers.generated.ts';
import { optionId, packageId } from './memberIds.ts';

export const Family: FamilyResolvers = {
  id: ({ model, family }) => memberId('F1', { ...modelKeyOf(model), code: family.code }),
  code: ({ family }) => family.code,
  name: ({ model, family }, _, { text }, info) => text(info, family.name, model.market.locales),
  cardinality: ({ family }) => family.cardinality,
  role: ({ family }) => family.role,

  options: ({ model, family, offers }, { orderDate }, { load, request }) => {
    const day = orderDateIn(model.market, orderDate, request.now);
    const optionsOf = (all: Offers): readonly OptionMapper[] =>
      offeredOfFamily(all, family.code, day).map((offer) => ({ model, offer }));
    // A page of fifty models has two thousand families: none of them waits for what is at hand.
    return offers === null ? load.offers.load(model).then(optionsOf) : optionsOf(offers);
  },
};

export const Option: OptionResolvers = {
  id: ({ model, offer }) => optionId(modelKeyOf(model), offer),
  code: ({ offer }) => offer.option.code,
  name: ({ model, offer }, _, { text }, info) =>
    text(info, offer.option.name, model.market.locales),
  description: ({ model, offer }, _, { text }, info) =>
    offer.option.description === null
      ? null
      : text(info, offer.option.description, model.market.locales),
  effectiveFrom: ({ offer }) => outerSpan(offer.spans).from,
  effectiveTo: ({ offer }) => outerSpan(offer.spans).to,

  family: async ({ model, offer }, _, { load }) => {
    const families = await load.families.load(model);
    const family = families.find(({ code }) => code === offer.option.family);
    if (family === undefined) {
      throw new Error(`Option ${offer.option.code} has no family ${offer.option.family}`);
    }
    return { model, family, offers: null };
  },

  package: ({ model, offer }) => (offer.option.contents === null ? null : { model, offer }),
};

export const Package: PackageResolvers = {
  id: ({ model, offer }) => packageId(modelKeyOf(model), offer),
  code: ({ offer }) => offer.option.code,
  name: ({ model, offer }, _, { text }, info) =>
    text(info, offer.option.name, model.market.locales),
  option: (member) => member,

  contents: async ({ model, offer }, _, { load }) => {
    const offers = await load.offers.load(model);
    return contentsOf(offer.option, offers).map((content) => ({ model, offer: content }));
  },
};
