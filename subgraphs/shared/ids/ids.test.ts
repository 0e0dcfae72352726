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
