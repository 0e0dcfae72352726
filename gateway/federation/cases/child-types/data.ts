import type { World } from '../../world.ts';

export function createWorld(): World {
  const dealer = { __typename: 'Dealer', id: 'd1', name: 'Deal & Co' };
  const garage = { __typename: 'Garage', id: 'g1', name: 'Quick Fix' };
  const near = () => [dealer, garage];
  return {
    Query: { fields: { partners: near, dealers: () => [dealer] } },
    Dealer: { rows: [dealer], fields: { near } },
    Garage: { fields: { near } },
  };
}
