import type { Row, World } from '../../world.ts';

export function createWorld(): World {
  const cars = [{ id: 'C1', name: 'Alder', price: 10 }];
  const garages: Row[] = [];
  const log: string[] = [];
  let total = 0;
  const calculate = (name: string, next: number) => {
    log.push(name);
    total = next;
    return total;
  };
  const failing = () => {
    log.push('fail');
    throw new Error('This mutation never succeeds.');
  };
  return {
    Query: {
      fields: { car: ({ id }) => cars.find((car) => car.id === id) ?? null, total: () => total },
    },
    Mutation: {
      fields: {
        addCar: ({ input }) => {
          const car = { id: `C${cars.length + 1}`, ...input };
          cars.push(car);
          return car;
        },
        removeCar: ({ id }) => {
          const index = cars.findIndex((car) => car.id === id);
          return index < 0 ? null : cars.splice(index, 1)[0];
        },
        addGarage: ({ name }) => {
          if (garages.length > 0) throw new Error('There is a garage already.');
          const garage = { id: 'G1', name, places: 7 };
          garages.push(garage);
          return garage;
        },
        add: ({ n }) => calculate(`add ${n}`, total + n),
        subtract: ({ n }) => calculate(`subtract ${n}`, total - n),
        multiply: ({ by }) => calculate(`multiply ${by}`, total * by),
        reset: () => calculate('reset', 0),
        log: () => [...log],
        note: ({ text }) => ({ text, about: cars[0], total }),
        fail: failing,
        mustFail: failing,
      },
    },
    Garage: { rows: garages },
    Car: {
      rows: cars,
      fields: {
        dear: (_, { price }) => price > 100,
        available: () => true,
        totalWhenRead: () => total,
      },
    },
  };
}
