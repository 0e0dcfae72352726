import { describe, expect, it } from 'vitest';
import { applyChange } from '../../shared/ids/changeId.ts';
import { Random } from '../../shared/testRandom.ts';
import { randomRules } from '../testing/randomRules.ts';
import { showroomSlice } from '../testing/slices.ts';
import type { Car } from './car.ts';
import { change } from './change.ts';
import { createPlainEngine } from './plainEngine.ts';
import type { RuleSlice } from './ruleSlice.ts';
import { stepBetween } from './step.ts';

const engine = createPlainEngine();

/** The car after one wish upon another, from a choice of codes. */
async function wished(
  chosen: readonly string[],
  wishes: readonly { readonly add?: readonly string[]; readonly remove?: readonly string[] }[],
  slice?: RuleSlice,
): Promise<Car> {
  const on = slice ?? (await showroomSlice());
  let car = await engine.configure(on, chosen);
  for (const { add = [], remove = [] } of wishes) {
    const outcome = change(on, car, { add, remove });
    if (outcome.kind === 'impossible') throw new Error(JSON.stringify(outcome.conflicts));
    const [best] = outcome.alternatives;
    if (best === undefined) throw new Error('A change without an alternative');
    car = best;
  }
  return car;
}

async function refused(
  chosen: readonly string[],
  wish: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): Promise<readonly string[]> {
  const slice = await showroomSlice();
  const car = await engine.configure(slice, chosen);
  const outcome = change(slice, car, { add: [], remove: [], ...wish });
  if (outcome.kind === 'changes') throw new Error(JSON.stringify(outcome.alternatives));
  return outcome.conflicts.flatMap(({ rules }) => rules.map(({ kind, code }) => `${kind} ${code}`));
}

describe('an added code', () => {
  it('takes the place of its family’s other code, even of one chosen before', async () => {
    const car = await wished(['W18'], [{ add: ['W19'] }]);
    expect(car).toEqual({ chosen: ['W19'], filled: ['ALARM', 'STW1', 'SUSPS'] });
  });

  it('brings the contents of a package and what supplementing rules add', async () => {
    const car = await wished([], [{ add: ['ALLIN'] }]);
    expect(car).toEqual({
      chosen: ['ALLIN'],
      filled: ['ALARM', 'SPORT', 'STWS', 'SUSPR', 'TOW', 'W19'],
    });
  });

  it('becomes a choice where it was only filled in', async () => {
    const car = await wished(['SPORT'], [{ add: ['W19'] }, { remove: ['SPORT'] }]);
    expect(car).toEqual({ chosen: ['W19'], filled: ['ALARM', 'STW1', 'SUSPS'] });
  });

  it('makes earlier choices give way only where they keep out what it brings', async () => {
    const car = await wished(
      ['SUSPL', 'CAM'],
      [{ add: ['TOW'] }],
      await showroomSlice('DE', '2026-08-01'),
    );
    expect(car).toEqual({ chosen: ['CAM', 'TOW'], filled: ['ALARM', 'STW1', 'SUSPR', 'W17'] });
    expect((await wished(['W20', 'SUSPL'], [{ add: ['SPORT'] }])).chosen).toEqual([
      'SPORT',
      'SUSPL',
    ]);
  });

  it('is refused with the rule that a choice made before stands on', async () => {
    expect(await refused(['PANO'], { add: ['TOW'] })).toEqual(['EXCLUDES R2']);
    expect(await refused(['SUSPR'], { add: ['W20'] })).toEqual(['REQUIRES R3']);
  });

  it('has filled codes give way to what a rule asks for, which go with it again', async () => {
    const car = await wished([], [{ add: ['W20'] }]);
    expect(car).toEqual({ chosen: ['W20'], filled: ['ALARM', 'STW1', 'SUSPL'] });
    expect(await wished([], [{ add: ['W20'] }, { add: ['W18'] }])).toEqual({
      chosen: ['W18'],
      filled: ['ALARM', 'STW1', 'SUSPS'],
    });
  });

  it('is refused where only a code removed by name would do', async () => {
    expect(await refused([], { add: ['W20'], remove: ['SUSPL'] })).toEqual(['REQUIRES R3']);
  });

  it('is refused beside a rival that is added with it', async () => {
    expect(await refused([], { add: ['W18', 'W19'] })).toContain('FAMILY WHL');
  });
});

describe('a removed code', () => {
  it('takes along what it alone had brought, and the standard comes back', async () => {
    const car = await wished(['TOW', 'SPORT'], [{ remove: ['TOW'] }]);
    expect(car).toEqual({ chosen: ['SPORT'], filled: ['ALARM', 'STWS', 'SUSPS', 'W19'] });
    expect((await wished(['TOW', 'SPORT'], [{ remove: ['TOW', 'SPORT'] }])).filled).toEqual([
      'ALARM',
      'STW1',
      'SUSPS',
      'W17',
    ]);
  });

  it('leaves what was chosen besides', async () => {
    const car = await wished(['SPORT', 'STWS'], [{ remove: ['SPORT'] }]);
    expect(car).toEqual({ chosen: ['STWS'], filled: ['ALARM', 'SUSPS', 'W17'] });
  });

  it('cannot be the only code of a family that wants one', async () => {
    expect(await refused([], { remove: ['W17'] })).toEqual(['FAMILY WHL']);
    expect((await wished([], [{ remove: ['W17'], add: ['W18'] }])).chosen).toEqual(['W18']);
  });

  it('cannot be a part of a chosen package', async () => {
    expect(await refused(['SPORT'], { remove: ['W19'] })).toContain('PACKAGE SPORT');
  });

  it('stays away when it is optional standard equipment', async () => {
    const car = await wished([], [{ remove: ['ALARM'] }, { add: ['W18'] }, { add: ['TOW'] }]);
    expect(car).toEqual({ chosen: ['TOW', 'W18'], filled: ['STW1', 'SUSPR'] });
  });

  it('lets optional standard equipment back that had given way to it', async () => {
    const japan = await showroomSlice('JP');
    const away = await wished([], [{ add: ['PANO'] }], japan);
    expect(away.filled).not.toContain('RAILS');
    const back = await wished([], [{ add: ['PANO'] }, { remove: ['PANO'] }], japan);
    expect(back.filled).toContain('RAILS');
  });

  it('may be one that is not offered any more', async () => {
    const summer = await showroomSlice('DE', '2026-08-01');
    const old: Car = { chosen: ['WIPER'], filled: ['ALARM', 'STW1', 'SUSPS', 'W17'] };
    expect(change(summer, old, { add: ['W18'], remove: [] })).toMatchObject({
      kind: 'impossible',
      conflicts: [{ rules: [{ kind: 'EFFECTIVITY', code: 'WIPER' }] }],
    });
    expect(change(summer, old, { add: [], remove: ['WIPER'] }).kind).toBe('changes');
  });
});

describe('on random rules', () => {
  const SEEDS = Array.from({ length: 1_500 }, (_, index) => index + 1);

  it('every alternative can be built, is what was wished for, and is said by its id', async () => {
    let possible = 0;
    for (const seed of SEEDS) {
      const { slice, codes, isBuildable } = randomRules(seed);
      const random = new Random(seed);
      const car = await engine.configure(slice, random.some(codes, 0.3));
      const add = random.some(codes, 0.2);
      const remove = random.some(codes, 0.2).filter((code) => !add.includes(code));
      const outcome = change(slice, car, { add, remove });
      const alternatives = outcome.kind === 'changes' ? outcome.alternatives : [];
      const reasons = outcome.kind === 'changes' ? [] : outcome.conflicts;
      expect(alternatives.length > 0, `seed ${seed}`).toBe(reasons.length === 0);
      possible += alternatives.length;
      for (const after of alternatives) {
        const present = new Set([...after.chosen, ...after.filled]);
        expect(isBuildable(present), `seed ${seed}`).toBe(true);
        for (const code of add) expect(after.chosen, `seed ${seed}`).toContain(code);
        for (const code of remove) expect(present.has(code), `seed ${seed}`).toBe(false);
        const from = { market: 'DE', model: 'CAR', orderDate: '2026-01-01', ...car };
        expect(applyChange(stepBetween(from, after)), `seed ${seed}`).toEqual({
          ...from,
          ...after,
        });
      }
    }
    expect(possible).toBeGreaterThan(300);
  });

  it('a wish for nothing changes nothing of a car that can be built', async () => {
    let buildable = 0;
    for (const seed of SEEDS) {
      const { slice, codes } = randomRules(seed);
      const car = await engine.configure(slice, new Random(seed).some(codes, 0.3));
      const [verdict] = await engine.verdicts(slice, [car]);
      if (verdict?.buildable !== true) continue;
      buildable += 1;
      const outcome = change(slice, car, { add: [], remove: [] });
      expect(outcome, `seed ${seed}`).toEqual({ kind: 'changes', alternatives: [car] });
    }
    expect(buildable).toBeGreaterThan(300);
  });
});
