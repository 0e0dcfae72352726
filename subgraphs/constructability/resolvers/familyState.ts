import { memberId } from '../../shared/ids/memberId.ts';
import type { FamilyStateResolvers, OptionStateResolvers } from '../resolvers.generated.ts';
import { changeTo } from './changeTo.ts';
import { optionOf } from './optionOf.ts';

export const FamilyState: FamilyStateResolvers = {
  family: ({ car: { market, model }, family: { code } }) => ({
    id: memberId('F1', { market, model, code }),
  }),
  options: ({ car, model, family, states }) =>
    family.options.flatMap((code) => {
      const state = states.get(code);
      return state === undefined ? [] : [{ car, model, code, state }];
    }),
};

export const OptionState: OptionStateResolvers = {
  option: ({ model, code }) => optionOf(model.base, code),

  conflict: async ({ car, code, state }, _, { loaders, request: { dataVersion } }) => {
    if (state !== 'EXCLUDED' && state !== 'SELECTED') return null;
    const chosen = state === 'SELECTED' ? car.chosen : [...car.chosen, code];
    const conflict = await loaders.conflict.load({
      dataVersion,
      configuration: { ...car, chosen },
    });
    const isAbout = state === 'EXCLUDED' || conflict?.choices.includes(code) === true;
    return conflict === null || !isAbout ? null : { conflict, car, dataVersion };
  },

  change: ({ car, model, code, state }, _, { loaders, request: { dataVersion } }) => {
    if (state === 'STANDARD' || state === 'FORCED') return null;
    return loaders.nearest.load({ dataVersion, configuration: car }).then((nearest) => {
      const found = nearest?.get(code);
      return found === undefined ? null : changeTo(car, found, model);
    });
  },
};
