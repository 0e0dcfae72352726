import { memberId } from '../../shared/ids/memberId.ts';
import type { FamilyStateResolvers, OptionStateResolvers } from '../resolvers.generated.ts';
import { changeTo } from './changeTo.ts';

export const FamilyState: FamilyStateResolvers = {
  family: ({ car: { market, model }, family: { code } }) => ({
    id: memberId('F1', { market, model, code }),
  }),
  options: ({ car, family, states }) =>
    family.options.flatMap((code) => {
      const state = states.get(code);
      return state === undefined ? [] : [{ car, code, state }];
    }),
};

export const OptionState: OptionStateResolvers = {
  option: ({ car: { market, model }, code }) => ({
    id: memberId('O1', { market, model, code }),
  }),

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

  change: async ({ car, code, state }, _, { loaders, request: { dataVersion } }) => {
    if (state === 'STANDARD' || state === 'FORCED') return null;
    const nearest = await loaders.nearest.load({ dataVersion, configuration: car });
    const found = nearest?.get(code);
    return found === undefined ? null : changeTo(car, found);
  },
};
