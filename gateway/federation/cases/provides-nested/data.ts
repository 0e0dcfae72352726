import type { World } from '../../world.ts';

export function createWorld(): World {
  const group = (id: string, subs: readonly unknown[] = []) => ({
    id,
    name: `Group ${id}`,
    subs,
    parent: null,
    size: subs.length,
  });
  const [seats, paint, wheels] = [group('s'), group('p'), group('w')];
  const inside = group('in', [seats, paint]);
  const outside = group('out', [wheels, paint]);
  const models = [
    { id: '1', groups: [inside, outside] },
    { id: '2', groups: [inside] },
  ];
  return {
    Query: { fields: { models: () => models, featured: () => models } },
    Model: { rows: models },
    Group: { rows: [seats, paint, wheels, inside, outside] },
  };
}
