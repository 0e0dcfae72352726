import { describe, expect, test } from 'vitest';
import { smallGraph } from './testing/smallGraph.ts';

/** Cases in which Apollo's own gateway answers wrongly; each is shown to do so. */

const COMMENTS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Posts whose summaries are made from their comments by another service. */
const posts = smallGraph({
  posts: {
    sdl: /* GraphQL */ `
      type Query {
        post: Post
      }
      type Post @key(fields: "id") {
        id: ID!
        comments(limit: Int): [String!]!
        author(short: Boolean): Author
      }
      type Author {
        name(upper: Boolean): String
      }
    `,
    resolvers: {
      Query: { post: () => ({ id: '1' }) },
      Post: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        comments: (_: unknown, { limit }: { limit?: number }) => COMMENTS.slice(0, limit ?? 5),
        author: (_: unknown, { short }: { short?: boolean }) => ({ name: short ? 'A' : 'Ada' }),
      },
      Author: {
        name: ({ name }: { name: string }, { upper }: { upper?: boolean }) =>
          upper ? name.toUpperCase() : name,
      },
    },
  },
  summaries: {
    sdl: /* GraphQL */ `
      type Post @key(fields: "id") {
        id: ID!
        comments(limit: Int): [String!]! @external
        author(short: Boolean): Author @external
        short: String @requires(fields: "comments(limit: 1)")
        long: String @requires(fields: "comments(limit: 3)")
        all: String @requires(fields: "comments")
        byline: String @requires(fields: "author(short: true) { name(upper: true) }")
      }
      type Author {
        name(upper: Boolean): String @external
      }
    `,
    resolvers: {
      Post: {
        __resolveReference: (post: object) => post,
        short: ({ comments }: { comments: readonly string[] }) => comments.join('+'),
        long: ({ comments }: { comments: readonly string[] }) => comments.join('+'),
        all: ({ comments }: { comments: readonly string[] }) => comments.join('+'),
        byline: ({ author }: { author: { readonly name: string } }) => `by ${author.name}`,
      },
    },
  },
});

/** Parcels that the freight service knows by their id, and only refers to by sku and region. */
const parcels = smallGraph({
  orders: {
    sdl: /* GraphQL */ `
      type Query {
        parcel: Parcel
      }
      type Parcel @key(fields: "id") @key(fields: "sku region") {
        id: ID!
        sku: String!
        region: String!
      }
    `,
    resolvers: { Query: { parcel: () => ({ id: '1', sku: 's', region: 'EU' }) } },
  },
  weights: {
    sdl: /* GraphQL */ `
      type Parcel @key(fields: "sku region") {
        sku: String!
        region: String!
        weight: Int
      }
    `,
    resolvers: { Parcel: { __resolveReference: (parcel: object) => ({ ...parcel, weight: 7 }) } },
  },
  freight: {
    sdl: /* GraphQL */ `
      type Parcel @key(fields: "sku region", resolvable: false) @key(fields: "id") {
        id: ID!
        sku: String!
        region: String!
        weight: Int @external
        cost: Int @requires(fields: "weight")
      }
    `,
    resolvers: {
      Parcel: {
        __resolveReference(parcel: { readonly id?: string; readonly weight?: number }) {
          return parcel.id === undefined ? null : { ...parcel, cost: (parcel.weight ?? 0) * 10 };
        },
      },
    },
  },
});

/** Stars that the reviews service gives to media it got to itself, and to no others. */
const media = smallGraph({
  media: {
    sdl: /* GraphQL */ `
      interface Media @key(fields: "id") {
        id: ID!
      }
      type Query {
        book: Media
      }
    `,
    resolvers: {
      Query: { book: () => ({ __typename: 'Book', id: '1' }) },
      Media: { __resolveType: () => 'Book' },
    },
  },
  reviews: {
    sdl: /* GraphQL */ `
      type Media @interfaceObject @key(fields: "id", resolvable: false) {
        id: ID!
        stars: Int
      }
      type Query {
        best: Media
      }
    `,
    resolvers: { Query: { best: () => ({ id: '1', stars: 5 }) } },
  },
});

describe.each(['apollo', 'hive'] as const)('planned by %s', (planner) => {
  test("what a service requires with arguments leaves the client's own arguments alone", async () => {
    const query = '{ post { comments(limit: 2) long } }';
    const right = { post: { comments: ['first', 'second'], long: 'first+second+third' } };
    expect((await posts.askStock(query)).data).not.toEqual(right);
    expect(await posts.ask(query, { planner })).toMatchObject({ data: right, errors: [] });
  });

  test('two fields may require one field with different arguments', async () => {
    const query = '{ post { short long all } }';
    const right = {
      post: { short: 'first', long: 'first+second+third', all: COMMENTS.join('+') },
    };
    expect((await posts.askStock(query)).data).not.toEqual(right);
    expect(await posts.ask(query, { planner })).toMatchObject({ data: right, errors: [] });
  });

  test('arguments within what is required are as particular', async () => {
    const query = '{ post { author { name } byline comments } }';
    const right = { post: { author: { name: 'Ada' }, byline: 'by A', comments: COMMENTS } };
    expect((await posts.askStock(query)).data).not.toEqual(right);
    expect(await posts.ask(query, { planner })).toMatchObject({ data: right, errors: [] });
  });

  test("a key may go by the client's name for something else", async () => {
    const query = '{ post { id: comments(limit: 1) comments: id long } }';
    const right = { post: { id: ['first'], comments: '1', long: 'first+second+third' } };
    expect((await posts.askStock(query)).data).not.toEqual(right);
    expect(await posts.ask(query, { planner })).toMatchObject({ data: right, errors: [] });
  });
});

test('after @requires an entity is asked for by a key that its service resolves', async () => {
  const query = '{ parcel { cost } }';
  const right = { parcel: { cost: 70 } };
  expect((await parcels.askStock(query)).data).not.toEqual(right);
  expect(await parcels.ask(query)).toMatchObject({ data: right, errors: [] });
});

test('what no service can answer is an error, and not only null', async () => {
  const query = '{ book { stars } }';
  const stock = await media.askStock(query);
  expect(stock).toMatchObject({ data: { book: null }, errors: [] });
  const answer = await media.ask(query);
  expect(answer.data).toBeNull();
  expect(answer.errors).toMatchObject([{ extensions: { code: 'UNANSWERABLE_FIELDS' } }]);
});
