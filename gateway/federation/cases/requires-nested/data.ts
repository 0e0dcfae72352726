import type { World } from '../../world.ts';

export function createWorld(): World {
  const orders = ['Lane-1', 'Lake-1', 'Lake-2'].map((id) => ({ id, open: id.endsWith('1') }));
  const people = [
    { id: '1', first: 'Ada', last: 'Lane' },
    { id: '2', first: 'Bob', last: 'Lake' },
    { id: '3', first: 'Cid', last: 'None' },
  ];
  const authors = [
    { id: 'a1', name: 'Ann' },
    { id: 'a2', name: 'Ben' },
  ];
  const notes = ['a1', 'a2', 'a2'].map((authorId, index) => ({ id: `n${index}`, authorId }));
  const posts = [
    { id: 'p1', notes },
    { id: 'p2', notes: notes.slice(0, 1) },
  ];
  return {
    Query: { fields: { person: () => people[0], people: () => people, posts: () => posts } },
    Person: {
      rows: people,
      fields: {
        orders: (_, { last }) => orders.filter(({ id }) => id.startsWith(`${last}-`)),
        total: (_, { orders }) => orders.length,
        status: (_, { orders }) => orders.map(({ id }: { id: string }) => id).join(', '),
      },
    },
    Order: { rows: orders },
    Post: {
      rows: posts,
      fields: {
        authorId: (_, { notes }) => notes.at(-1).authorId,
        author: (_, { authorId }) => authors.find(({ id }) => id === authorId) ?? null,
      },
    },
    Note: { rows: notes },
  };
}
