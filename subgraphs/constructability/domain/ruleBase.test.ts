import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../../schema/interchange/recordTypes.ts';
import { showroom } from '../testing/showroom.ts';
import { baseOf } from '../testing/slices.ts';

type Scopes = NonNullable<RecordOf['rule']['scopes']>;

async function rulesOf(rule: Partial<RecordOf['rule']>, market = 'DE', day = '2026-03-01') {
  const records = showroom(2);
  const base = await baseOf(
    {
      ...records,
      rule: [
        {
          brand: 'aurel',
          code: 'X1',
          text: { en: 'A rule.' },
          kind: 'EXPRESSION',
          expression: 'not JACK',
          ...rule,
        } as RecordOf['rule'],
      ],
    },
    market,
    'A01',
  );
  return base.slice(day).rules.map(({ code }) => code);
}

describe('a slice', () => {
  it.each<[string, Scopes, readonly string[]]>([
    ['of its own model', [{ models: ['A01'] }], ['X1']],
    ['not of another model', [{ models: ['A02'] }], []],
    ['of its series', [{ series: ['alto'] }], ['X1']],
    ['not of another series', [{ series: ['basso'] }], []],
    ['of its market', [{ markets: ['JP', 'DE'] }], ['X1']],
    ['not of another market', [{ markets: ['JP'] }], []],
    ['not where only one part of a scope matches', [{ models: ['A01'], markets: ['JP'] }], []],
    ['where any scope matches', [{ markets: ['JP'] }, { models: ['A01'] }], ['X1']],
    ['from the first day', [{ from: '2026-03-01' }], ['X1']],
    ['not before it', [{ from: '2026-03-02' }], []],
    ['not on the day it ends', [{ to: '2026-03-01' }], []],
    ['until the day before', [{ to: '2026-03-02' }], ['X1']],
    ['always, where one scope never ends', [{ to: '2026-01-01' }, {}], ['X1']],
  ])('has a rule %s', async (_, scopes, expected) => {
    expect(await rulesOf({ scopes })).toEqual(expected);
  });

  it('leaves out rules that hold by themselves, for lack of the codes they speak of', async () => {
    const expression = 'STWH -> JACK';
    expect(await rulesOf({ expression }, 'DE')).toEqual(['X1']);
    expect(await rulesOf({ expression }, 'JP')).toEqual([]);
  });

  it('has a table only where an option of every family is offered', async () => {
    const records = showroom(1);
    const option = (records.option ?? []).map((one) =>
      one.family === 'ROOF' ? { ...one, scopes: [{ markets: ['DE'] }] } : one,
    );
    const rule: RecordOf['rule'] = {
      brand: 'aurel',
      code: 'X1',
      text: { en: 'A table.' },
      kind: 'TABLE',
      families: ['WHL', 'ROOF'],
      rows: [['W17', null]],
    };
    const sliceIn = async (market: string) =>
      (await baseOf({ ...records, option, rule: [rule] }, market, 'A01')).slice('2026-03-01');
    expect((await sliceIn('DE')).rules).toHaveLength(1);
    expect((await sliceIn('JP')).rules).toHaveLength(0);
  });

  it('has families of which an option is offered, and only offered options', async () => {
    const base = await baseOf(showroom(1), 'JP', 'A01');
    const familiesOn = (day: string) =>
      base.slice(day).families.map(({ code, options }) => [code, ...options]);
    expect(familiesOn('2026-06-30')).toContainEqual(['EXTRA', 'TOW', 'ALARM', 'JACK', 'WIPER']);
    expect(familiesOn('2026-07-01')).toContainEqual(['EXTRA', 'TOW', 'ALARM', 'JACK', 'CAM']);
    expect(familiesOn('2026-07-01')).toContainEqual(['STW', 'STW1', 'STWS']);
  });

  it('is the same one on all days on which the same holds', async () => {
    const base = await baseOf(showroom(1), 'DE', 'A01');
    expect(base.slice('2026-07-01')).toBe(base.slice('2028-02-29'));
    expect(base.slice('2026-06-30')).not.toBe(base.slice('2026-07-01'));
    expect(base.stretches()).toEqual([
      { from: '2026-01-01', to: '2026-07-01' },
      { from: '2026-07-01', to: '2030-01-01' },
    ]);
  });
});
