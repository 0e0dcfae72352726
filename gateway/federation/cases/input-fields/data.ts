import type { World } from '../../world.ts';

export function createWorld(): World {
  return {
    Query: {
      fields: {
        find: ({ filter }) =>
          filter === undefined ? [] : [JSON.stringify({ ...filter, onlyHere: undefined })],
        nested: ({ filter }) => JSON.stringify(filter),
        count: ({ filter }) => JSON.stringify({ ...filter, onlyHere: undefined }),
        strict: ({ by }) => JSON.stringify(by),
      },
    },
  };
}
