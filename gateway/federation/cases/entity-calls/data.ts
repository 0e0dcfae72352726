import type { World } from '../../world.ts';

export function createWorld(): World {
  const cars = [
    { vin: 'C1', name: 'Alder', ownerId: 'O1', mileage: 12_000, twinVin: 'C2' },
    { vin: 'C2', name: 'Birch', ownerId: 'O1', mileage: 500, twinVin: 'C1' },
    { vin: 'C3', name: 'Cedar', ownerId: null, mileage: null, twinVin: null },
  ];
  const owners = [
    { id: 'O1', nickname: 'Ann' },
    { id: 'O2', nickname: null },
  ];
  const visits = [
    { id: 'V1', work: 'tyres', vin: 'C1' },
    { id: 'V2', work: 'oil', vin: 'C1' },
    { id: 'V3', work: 'oil', vin: 'C2' },
  ];
  const [alder, birch, cedar] = cars;
  const carOf = (vin: string | null) => cars.find((car) => car.vin === vin) ?? null;
  return {
    Query: {
      fields: {
        cars: () => cars,
        car: ({ vin }) => carOf(vin),
        fleet: () => ({ flagship: alder, reserve: [birch, alder, birch] }),
        parked: () => [alder, null, cedar, alder],
        lots: () => [[alder, birch], [], [cedar, alder]],
        favourite: () => null,
        owners: () => owners,
      },
    },
    Car: {
      rows: cars,
      fields: {
        twin: (_, car) => carOf(car['twinVin']),
        owner: (_, car) => owners.find(({ id }) => id === car['ownerId']) ?? null,
        plate: ({ country }, car) => `${country} ${car['vin']}`,
        visits: (_, car) => visits.filter(({ vin }) => vin === car['vin']),
      },
    },
    Owner: {
      rows: owners,
      fields: {
        cars: (_, owner) => cars.filter(({ ownerId }) => ownerId === owner['id']),
        lastVisit: (_, owner) =>
          visits.findLast(({ vin }) => carOf(vin)?.ownerId === owner['id']) ?? null,
      },
    },
    Visit: { rows: visits, fields: { car: (_, visit) => carOf(visit['vin']) } },
  };
}
