import type { Answer, Row, World } from '../../world.ts';

/** Each service has entries of its own on the board of a depot, and both have the notes. */
export function createWorld(): World {
  const note = { __typename: 'Note', code: 'n1', text: 'Sweep' };
  const bill = { __typename: 'Bill', code: 'b1', due: '2026-12-01' };
  const ofOffice = { id: 'd1', town: 'Bonn', entries: [note, bill] };
  const old = { __typename: 'Alarm', code: 'a0', level: 1, seenAt: null, guard: 'Kim' };
  const north = { id: 'd2', town: 'Kiel', entries: [old] };
  const alarm = { __typename: 'Alarm', code: 'a1', level: 3, seenAt: north, guard: 'Lee' };
  const ofPlant = { id: 'd1', town: 'Bonn', entries: [alarm, note] };
  const entries: Answer = ({ limit }, board) => (board['entries'] as Row[]).slice(0, limit);
  return {
    Query: {
      fields: {
        plant: () => ofPlant,
        office: () => ofOffice,
        depot: () => ({ id: 'd1', town: 'Bonn', entries: [note] }),
      },
    },
    Mutation: { fields: { sound: () => ofPlant } },
    Depot: {
      rows: [{ id: 'd1', town: 'Bonn', entries: [note] }, north],
      fields: { board: (_, depot) => ({ entries: depot['entries'] }) },
    },
    Board: { fields: { entries, latest: (_, board) => (board['entries'] as Row[])[0] } },
    Alarm: { rows: [alarm, old] },
  };
}
