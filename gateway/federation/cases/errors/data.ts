import type { World } from '../../world.ts';

export function createWorld(): World {
  const failing = (message: string) => (): never => {
    throw new Error(message);
  };
  const cars = ['1', '2', '3'].map((id) => ({
    id,
    name: `Car ${id}`,
    note: null,
    price: 100 * Number(id),
  }));
  const [first, second, third] = cars;
  const unlucky = (car: Readonly<Record<string, unknown>>) => car['id'] === '2';
  return {
    Query: {
      fields: {
        cars: () => cars,
        car: ({ id }) => cars.find((car) => car.id === id) ?? null,
        must: () => second,
        broken: failing('broken'),
        brokenMust: failing('broken'),
        nullInList: () => ['a', null],
        maybe: () => [first, null, second, third],
        wrong: () => 'many',
        offer: () => ({ text: 'cheap', amount: null, percent: 10 }),
      },
    },
    Car: {
      rows: cars,
      isKnownTo: ({ id }, subgraph) => subgraph !== 'lists' || id !== '3',
      fields: {
        note: (_, car) => (unlucky(car) ? failing('no note')() : `note ${car['id']}`),
        rival: (_, car) => (unlucky(car) ? failing('no rival')() : second),
        owner: (_, car) => (unlucky(car) ? { name: null } : { name: 'Ann' }),
        price: (_, car) => (unlucky(car) ? failing('no price')() : car['price']),
        mustPrice: (_, car) => (unlucky(car) ? failing('no price')() : car['price']),
        tags: (_, car) => (unlucky(car) ? ['a', null] : []),
        mustTags: (_, car) => (unlucky(car) ? ['a', null] : ['b']),
        offer: (_, car) =>
          unlucky(car)
            ? { text: 'half', amount: 1, percent: null }
            : { text: 'all', amount: null, percent: 5 },
        stars: () => 5,
        badge: (_, car) => `badge ${car['id']}`,
      },
    },
  };
}
