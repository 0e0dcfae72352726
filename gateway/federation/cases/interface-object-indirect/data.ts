import type { World } from '../../world.ts';

export function createWorld(): World {
  const author = { id: 'a', name: 'Ada' };
  const film = { __typename: 'Film', id: 'f', title: 'A film', minutes: 100, by: author, likes: 7 };
  const text = { __typename: 'Text', id: 't', title: 'A text', words: 900, likes: null };
  return {
    Query: {
      fields: {
        media: () => film,
        all: () => [film, text],
        author: () => author,
        list: () => ({ id: 'l', name: 'A list', media: [text, film] }),
      },
    },
    Film: { rows: [film] },
    Text: { rows: [text] },
    Author: { rows: [author] },
  };
}
