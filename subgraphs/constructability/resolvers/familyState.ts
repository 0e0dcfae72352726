import { memberId } from '../../shared/ids/memberId.ts';
import type { ChangeMapper, OptionStateMapper } from '../mappers.ts';
import type { FamilyStateResolvers, OptionStateResolvers } from '../resolvers.generated.ts';
import { changeTo } from './changeTo.ts';
import { optionOf } from './optionOf.ts';

export const FamilyState: FamilyStateResolvers = {
  family: ({ car: { market, model }, family: { code } }) => ({
    id: memberId('F1', { market, model, code }),
  }),
  options: ({ car, model, nearest, family, states }) =>
    family.options.flatMap((code) => {
      const state = states.get(code);
      return state === undefined ? [] : [{ car, model, nearest, code, state }];
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

  change: (option, _, { loaders, request: { dataVersion } }) => {
    const { car, state, nearest } = option;
    if (state === 'STANDARD' || state === 'FORCED') return null;
    return nearest === undefined
      ? loaders.nearest
          .load({ dataVersion, configuration: car })
          .then((loaded) => changeOf(option, loaded))
      : changeOf(option, nearest);
  },
};

function changeOf(
  { car, code, model }: OptionStateMapper,
  nearest: OptionStateMapper['nearest'],
): ChangeMapper | null {
  const found = nearest?.get(code);
  return found === undefined ? null : changeTo(car, found, model);
}
