import { expect, it } from 'vitest';
import type { AuthoredRecords } from '../../../schema/interchange/memoryDataset.ts';
import { Random } from '../../shared/testRandom.ts';
import { randomRules } from '../testing/randomRules.ts';
import { baseOf, showroomSlice } from '../testing/slices.ts';
import { showroom } from '../testing/showroom.ts';
import { fill } from './fill.ts';
import { judge } from './judge.ts';
import type { RuleSlice } from './ruleSlice.ts';

const RULE = { brand: 'aurel', text: { en: 'A rule.' } } as const;

/** The choices of each conflict of the car around these choices, by the rule. */
function choicesOf(slice: RuleSlice, chosen: readonly string[]): Record<string, readonly string[]> {
  const { filled } = fill(slice, { chosen, standards: slice.standards, barred: new Set() });
  return Object.fromEntries(
    judge(slice, { chosen, filled }).conflicts.map(({ rules, choices }) => [
      rules.map(({ code }) => code).join(' '),
      choices,
    ]),
  );
}

async function sliceWith(rule: NonNullable<AuthoredRecords['rule']>): Promise<RuleSlice> {
  return (await baseOf({ ...showroom(1), rule }, 'DE', 'A01')).slice('2026-03-01');
}

it('a chosen package stands for what it brought, packages in packages too', async () => {
  const slice = await showroomSlice();
  expect(choicesOf(slice, ['ALLIN', 'PANO'])).toEqual({ R2: ['ALLIN', 'PANO'] });
  expect(choicesOf(slice, ['SPORT', 'JACK'])).toEqual({ R4: ['SPORT', 'JACK'] });
});

it('a choice stands for what supplementing rules added because of it, one after another', async () => {
  const slice = await sliceWith([
    // The format's own field is `then`.
    // oxlint-disable-next-line unicorn/no-thenable
    { ...RULE, code: 'R1', kind: 'SUPPLEMENT', if: 'TOW or STWS', adds: ['SUSPR'] },
    { ...RULE, code: 'R2', kind: 'SUPPLEMENT', if: 'SUSPR and not WIPER', adds: ['JACK'] },
    { ...RULE, code: 'R3', kind: 'EXPRESSION', expression: 'not JACK' },
  ]);
  expect(choicesOf(slice, ['TOW', 'W18'])).toEqual({ R3: ['TOW'] });
  expect(choicesOf(slice, ['TOW', 'SPORT'])).toEqual({ R3: ['TOW', 'SPORT'] });
});

it('a choice in the place of a code that the rule asks for belongs to the conflict', async () => {
  const slice = await showroomSlice();
  expect(choicesOf(slice, ['W20', 'SUSPR', 'PANO'])).toEqual({ R3: ['W20', 'SUSPR'] });
});

it('a choice in the place of a code that the rule does not miss has no part in it', async () => {
  const slice = await sliceWith([
    // oxlint-disable-next-line unicorn/no-thenable
    { ...RULE, code: 'R1', kind: 'EXCLUDES', if: 'TOW', then: 'JACK or W19' },
  ]);
  expect(choicesOf(slice, ['TOW', 'JACK', 'W18'])).toEqual({ R1: ['TOW', 'JACK'] });
});

it('where only filled codes are involved there is none', async () => {
  const slice = await sliceWith([{ ...RULE, code: 'R1', kind: 'EXPRESSION', expression: 'JACK' }]);
  expect(choicesOf(slice, ['PANO'])).toEqual({ R1: [] });
});

it('on random rules, a conflict that comes with the choices names one of them', () => {
  let named = 0;
  for (let seed = 1; seed <= 1_500; seed++) {
    const { slice, codes } = randomRules(seed);
    const works = fill(slice, { chosen: [], standards: slice.standards, barred: new Set() }).filled;
    if (judge(slice, { chosen: [], filled: works }).buildable !== true) continue;
    const chosen = new Random(seed).some(codes, 0.3);
    const request = { chosen, standards: slice.standards, barred: new Set<string>() };
    const car = new Set([...chosen, ...fill(slice, request).filled]);
    // What lacks because standard equipment gave way to another conflict is nobody's choice.
    const gaveWay = works.some(
      (code) => !car.has(code) && slice.familyOf.get(code)?.options.every((one) => !car.has(one)),
    );
    if (gaveWay) continue;
    for (const [rule, choices] of Object.entries(choicesOf(slice, chosen))) {
      expect(choices, `seed ${seed}: ${rule} with ${chosen.join()}`).not.toEqual([]);
      expect(chosen).toEqual(expect.arrayContaining([...choices]));
      named += 1;
    }
  }
  expect(named).toBeGreaterThan(200);
});
