import type { World } from '../../world.ts';

export function createWorld(): World {
  const people = ['1', '2', '3'].map((n) => ({ id: `p${n}`, name: `Person ${n}` }));
  const cars = ['1', '2', '3'].map((n, index) => ({
    id: `c${n}`,
    name: `Car ${n}`,
    parts: [{ title: `axle ${n}`, weight: 10.5 }],
    owner: index === 2 ? null : people[index],
  }));
  return {
    Query: {
      fields: {
        cars: ({ first, where }) =>
          cars
            .filter(
              ({ name, id }) => (where?.name ?? name) === name && (where?.ids ?? [id]).includes(id),
            )
            .slice(0, first),
        car: ({ id }) => cars.find((car) => car.id === id) ?? null,
        echo: (args) => JSON.stringify(args),
        people: () => people,
      },
    },
    Car: { rows: cars, fields: { size: ({ unit }) => (unit === 'FOOT' ? 13.1 : 4) } },
    Person: {
      rows: people,
      fields: {
        cars: (_, { id }) => cars.filter(({ owner }) => owner?.id === id),
        friends: ({ first }, { id }) => people.filter((one) => one.id !== id).slice(0, first),
      },
    },
  };
}
