import type { World } from '../../world.ts';

export function createWorld(): World {
  const cars = ['1', '2'].map((n) => ({
    vin: `V${n}`,
    plate: `P${n}`,
    frame: { maker: 'M', serial: `S${n}`, check: `X${n}` },
    name: `Car ${n}`,
    shift: `shift ${n}`,
  }));
  const [first] = cars;
  const plants = [
    { code: 'N', built: [first] },
    { code: 'S', built: cars },
  ];
  return {
    Query: {
      fields: { plants: () => plants, plant: () => plants[0], registered: () => cars },
    },
    Plant: { rows: plants },
    Car: { rows: cars, fields: { sign: (_, { name }) => `«${name}»` } },
  };
}
