import type { World } from '../../world.ts';

export function createWorld(): World {
  const plants = [
    { __typename: 'Plant', code: 'N', country: 'NO', lines: 3, tag: { text: 'of N', rank: null } },
  ];
  return {
    Query: {
      fields: {
        a: () => ({ text: 'from a', rank: 1 }),
        b: () => [{ text: 'from b', rank: null }],
        origin: () => plants[0],
        level: ({ at }) => at,
      },
    },
    Plant: { rows: plants },
  };
}
