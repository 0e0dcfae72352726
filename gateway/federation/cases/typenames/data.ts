import type { World } from '../../world.ts';

export function createWorld(): World {
  const boss = { __typename: 'Boss', id: '1', name: 'Ann', chief: true, login: 'ann' };
  const cars = [{ id: 'C', wheels: [{ place: 'left' }, { place: null }] }];
  return {
    Query: {
      fields: {
        part: () => ({ __typename: 'Rim', id: 'r' }),
        node: () => ({ __typename: 'Tyre', id: 't' }),
        cars: () => cars,
        people: () => [boss],
        users: () => [boss],
      },
    },
    Mutation: { fields: { rename: () => cars[0], paint: () => cars[0] } },
    Car: { rows: cars },
    Boss: { rows: [boss] },
  };
}
