import { expect, test } from 'vitest';
import { MOST_ERRORS } from './subgraphErrors.ts';
import { smallGraph } from './testing/smallGraph.ts';

const PLACES = 2 * MOST_ERRORS;

/** A shelf full of one book, whose reviews cannot be read. */
const shelf = smallGraph({
  books: {
    sdl: /* GraphQL */ `
      type Query {
        books: [Book!]!
      }
      type Book @key(fields: "id") {
        id: ID!
      }
    `,
    resolvers: {
      Query: { books: () => Array.from({ length: PLACES }, () => ({ id: '1' })) },
    },
  },
  reviews: {
    sdl: /* GraphQL */ `
      type Book @key(fields: "id") {
        id: ID!
        stars: Int
      }
    `,
    resolvers: {
      Book: {
        stars: () => {
          throw new Error('the reviews cannot be read');
        },
      },
    },
  },
});

test('an entity that fails at very many places is told of at as many as anybody reads', async () => {
  const { data, errors } = await shelf.ask('{ books { one: stars other: stars } }');
  const nothing = { one: null, other: null };
  expect(data).toEqual({ books: Array.from({ length: PLACES }, () => nothing) });
  expect(errors.map(({ path }) => path)).toEqual(
    Array.from({ length: MOST_ERRORS }, (_, index) => ['books', index, 'one']),
  );
});
