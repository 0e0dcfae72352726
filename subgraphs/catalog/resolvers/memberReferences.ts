import { CODE, MARKET_CODE } from '../../shared/ids/check.ts';
import { memberId } from '../../shared/ids/memberId.ts';
import type { Entity, ReferenceResolver } from '../../shared/subgraphSchema.ts';
import type { ServiceContext } from '../context.ts';
import { modelKeyOf, type OfferedModel } from '../domain/model.ts';
import { familiesWithOffers } from '../domain/offer.ts';
import type { FamilyMapper, OptionMapper } from '../mappers.ts';
import { optionsOf, packagesOf } from './memberIds.ts';

/**
 * Families, options and packages by id. A page refers to hundreds of one model, most of them many
 * times: an id is looked up among those of the model's own members, which takes neither parsing
 * nor a digest, and accepts exactly the ids that this service writes.
 */
export const references: Readonly<
  Record<'Family' | 'Option' | 'Package', ReferenceResolver<ServiceContext>>
> = {
  Family: ofModels('Family', async (model, { load }) => {
    const [offers, families] = await Promise.all([
      load.offers.load(model),
      load.families.load(model),
    ]);
    const key = modelKeyOf(model);
    const byId = new Map(
      familiesWithOffers(families, offers).map((family) => [
        memberId('F1', { ...key, code: family.code }),
        { model, family, offers },
      ]),
    );
    return (id) => byId.get(id);
  }),
  Option: ofModels('Option', async (model, { load }) => {
    const byId = optionsOf(modelKeyOf(model), await load.offers.load(model));
    return (id) => {
      const offer = byId.get(id);
      return offer && { model, offer };
    };
  }),
  Package: ofModels('Package', async (model, { load }) => {
    const byId = packagesOf(modelKeyOf(model), await load.offers.load(model));
    return (id) => {
      const offer = byId.get(id);
      return offer && { model, offer };
    };
  }),
};

/** The members of each model that the ids speak of are loaded once, all models together. */
function ofModels(
  __typename: string,
  membersOf: (
    model: OfferedModel,
    context: ServiceContext,
  ) => Promise<(id: string) => FamilyMapper | OptionMapper | undefined>,
): ReferenceResolver<ServiceContext> {
  return async (representations, context) => {
    const names = representations.map(({ id }) => modelNameIn(id));
    const members = new Map(
      await Promise.all(
        [...new Set(names)].map(async (name) => {
          const [market = '', code = ''] = name.split('.');
          const isName = MARKET_CODE.test(market) && CODE.test(code);
          const model = isName ? await context.load.model({ market, model: code }) : null;
          return [name, model === null ? NONE : await membersOf(model, context)] as const;
        }),
      ),
    );
    return representations.map(({ id }, at): Entity | null => {
      const member = members.get(names[at] ?? '')?.(id);
      return member === undefined ? null : { __typename, ...member };
    });
  };
}

const NONE = (): undefined => undefined;

/** `DE.AX20` of `O1.DE.AX20.TOW.x8a0`; of what is no such id, nothing that names a model. */
function modelNameIn(id: string): string {
  const start = id.indexOf('.') + 1;
  const end = id.indexOf('.', id.indexOf('.', start) + 1);
  return end < 0 ? '' : id.slice(start, end);
}
