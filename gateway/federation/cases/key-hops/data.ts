import type { World } from '../../world.ts';

export function createWorld(): World {
  const [strong, weak] = [
    { letter: 'A', text: 'for all loads' },
    { letter: 'B', text: 'for small loads' },
  ];
  const parts = ['1', '2', '3'].map((n) => ({
    sku: `K${n}`,
    ean: `E${n}`,
    drawing: { number: `D${n}`, revision: Number(n) },
    title: `Part ${n}`,
    stock: 10 * Number(n),
    recall: n === '2' ? 'brittle' : null,
    strength: Number(n) + 0.5,
    grade: n === '3' ? weak : strong,
  }));
  return {
    Query: {
      fields: {
        offers: () => parts,
        offer: () => parts[1],
        recalled: () => parts.filter(({ recall }) => recall !== null),
      },
    },
    Part: { rows: parts },
    Grade: { rows: [strong, weak] },
  };
}
