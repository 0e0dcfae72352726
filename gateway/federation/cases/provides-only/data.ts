import type { World } from '../../world.ts';

export function createWorld(): World {
  const cars = ['1', '2'].map((n) => ({
    vin: `C${n}`,
    name: `Car ${n}`,
    note: `about ${n}`,
    extra: `more of ${n}`,
  }));
  // The list provides notes, but reading them fails there: whoever did not ask for one must not notice.
  const note = (_: unknown, car: Readonly<Record<string, unknown>>, subgraph: string | null) => {
    if (subgraph === 'list') throw new Error('The notes of the list cannot be read.');
    return car['note'];
  };
  return {
    Query: {
      fields: { ping: () => true, car: () => cars[0], cars: () => cars, bare: () => cars[0] },
    },
    Car: { rows: cars, fields: { note } },
  };
}
