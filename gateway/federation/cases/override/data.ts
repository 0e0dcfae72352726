import type { World } from '../../world.ts';

export function createWorld(): World {
  const posts = ['1', '2'].map((n) => ({
    id: `p${n}`,
    made: `day ${n}`,
    text: `text ${n}`,
    size: 6,
  }));
  return {
    Query: {
      fields: {
        feed: () => posts,
        oldFeed: () => posts.slice(0, 1),
        newFeed: () => posts.slice(1),
        ping: () => 'pong',
      },
    },
    Post: { rows: posts },
  };
}
