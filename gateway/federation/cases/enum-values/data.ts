import type { World } from '../../world.ts';

export function createWorld(): World {
  const cars = [
    { vin: 'C1', fuel: 'PETROL' },
    { vin: 'C2', fuel: 'HYDROGEN' },
  ];
  return {
    Query: {
      fields: {
        cars: () => cars,
        car: () => cars[1],
        surveyed: () => cars,
        byFuel: ({ fuel }) => cars.filter((car) => car.fuel === fuel),
        fuels: ({ of }) => of,
        rated: ({ by }) => by.fuel,
      },
    },
    Car: { rows: cars },
  };
}
