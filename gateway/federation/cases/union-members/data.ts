import type { World } from '../../world.ts';

export function createWorld(): World {
  const book = { __typename: 'Book', id: 'b', title: 'A book', pages: 300 };
  const film = { __typename: 'Film', id: 'f', title: 'A film', length: 90 };
  const song = { __typename: 'Song', id: 's', title: 'A song' };
  return {
    Query: {
      fields: {
        media: () => book,
        film: () => film,
        tunes: () => [song, null, book],
        viewer: () => ({ media: book, book, song }),
      },
    },
    Book: { rows: [book] },
    Film: { rows: [film] },
    Song: { rows: [song] },
  };
}
