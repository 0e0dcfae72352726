import { memberId, parseMemberId, type MemberKind } from '../../shared/ids/memberId.ts';
import type { ServiceContext } from '../context.ts';
import { orderDateIn } from '../domain/market.ts';
import { modelKeyOf, type OfferedModel } from '../domain/model.ts';
import { contentsOf, familiesWithOffers, offeredOfFamily } from '../domain/offer.ts';
import { outerSpan } from '../domain/spans.ts';
import type { OptionMapper } from '../mappers.ts';
import type { FamilyResolvers, OptionResolvers, PackageResolvers } from '../resolvers.generated.ts';

export const Family: FamilyResolvers = {
  __resolveReference: async ({ id }, { load }) => {
    const key = parseMemberId('F1', id);
    const model = key === null ? null : await load.model(key);
    if (key === null || model === null) return null;
    const [offers, families] = await Promise.all([
      load.offers.load(model),
      load.families.load(model),
    ]);
    const family = familiesWithOffers(families, offers).find(({ code }) => code === key.code);
    return family === undefined ? null : { model, family };
  },

  id: ({ model, family }) => idOf('F1', model, family.code),
  code: ({ family }) => family.code,
  name: ({ model, family }, _, { text }) => text(family.name, model.market.locales),
  cardinality: ({ family }) => family.cardinality,
  role: ({ family }) => family.role,

  options: async ({ model, family }, { orderDate }, { load, request }) => {
    const day = orderDateIn(model.market, orderDate, request.now);
    const offers = await load.offers.load(model);
    return offeredOfFamily(offers, family.code, day).map((offer) => ({ model, offer }));
  },
};

export const Option: OptionResolvers = {
  __resolveReference: ({ id }, context) => loadMember('O1', id, context),

  id: ({ model, offer }) => idOf('O1', model, offer.option.code),
  code: ({ offer }) => offer.option.code,
  name: ({ model, offer }, _, { text }) => text(offer.option.name, model.market.locales),
  description: ({ model, offer }, _, { text }) =>
    offer.option.description === null ? null : text(offer.option.description, model.market.locales),
  effectiveFrom: ({ offer }) => outerSpan(offer.spans).from,
  effectiveTo: ({ offer }) => outerSpan(offer.spans).to,

  family: async ({ model, offer }, _, { load }) => {
    const families = await load.families.load(model);
    const family = families.find(({ code }) => code === offer.option.family);
    if (family === undefined) {
      throw new Error(`Option ${offer.option.code} has no family ${offer.option.family}`);
    }
    return { model, family };
  },

  package: ({ model, offer }) => (offer.option.contents === null ? null : { model, offer }),
};

export const Package: PackageResolvers = {
  __resolveReference: async ({ id }, context) => {
    const member = await loadMember('P1', id, context);
    return member === null || member.offer.option.contents === null ? null : member;
  },

  id: ({ model, offer }) => idOf('P1', model, offer.option.code),
  code: ({ offer }) => offer.option.code,
  name: ({ model, offer }, _, { text }) => text(offer.option.name, model.market.locales),
  option: (member) => member,

  contents: async ({ model, offer }, _, { load }) => {
    const offers = await load.offers.load(model);
    return contentsOf(offer.option, offers).map((content) => ({ model, offer: content }));
  },
};

function idOf(kind: MemberKind, model: OfferedModel, code: string): string {
  return memberId(kind, { ...modelKeyOf(model), code });
}

/** Null where the id is none, or the model is never offered the code. */
async function loadMember(
  kind: MemberKind,
  id: string,
  { load }: ServiceContext,
): Promise<OptionMapper | null> {
  const key = parseMemberId(kind, id);
  const model = key === null ? null : await load.model(key);
  if (key === null || model === null) return null;
  const offer = (await load.offers.load(model)).byCode.get(key.code);
  return offer === undefined ? null : { model, offer };
}
