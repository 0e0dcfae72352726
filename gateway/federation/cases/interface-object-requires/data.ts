import type { World } from '../../world.ts';

export function createWorld(): World {
  const driver = { __typename: 'Driver', id: 'd', name: 'Ann', age: 40 };
  const rider = { __typename: 'Rider', id: 'r', name: 'Bob' };
  return {
    Query: { fields: { people: () => [driver, rider], others: () => [driver, rider] } },
    Person: { fields: { login: (_, { name }) => `@${name.toLowerCase()}` } },
    Driver: { rows: [driver] },
    Rider: { rows: [rider] },
  };
}
