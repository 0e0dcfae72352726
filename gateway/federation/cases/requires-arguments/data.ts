import type { World } from '../../world.ts';

export function createWorld(): World {
  const tests = [{ id: 'T1' }, { id: 'T2' }];
  const marks: Readonly<Record<string, readonly number[]>> = { T1: [5, 3, 9, 1], T2: [2, 3, 4] };
  const notesOf = (id: string) =>
    (marks[id] ?? []).map((mark, index) => ({ id: `${id}-${index + 1}`, mark, of: id }));
  const notes = tests.flatMap(({ id }) => notesOf(id));
  const sum = (list: readonly { readonly mark: number }[]) =>
    list.reduce((total, { mark }) => total + mark, 0);
  return {
    Query: { fields: { tests: () => tests, test: () => tests[0] } },
    Test: {
      rows: tests,
      fields: {
        notes: ({ first }, { id }) => notes.filter(({ of }) => of === id).slice(0, first),
        verdict: (_, { notes }) => `${notes.length} notes: ${sum(notes)}`,
        spread: (_, { notes }) => notes[0].mark - notes[1].mark,
      },
    },
    Note: {
      rows: notes,
      fields: {
        alike: (_, { mark, of }) =>
          tests.filter(
            ({ id }) => notes.some((note) => note.of === id && note.mark === mark) && id !== of,
          ),
        copied: (_, { alike }) =>
          alike.some(({ notes }: { notes: readonly unknown[] }) => notes.length > 2),
      },
    },
  };
}
