import type { World } from '../../world.ts';

export function createWorld(): World {
  const parts = [
    { id: 'P1', size: { height: 1, width: 10 } },
    { id: 'P2', size: { height: null, width: 20 } },
    { id: 'P3', size: null },
  ];
  const [first, second, third] = parts;
  const things = [
    {
      id: '1',
      data: { __typename: 'Sand', text: 'sand', depth: 'deep', grain: 'fine', mass: null },
      parts,
      grid: [[first, null], [], [third]],
      address: null,
    },
    {
      id: '2',
      data: { __typename: 'Rock', text: 'rock', depth: 'deeper', mass: 'huge' },
      parts: [],
      grid: [],
      address: null,
    },
    {
      id: '3',
      data: { __typename: 'Air', text: 'air' },
      parts: null,
      grid: [[second, second]],
      address: null,
    },
    { id: '4', data: null, parts: [second], grid: [], address: null },
  ];
  const addresses = [
    { __typename: 'Home', id: 'H', town: 'Rome' },
    { __typename: 'Work', id: 'W', town: 'Oslo' },
  ];
  const [home, work] = addresses;
  const people = [
    { id: 'a', address: home },
    { id: 'b', address: work },
    { id: 'c', address: null },
  ];
  const townOf = (id: unknown) => addresses.find((address) => address.id === id)?.town ?? null;
  return {
    Query: {
      fields: {
        things: () => things,
        thing: ({ id }) => things.find((thing) => thing.id === id) ?? null,
        seen: () => things,
        people: () => people,
      },
    },
    Thing: {
      rows: things,
      fields: {
        summary: (_, { data }) =>
          data === null
            ? 'none'
            : [data.text, data.depth, data.grain ?? data.mass].filter(Boolean).join(', '),
        title: (_, { data }) => data?.text ?? 'untitled',
        heights: (_, { parts }) =>
          parts?.map(
            ({ size }: { size: { height: number | null } | null }) => size?.height ?? null,
          ) ?? null,
        cells: (_, { grid }) => grid.flat().filter(Boolean).length,
      },
    },
    Part: { rows: parts },
    Home: { rows: [home] },
    Work: { rows: [work] },
    Person: {
      rows: people,
      fields: {
        city: (_, { address }) => townOf(address?.id),
        office: (_, { address }) => (address?.id === 'W' ? townOf('W') : null),
      },
    },
  } as World;
}
