import type { World } from '../../world.ts';

export function createWorld(): World {
  const users = [
    {
      id: 'u1',
      name: 'Ann',
      internalRank: 1,
      friendIds: ['u2'],
      kind: 'FRIEND',
      note: { __typename: 'Text', text: 'hello' },
    },
    { id: 'u2', name: 'Bob', internalRank: 2, friendIds: ['u1', 'u2'], kind: 'FAMILY', note: null },
  ];
  return {
    Query: {
      fields: { users: () => users, secretUsers: () => users, usersInFriends: () => users },
    },
    User: {
      rows: users,
      fields: {
        friends: ({ kind = 'FAMILY', first = 9 }, user) =>
          kind === 'FAMILY'
            ? users.filter(({ id }) => user['friendIds'].includes(id)).slice(0, first)
            : [],
        rank: (_, { internalRank }) => `rank ${internalRank}`,
      },
    },
  };
}
