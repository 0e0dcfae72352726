import type { World } from '../../world.ts';

export function createWorld(): World {
  const user = { id: 'u1', name: 'Ann', handle: 'ann' };
  const tyres = ['1', '2'].map((n) => ({
    sku: `t${n}`,
    name: `Tyre ${n}`,
    price: 11 * Number(n),
    weight: Number(n),
    onShelf: n === '1',
  }));
  const reports = tyres.map((tyre, index) => ({
    id: `r${index + 1}`,
    body: 'fine',
    author: user,
    tyre,
  }));
  return {
    Query: { fields: { me: () => user, tyres: () => tyres } },
    User: { rows: [user], fields: { reports: () => reports } },
    Report: { rows: reports },
    Tyre: {
      rows: tyres,
      fields: {
        reports: (_, { sku }) => reports.filter(({ tyre }) => tyre.sku === sku),
        freight: (_, { price, weight }) => price * weight * 10,
        freightTag: (_, { price, weight, sku }) => `#${sku}#${price * weight * 10}#`,
      },
    },
  };
}
