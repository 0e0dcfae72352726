import type { World } from '../../world.ts';

export function createWorld(): World {
  const common = { __typename: 'Common', id: 'c', label: 'common' };
  const beta = { __typename: 'Beta', id: 'b', name: 'beta' };
  const gamma = { __typename: 'Gamma', id: 'g', text: 'gamma' };
  const delta = { __typename: 'Delta', d: 'delta' };
  const wrapper = (_: unknown, container: Readonly<Record<string, unknown>>) =>
    container['wrapper'];
  const second = { actions: [common, delta] };
  const of = (way: string, actions: readonly unknown[]) => ({
    id: 'box',
    way,
    wrapper: { actions },
    second,
  });
  return {
    Query: {
      fields: {
        answer: () => ({ actions: [common, beta, gamma], message: 'done' }),
        ofFirst: () => of('first', [common, beta]),
        ofSecond: () => of('second', [common, delta]),
        shared: () => of('shared', [common]),
      },
    },
    Container: { rows: [of('second', [common, delta])], fields: { wrapper } },
  };
}
