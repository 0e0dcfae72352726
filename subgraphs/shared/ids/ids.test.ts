import { describe, expect, test } from 'vitest';
import { applyChange, changeId, parseChangeId } from './changeId.ts';
import { withCheck } from './check.ts';
import { configurationId, parseConfigurationId, type ConfigurationKey } from './configurationId.ts';
import { memberId, parseMemberId } from './memberId.ts';
import { modelId, parseModelId } from './modelId.ts';
import { parseRuleId, ruleId } from './ruleId.ts';

const car: ConfigurationKey = {
  market: 'DE',
  model: 'AX20',
  orderDate: '2026-11-23',
  chosen: ['TOW', 'WHL19'],
  filled: ['PNT01'],
};

describe('ids', () => {
  test('a model id names market and type key and survives the round trip', () => {
    expect(parseModelId(modelId({ market: 'DE', model: 'AX20' }))).toEqual({
      market: 'DE',
      model: 'AX20',
    });
  });

  test('every single mistyped character of a model id is caught', () => {
    const id = modelId({ market: 'DE', model: 'AX20' });
    for (let at = 3; at < id.length; at++) {
      const typo = id.slice(0, at) + (id[at] === '7' ? '8' : '7') + id.slice(at + 1);
      expect(parseModelId(typo)).toBeNull();
    }
  });

  test('an id of one kind is not taken for another', () => {
    const option = memberId('O1', { market: 'DE', model: 'AX20', code: 'TOW' });
    expect(parseMemberId('F1', option)).toBeNull();
    expect(parseModelId(option)).toBeNull();
  });

  test('one configuration has one id, whatever the order its codes came in', () => {
    const shuffled = { ...car, chosen: ['WHL19', 'TOW', 'TOW'], filled: ['PNT01', 'TOW'] };
    expect(configurationId(shuffled)).toBe(configurationId(car));
    expect(parseConfigurationId(configurationId(car))).toEqual({
      kind: 'configuration',
      key: car,
    });
  });

  test('a non-canonical configuration id is rejected and the canonical one named', () => {
    const other = withCheck('C1.DE.AX20.20261123.WHL19-TOW.PNT01');
    expect(parseConfigurationId(other)).toMatchObject({
      kind: 'malformed',
      canonicalId: configurationId(car),
    });
  });

  test.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['a day that does not exist', withCheck('C1.DE.AX20.20260230..')],
    ['a lower-case code', withCheck('C1.DE.AX20.20261123.tow.')],
    ['a missing part', withCheck('C1.DE.AX20.20261123.TOW')],
    ['a megabyte', `C1.${'A'.repeat(1_000_000)}`],
  ])('%s is no configuration id', (_, id) => {
    expect(parseConfigurationId(id)).toMatchObject({ kind: 'malformed', canonicalId: null });
  });

  test('a text longer than any id is told by its length and its beginning', () => {
    expect(parseConfigurationId(`C1.${'A'.repeat(900_000)}`)).toMatchObject({
      message: `Expected a configuration id as this platform returns it, of at most 4000 characters, got 900003: 'C1.${'A'.repeat(76)}…'. Ids are opaque: take them from answers.`,
    });
  });

  test('a change applied gives the configuration without the removed and with the added codes', () => {
    const change = { from: car, addedChosen: ['SPORT'], addedFilled: ['SUSPR'], removed: ['TOW'] };
    const parsed = parseChangeId(changeId(change));
    expect(parsed).toEqual(change);
    expect(applyChange(change)).toEqual({
      ...car,
      chosen: ['SPORT', 'WHL19'],
      filled: ['PNT01', 'SUSPR'],
    });
  });

  test('a code that a change moves between chosen and filled is in the car once', () => {
    const from = { ...car, chosen: ['TOW', 'WHL19'], filled: ['PNT01', 'SUSPR'] };
    const change = { from, addedChosen: ['SUSPR'], addedFilled: ['WHL19'], removed: [] };
    expect(parseChangeId(changeId(change))).toEqual(change);
    expect(applyChange(change)).toEqual({
      ...from,
      chosen: ['SUSPR', 'TOW'],
      filled: ['PNT01', 'WHL19'],
    });
  });

  test('a rule id names the car’s model and the kind of rule, and survives the round trip', () => {
    const rule = { market: 'DE', model: 'AX20', kind: 'FAMILY', code: 'WHL' } as const;
    expect(parseRuleId(ruleId(rule))).toEqual(rule);
    expect(ruleId(rule)).not.toBe(ruleId({ ...rule, kind: 'PACKAGE' }));
  });

  test('a rule id of a kind that does not exist is none', () => {
    expect(parseRuleId(withCheck('R1.DE.AX20.WISH.WHL'))).toBeNull();
    expect(parseRuleId(withCheck('R1.DE.AX20.FAMILY'))).toBeNull();
    expect(parseRuleId(withCheck('R1.DE.AX20.FAMILY.whl'))).toBeNull();
  });
});

describe('whatever is written where an id belongs', () => {
  const written = (random: () => number): readonly string[] => {
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const list = (): string => {
      const codes = Array.from({ length: Math.floor(random() * 4) }, () =>
        pick(['A', 'B', 'C', 'D', 'E', random() < 0.1 ? pick(['', 'b', 'TOOLONG99']) : 'F']),
      );
      return (random() < 0.7 ? codes.toSorted() : codes).join('-');
    };
    const day = pick(['20261123', '20261123', '20260230', '2026112']);
    const lists = Array.from({ length: random() < 0.9 ? 2 : 1 + Math.floor(random() * 3) }, list);
    const car = withCheck(['C1', 'DE', 'AX20', day, ...lists].join('.'));
    const inner = random() < 0.95 ? car : `${car}x`;
    const changed = Array.from({ length: random() < 0.9 ? 3 : 2 }, list);
    return [car, withCheck(['X1', inner, ...changed].join('.'))];
  };

  /** Makes the id again from the parts of the text, whatever they are. */
  const spelledAgain = (id: string): string => {
    const [, market = '', model = '', day = '', ...lists] = id.split('.').slice(0, -1);
    const [chosen = [], filled = []] = lists.map((list) => (list === '' ? [] : list.split('-')));
    const orderDate = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
    return configurationId({ market, model, orderDate, chosen, filled });
  };

  /** What was read must make the text again; what was not, must not have been what it makes. */
  const readCar = (id: string): readonly [kind: string, isRight: boolean] => {
    const parsed = parseConfigurationId(id);
    if (parsed.kind === 'configuration') {
      const isSame = configurationId({ ...parsed.key }) === id && spelledAgain(id) === id;
      return ['canonical', isSame];
    }
    if (parsed.canonicalId === null) return ['malformed', true];
    return ['other spelling', parsed.canonicalId === spelledAgain(id) && parsed.canonicalId !== id];
  };

  const readChange = (id: string): readonly [kind: string, isRight: boolean] => {
    const key = parseChangeId(id);
    if (key === null) return ['no change', true];
    const { from, addedChosen, addedFilled, removed } = key;
    const gone = [...removed, ...addedChosen, ...addedFilled];
    const after = (codes: readonly string[], added: readonly string[]): string =>
      [...codes.filter((code) => !gone.includes(code)), ...added].toSorted().join();
    const { chosen, filled } = applyChange(key);
    const isRight =
      changeId({ ...key, from: { ...from } }) === id &&
      chosen.join() === after(from.chosen, addedChosen) &&
      filled.join() === after(from.filled, addedFilled);
    return ['change', isRight];
  };

  test('an id is read as what makes the same id again, and as nothing else', () => {
    const random = seededRandom(7);
    const seen = new Map<string, number>();
    const wrong: string[] = [];
    for (let run = 0; run < 4_000; run++) {
      const [car = '', change = ''] = written(random);
      for (const [id, [kind, isRight]] of [
        [car, readCar(car)],
        [change, readChange(change)],
      ] as const) {
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        if (!isRight) wrong.push(`${kind}: ${id}`);
      }
    }
    expect(wrong).toEqual([]);
    // Every case came up, or this says little.
    const kinds = ['canonical', 'other spelling', 'malformed', 'change', 'no change'];
    expect(kinds.filter((kind) => (seen.get(kind) ?? 0) < 100)).toEqual([]);
  });

  test('a change whose lists are in another order, or whose car is spelled otherwise, is none', () => {
    const id = configurationId(car);
    expect(parseChangeId(withCheck(`X1.${id}.B-A..`))).toBeNull();
    expect(parseChangeId(withCheck(`X1.${id}..`))).toBeNull();
    const other = withCheck('C1.DE.AX20.20261123.WHL19-TOW.PNT01');
    expect(parseChangeId(withCheck(`X1.${other}.A..`))).toBeNull();
    expect(parseChangeId(withCheck(`X1.${id}.A..`))).not.toBeNull();
  });
});

function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
