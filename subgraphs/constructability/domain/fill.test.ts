import { describe, expect, it } from 'vitest';
import { Random } from '../../shared/testRandom.ts';
import { randomRules } from '../testing/randomRules.ts';
import { baseOf, showroomSlice } from '../testing/slices.ts';
import { showroom } from '../testing/showroom.ts';
import { fill } from './fill.ts';
import { createPlainEngine } from './plainEngine.ts';
import type { RuleSlice } from './ruleSlice.ts';

const engine = createPlainEngine();

async function around(chosen: readonly string[], slice?: RuleSlice): Promise<readonly string[]> {
  const { filled } = await engine.configure(slice ?? (await showroomSlice()), chosen);
  return filled;
}

describe('a car without a choice', () => {
  it('has the standard equipment of its market', async () => {
    expect(await around([])).toEqual(['ALARM', 'STW1', 'SUSPS', 'W17']);
    expect(await around([], await showroomSlice('JP'))).toEqual([
      'ALARM',
      'RAILS',
      'STW1',
      'SUSPS',
      'W17',
    ]);
  });

  it('has what standard packages hold, packages in packages too', async () => {
    const records = showroom(1);
    const slice = (
      await baseOf(
        { ...records, standard: [{ model: 'A01', codes: ['ALLIN', 'W17', 'SUSPS'] }] },
        'DE',
        'A01',
      )
    ).slice('2026-03-01');
    expect(await around([], slice)).toEqual(['ALLIN', 'SPORT', 'STWS', 'SUSPR', 'TOW', 'W19']);
  });
});

describe('around choices', () => {
  it('a package brings its contents in place of standard equipment', async () => {
    expect(await around(['SPORT'])).toEqual(['ALARM', 'STWS', 'SUSPS', 'W19']);
  });

  it('a package brings those of its contents that the market is offered', async () => {
    expect(await around(['WINTER'], await showroomSlice('JP'))).not.toContain('STWH');
    expect(await around(['WINTER'])).toContain('STWH');
  });

  it('a supplementing rule replaces standard equipment', async () => {
    expect(await around(['TOW'])).toEqual(['ALARM', 'STW1', 'SUSPR', 'W17']);
  });

  it('a supplementing rule never replaces a choice', async () => {
    expect(await around(['SUSPL', 'TOW'])).toEqual(['ALARM', 'STW1', 'W17']);
  });

  it('a supplementing rule acts on what a package in a package brings', async () => {
    expect(await around(['ALLIN'])).toEqual(['ALARM', 'SPORT', 'STWS', 'SUSPR', 'TOW', 'W19']);
  });

  it('optional standard equipment goes where a rule forbids it', async () => {
    const japan = await showroomSlice('JP');
    expect(await around(['PANO'], japan)).not.toContain('RAILS');
  });

  it('rules that chase each other come to rest', async () => {
    const records = showroom(1);
    const base = await baseOf(
      {
        ...records,
        rule: [
          { ...RULE, code: 'R1', if: 'W17', adds: ['JACK'] },
          { ...RULE, code: 'R2', if: 'JACK', adds: ['W18'] },
        ],
      },
      'DE',
      'A01',
    );
    const filled = await around([], base.slice('2026-03-01'));
    expect(filled).toEqual(['ALARM', 'JACK', 'STW1', 'SUSPS', 'W18']);
  });

  it('a code that lost its reason does not stay', async () => {
    const records = showroom(1);
    const base = await baseOf(
      {
        ...records,
        rule: [
          { ...RULE, code: 'R1', if: 'W17', adds: ['JACK'] },
          { ...RULE, code: 'R2', if: 'TOW', adds: ['W18'] },
        ],
      },
      'DE',
      'A01',
    );
    const slice = base.slice('2026-03-01');
    expect(await around([], slice)).toContain('JACK');
    expect(await around(['TOW'], slice)).toEqual(['ALARM', 'STW1', 'SUSPS', 'W18']);
  });
});

const RULE = { brand: 'aurel', text: { en: 'A rule.' }, kind: 'SUPPLEMENT' } as const;

describe('on random rules', () => {
  const SEEDS = Array.from({ length: 600 }, (_, index) => index + 1);

  it('filling ends, keeps the choices, and leaves no supplementing rule wanting that had a place', () => {
    let supplemented = 0;
    for (const seed of SEEDS) {
      const rules = randomRules(seed);
      const { slice } = rules;
      const random = new Random(seed);
      const chosen = random.some(rules.codes, 0.25);
      const barred = new Set(
        random.some(rules.codes, 0.1).filter((code) => !chosen.includes(code)),
      );
      const around = fill(slice, { chosen, standards: slice.standards, barred });
      const codes = new Set([...chosen, ...around.filled]);
      expect(codes.size, `seed ${seed}`).toBe(chosen.length + around.filled.length);
      for (const code of around.filled) expect(barred.has(code), `seed ${seed}`).toBe(false);
      for (const { cardinality, options } of rules.families) {
        if (cardinality === 'ANY') continue;
        const count = (of: Iterable<string>) =>
          options.filter((code) => [...of].includes(code)).length;
        expect(count(codes), `seed ${seed}`).toBe(
          Math.max(count(chosen), Math.min(1, count(codes))),
        );
      }
      const standing = (code: string) => chosen.includes(code) || around.brought.has(code);
      for (const { applies, adds } of rules.supplements) {
        if (!applies(codes)) continue;
        supplemented += 1;
        for (const code of adds) {
          const family = rules.families.find(({ options }) => options.includes(code));
          const held =
            family?.cardinality !== 'ANY' &&
            family?.options.some((other) => other !== code && standing(other));
          expect(
            codes.has(code) || barred.has(code) || held,
            `seed ${seed}: ${code} beside ${[...codes].join()}`,
          ).toBe(true);
        }
      }
    }
    expect(supplemented).toBeGreaterThan(100);
  });

  it('one set of choices gives one car, in whatever order they were made', async () => {
    for (const seed of SEEDS) {
      const { slice, codes } = randomRules(seed);
      const chosen = new Random(seed).some(codes, 0.3);
      const other = await engine.configure(slice, chosen.toReversed());
      expect(await engine.configure(slice, chosen)).toEqual(other);
    }
  });
});
