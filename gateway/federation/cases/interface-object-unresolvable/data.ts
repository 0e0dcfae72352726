import type { World } from '../../world.ts';

export function createWorld(): World {
  const node = { __typename: 'Node', id: 'n', text: 'a node' };
  const wheel = { __typename: 'Wheel', id: 'w', name: 'Round' };
  const nut = { __typename: 'Nut', id: 'x', size: 8 };
  return {
    Query: {
      fields: {
        node: () => node,
        object: () => node,
        item: () => wheel,
        things: () => [nut],
        someThing: () => nut,
      },
    },
    Node: { rows: [node] },
    Wheel: { rows: [wheel] },
    Nut: { rows: [nut] },
  };
}
