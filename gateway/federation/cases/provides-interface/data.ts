import type { World } from '../../world.ts';

export function createWorld(): World {
  const lock = { __typename: 'Lock', id: 'l', name: 'Lock L', age: 3 };
  const hinge = { __typename: 'Hinge', id: 'h', name: 'Hinge H', age: 5 };
  const door = { __typename: 'Door', id: 'd', fittings: [lock, hinge] };
  return {
    Query: { fields: { part: () => door, door: () => door, ping: () => null } },
    Door: { rows: [door] },
    Lock: { rows: [lock] },
    Hinge: { rows: [hinge] },
  };
}
