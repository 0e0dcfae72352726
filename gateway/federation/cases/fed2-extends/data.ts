import type { World } from '../../world.ts';

export function createWorld(): World {
  const people = ['1', '2'].map((n) => ({
    id: `p${n}`,
    name: `Name ${n}`,
    nick: `Nick ${n}`,
    rid: `r${n}`,
    wage: 10 * Number(n),
  }));
  return {
    Query: {
      fields: {
        person: ({ id }) => people.find((person) => person.id === id) ?? null,
        driver: () => people[0],
        provided: () => people[0],
        cheapest: () => people[0],
      },
    },
    Person: { rows: people, fields: { initials: (_, { name }) => name[0] } },
  };
}
