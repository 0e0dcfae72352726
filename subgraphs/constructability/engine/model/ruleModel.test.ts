import { describe, expect, it } from 'vitest';
import { hashRuleModel, literalOf, NO_MEMBER, variableOf } from './ruleModel.ts';
import { RuleModelBuilder } from './ruleModelBuilder.ts';

describe('a rule model', () => {
  it('lays the clauses of a source end to end, each with its origin', () => {
    const builder = withTwoCodes();
    const origin = builder.addOrigin({ code: 'R1', text: 'TOW needs SUSP' });
    builder.addClause([-1, 2], origin);
    builder.addClause([]);
    const { clauses, origins } = builder.build();
    expect([...clauses.offsets]).toEqual([0, 2, 2]);
    expect([...clauses.literals]).toEqual([-1, 2]);
    expect([...clauses.origins]).toEqual([0, -1]);
    expect(origins[origin]?.text).toBe('TOW needs SUSP');
  });

  it('has the same hash for the same rules and another for any change of them', () => {
    const plain = withTwoCodes().build();
    expect(hashRuleModel(withTwoCodes().build())).toBe(hashRuleModel(plain));
    const changes: ((builder: RuleModelBuilder) => void)[] = [
      (builder) => builder.addVariable('ROOF'),
      (builder) => builder.addClause([1]),
      (builder) => builder.addClause([-1]),
      (builder) => builder.addGroup([0, 1], 'EXACTLY_ONE'),
      (builder) => builder.addGroup([0, 1], 'AT_MOST_ONE'),
      (builder) => {
        builder.addTable([builder.addGroup([0, 1], 'AT_MOST_ONE')], [0, NO_MEMBER]);
      },
    ];
    const hashes = changes.map((change) => {
      const builder = withTwoCodes();
      change(builder);
      return hashRuleModel(builder.build());
    });
    expect(new Set([...hashes, hashRuleModel(plain)]).size).toBe(changes.length + 1);
  });

  it('keeps the hash when only a price or a text changes', () => {
    const builder = withTwoCodes();
    builder.addOrigin({ code: 'R1', text: 'reworded' });
    builder.setCost(1, 129_00);
    expect(hashRuleModel(builder.build())).toBe(hashRuleModel(withTwoCodes().build()));
    expect(builder.build().costs).toEqual(Float64Array.of(0, 129_00));
  });

  it('refuses what a reader must not hand over', () => {
    const builder = withTwoCodes();
    expect(() => builder.addClause([3])).toThrow('no variable 2');
    expect(() => builder.addClause([0])).toThrow('no variable -1');
    expect(() => builder.addGroup([1, 1], 'EXACTLY_ONE')).toThrow('twice');
    expect(() => builder.addTable([0], [])).toThrow('no group 0');
    const group = builder.addGroup([0, 1], 'EXACTLY_ONE');
    expect(() => builder.addTable([group, group], [])).toThrow('twice');
    expect(() => builder.setCost(0, 0.5)).toThrow('safe integer');
  });

  it('turns variables into literals and back', () => {
    expect(literalOf(0, true)).toBe(1);
    expect(literalOf(4, false)).toBe(-5);
    expect(variableOf(-5)).toBe(4);
  });
});

function withTwoCodes(): RuleModelBuilder {
  const builder = new RuleModelBuilder();
  builder.addVariable('TOW');
  builder.addVariable('SUSP');
  return builder;
}
