import type { World } from '../../world.ts';

const car = (vin: string) => ({
  __typename: 'Car',
  vin,
  plate: `plate ${vin}`,
  insurer: `insurer ${vin}`,
});

export function createWorld(): World {
  const repaired = car('R');
  const washed = car('W');
  const towed = car('T');
  const trailer = car('L');
  const wreck = car('X');
  const repair = { __typename: 'Repair', car: repaired, parts: [{ from: wreck }, { from: null }] };
  const wash = { __typename: 'Wash', car: washed };
  const tow = { __typename: 'Tow', car: towed, trailer };
  return {
    Query: {
      fields: {
        job: () => wash,
        jobs: () => [repair, wash, tow],
        days: () => [[wash], [], [repair]],
      },
    },
    Car: { rows: [repaired, washed, towed, trailer, wreck] },
  };
}
