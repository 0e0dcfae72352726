import type { World } from '../../world.ts';

export function createWorld(): World {
  const drivers = ['1', '2'].map((n) => ({
    __typename: 'Driver',
    id: `d${n}`,
    name: `Driver ${n}`,
    age: 11 * Number(n),
    login: `login${n}`,
  }));
  const staff = [
    { __typename: 'Manager', id: 's1', senior: true, name: 'Alice', active: true },
    { __typename: 'Manager', id: 's2', senior: false, name: 'Bob', active: true },
    { __typename: 'Helper', id: 's3', senior: false, name: 'Cid', active: false },
  ];
  return {
    Query: {
      fields: {
        people: () => drivers,
        staff: () => staff,
        others: () => drivers,
        employed: () => staff,
        first: () => staff[2],
      },
    },
    Driver: { rows: drivers },
    Manager: { rows: staff.filter(({ __typename }) => __typename === 'Manager') },
    Helper: { rows: staff.filter(({ __typename }) => __typename === 'Helper') },
    Staff: {
      fields: {
        seen: ({ at }, { name }) => `${name} at ${at}`,
        boss: (_, { id }) => (id === 's1' ? null : staff[0]),
      },
    },
  };
}
