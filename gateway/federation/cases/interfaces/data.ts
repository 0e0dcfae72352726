import type { World } from '../../world.ts';

export function createWorld(): World {
  const mill = { __typename: 'Factory', name: 'Mill', workers: 900 };
  const forge = { __typename: 'Workshop', name: 'Forge', founder: 'Ada' };
  const dealer = { __typename: 'Dealer', id: 'D1', firm: 'Deal & Co', town: 'Bonn' };
  const person = { __typename: 'Private', mail: 'p@example.org' };
  const van = { __typename: 'Van', gears: null };
  const bike = { __typename: 'Bike', volume: null };
  const vans = [
    {
      ...van,
      id: 'v1',
      code: 'VAN-1',
      volume: 9,
      size: { length: 5, weight: 2.5 },
      maker: mill,
      soldBy: dealer,
    },
    { ...van, id: 'v2', code: 'VAN-2', volume: 12, size: null, maker: forge, soldBy: null },
  ];
  const bikes = [
    {
      ...bike,
      id: 'b1',
      code: 'BIKE-1',
      gears: 8,
      size: { length: 2, weight: 0.5 },
      maker: forge,
      soldBy: person,
    },
    {
      ...bike,
      id: 'b2',
      code: 'BIKE-2',
      gears: 1,
      size: { length: 2, weight: 0.25 },
      maker: mill,
      soldBy: dealer,
    },
  ];
  const [v1, v2] = vans;
  const [b1, b2] = bikes;
  const vehicles = [v1, b1, v2, b2];
  const reviews = [
    { id: 1, text: 'roomy', of: v1 },
    { id: 2, text: 'thirsty', of: v1 },
    { id: 3, text: 'light', of: b1 },
  ];
  const reviewsOf = (vehicle: Readonly<Record<string, unknown>>) =>
    reviews.filter(({ of }) => of?.id === vehicle['id']);
  const fields: NonNullable<World[string]['fields']> = {
    reviews: (_, vehicle) => reviewsOf(vehicle),
    reviewCount: (_, vehicle) => reviewsOf(vehicle).length,
    freight: ({ to }, { size }) => (size === null ? null : { price: size.weight * 100, to }),
  };
  return {
    Query: {
      fields: {
        vehicles: () => vehicles,
        vehicle: ({ id }) => vehicles.find((one) => one?.id === id) ?? null,
        like: ({ id }) => {
          const type = vehicles.find((one) => one?.id === id)?.__typename;
          return vehicles.filter((one) => one?.__typename === type && one?.id !== id);
        },
        latest: () => reviews[2],
      },
    },
    Van: { rows: vans, fields },
    Bike: { rows: bikes, fields },
    Factory: { rows: [mill] },
    Dealer: { rows: [dealer] },
  };
}
