import type { World } from '../../world.ts';

export function createWorld(): World {
  const dealer = { __typename: 'Dealer', id: 'd1', name: 'Deal & Co' };
  const garage = { __typename: 'Garage', id: 'g1', name: 'Quick Fix' };
  const near = () => [dealer, garage];
  const clubs = [{ code: 'C', title: 'The club' }];
  return {
    Query: { fields: { partners: near, dealers: () => [dealer], clubs: () => clubs } },
    Club: { rows: clubs, fields: { members: near } },
    Dealer: { rows: [dealer], fields: { near } },
    Garage: { fields: { near } },
  };
}
