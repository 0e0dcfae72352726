import type { World } from '../../world.ts';

export function createWorld(): World {
  return {
    Query: {
      fields: {
        north: () => 'SNOW',
        south: () => 'SUN',
        sky: () => 'CLOUD',
        plan: (args) => `for ${args['for']}`,
        east: (args) => args['for'] ?? 'FOG',
      },
    },
  };
}
