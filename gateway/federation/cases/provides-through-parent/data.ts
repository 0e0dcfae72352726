import type { World } from '../../world.ts';

export function createWorld(): World {
  const lock = { __typename: 'Lock', id: 'l', name: 'Lock L' };
  const hinge = { __typename: 'Hinge', id: 'h', name: 'Hinge H', age: 6 };
  const door = { __typename: 'Door', id: 'd', pieces: [lock, hinge] };
  return {
    Query: { fields: { part: () => door, ping: () => null } },
    Door: { rows: [door] },
    Lock: { rows: [lock] },
    Hinge: { rows: [hinge] },
  };
}
