import { describe, expect, it } from 'vitest';
import { showroomSlice } from '../testing/slices.ts';
import { createPlainEngine } from './plainEngine.ts';

/** Whatever an engine is given, it answers: a slice and codes come from outside. */
const engine = createPlainEngine();
const WORKS = ['ALARM', 'STW1', 'SUSPS', 'W17'];

describe('an engine', () => {
  it('answers for no cars with no verdicts', async () => {
    expect(await engine.verdicts(await showroomSlice(), [])).toEqual([]);
  });

  it('names codes that the slice does not offer, and reads them as absent', async () => {
    const [verdict] = await engine.verdicts(await showroomSlice(), [
      { chosen: ['GHOST'], filled: WORKS },
    ]);
    expect(verdict).toEqual({
      buildable: false,
      complete: true,
      conflicts: [{ rules: [{ kind: 'EFFECTIVITY', code: 'GHOST' }], choices: ['GHOST'] }],
    });
  });

  it('judges a car of no codes at all', async () => {
    const [verdict] = await engine.verdicts(await showroomSlice(), [{ chosen: [], filled: [] }]);
    expect(verdict).toEqual({ buildable: null, complete: false, conflicts: [] });
  });

  it('judges a model outside its effectivity', async () => {
    const slice = await showroomSlice('DE', '2025-01-01');
    const [verdict] = await engine.verdicts(slice, [{ chosen: [], filled: WORKS }]);
    expect(verdict).toMatchObject({
      buildable: false,
      conflicts: [{ rules: [{ kind: 'EFFECTIVITY', code: 'A01' }] }],
    });
  });

  it('configures choices that repeat, contradict each other or do not exist, without losing one', async () => {
    const slice = await showroomSlice();
    const { chosen, filled } = await engine.configure(slice, ['W19', 'W18', 'W18', 'GHOST']);
    expect(chosen).toEqual(['GHOST', 'W18', 'W19']);
    expect(filled).toEqual(['ALARM', 'STW1', 'SUSPS']);
  });

  it('refuses to add what the slice does not offer', async () => {
    const outcome = await engine.change(
      await showroomSlice(),
      { chosen: [], filled: WORKS },
      { add: ['GHOST'], remove: [] },
    );
    expect(outcome).toMatchObject({
      kind: 'impossible',
      conflicts: [{ rules: [{ kind: 'EFFECTIVITY', code: 'GHOST' }] }],
    });
  });

  it('takes out what is not in the car by doing nothing', async () => {
    const car = { chosen: [], filled: WORKS };
    const outcome = await engine.change(await showroomSlice(), car, { add: [], remove: ['TOW'] });
    expect(outcome).toEqual({ kind: 'changes', alternatives: [car] });
  });

  it('leaves the cars and the slice that it was given as they were', async () => {
    const slice = await showroomSlice();
    const car = Object.freeze({
      chosen: Object.freeze(['SUSPL']),
      filled: Object.freeze(['ALARM', 'STW1', 'W17']),
    });
    const rules = slice.rules.length;
    await engine.change(slice, car, Object.freeze({ add: ['TOW'], remove: ['ALARM'] }));
    expect(slice.rules).toHaveLength(rules);
    expect(car.chosen).toEqual(['SUSPL']);
  });
});
