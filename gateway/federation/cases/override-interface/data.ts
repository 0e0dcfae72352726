import type { World } from '../../world.ts';

export function createWorld(): World {
  const image = { __typename: 'Image', id: 'i', made: 'monday' };
  const text = { __typename: 'Text', id: 't', made: 'friday', body: 'words' };
  const both = () => [image, text];
  return {
    Query: { fields: { feed: both, oldFeed: both, newFeed: both } },
    Image: { rows: [image] },
    Text: { rows: [text] },
  };
}
