import type { World } from '../../world.ts';

export function createWorld(): World {
  const people = ['1', '2'].map((n) => ({
    id: `p${n}`,
    name: `Name ${n}`,
    rid: `r${n}`,
    nick: n === '2' ? `Nick ${n}` : null,
  }));
  const [first, second] = people;
  const cars = [
    { vin: 'C1', driver: first },
    { vin: 'C2', driver: second },
    { vin: 'C3', driver: null },
  ];
  return {
    Query: {
      fields: {
        someone: () => first,
        owner: () => second,
        person: ({ id }) => people.find((person) => person.id === id) ?? null,
        anyone: () => first,
        provided: () => second,
        cars: () => cars,
      },
    },
    Person: {
      rows: people,
      fields: {
        hail: (_, { name }) => `Hail ${name}`,
        cars: (_, { id }) => cars.filter(({ driver }) => driver?.id === id),
      },
    },
    Car: { rows: cars },
  };
}
