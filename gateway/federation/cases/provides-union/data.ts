import type { World } from '../../world.ts';

export function createWorld(): World {
  const maker = { id: 'M', name: 'Maker' };
  const tyre = { __typename: 'Tyre', id: 't', title: 'Grip', maker, width: 205 };
  const rim = { __typename: 'Rim', id: 'r', title: 'Star' };
  return {
    Query: { fields: { things: () => [tyre, rim], best: () => tyre } },
    Tyre: { rows: [tyre] },
    Rim: { rows: [rim] },
    Maker: { rows: [maker] },
  };
}
