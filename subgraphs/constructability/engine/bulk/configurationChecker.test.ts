import { describe, expect, it } from 'vitest';
import { obeys } from '../model/testing/bruteForce.ts';
import { randomRuleModel, seededWords } from '../model/testing/randomRuleModel.ts';
import { RuleModelBuilder } from '../model/ruleModelBuilder.ts';
import { buildCheckProgram, openCheckProgram } from './checkProgram.ts';
import { ConfigurationChecker } from './configurationChecker.ts';
import { findViolations } from './violations.ts';

describe('checking complete configurations in bulk', () => {
  it('passes exactly those that obey every rule, among all of thousands of small rule bases', () => {
    for (let seed = 1; seed <= 1500; seed++) {
      const model = randomRuleModel(seededWords(seed), 10);
      const checker = new ConfigurationChecker(buildCheckProgram(model));
      const count = 1 << model.variableCount;
      const packed = new Uint8Array(count * checker.bytesPerRow);
      for (let bits = 0; bits < count; bits++) {
        for (let byte = 0; byte < checker.bytesPerRow; byte++) {
          packed[bits * checker.bytesPerRow + byte] = bits >>> (8 * byte);
        }
      }
      const verdicts = new Uint8Array(count);
      checker.check(packed, count, verdicts);
      const expected = Uint8Array.from({ length: count }, (_, bits) =>
        obeys(model, bits) ? 1 : 0,
      );
      expect(verdicts, `seed ${seed}`).toEqual(expected);
    }
  });

  it('names violated rules for those that fail, and none for those that pass', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const model = randomRuleModel(seededWords(seed), 7);
      for (let bits = 0; bits < 1 << model.variableCount; bits++) {
        const selected = Uint8Array.from(
          { length: model.variableCount },
          (_, at) => (bits >>> at) & 1,
        );
        expect(findViolations(model, selected).length === 0).toBe(obeys(model, bits));
      }
    }
  });

  it('names each violated rule with its origin', () => {
    const builder = new RuleModelBuilder();
    for (const code of ['TOW', 'SUSP', 'RED', 'BLUE']) builder.addVariable(code);
    const paint = builder.addGroup(
      [2, 3],
      'AT_MOST_ONE',
      builder.addOrigin({ code: 'P', text: '' }),
    );
    builder.addClause([-1, 2], builder.addOrigin({ code: 'R1', text: 'TOW needs SUSP' }));
    builder.addTable([paint], [2], builder.addOrigin({ code: 'T1', text: 'red only' }));
    const model = builder.build();
    const codes = (selected: number[]): string[] =>
      findViolations(model, Uint8Array.from(selected)).map(
        ({ origin }) => model.origins[origin]?.code ?? '',
      );
    expect(codes([1, 1, 1, 0])).toEqual([]);
    expect(codes([1, 0, 1, 1])).toEqual(['P', 'R1']);
    expect(codes([0, 0, 0, 0])).toEqual(['T1']);
  });

  it('refuses rows that are shorter than the rules ask for', () => {
    const checker = new ConfigurationChecker(
      buildCheckProgram(randomRuleModel(seededWords(3), 10)),
    );
    const rows = new Uint8Array(2 * checker.bytesPerRow - 1);
    expect(() => checker.check(rows, 2, new Uint8Array(2))).toThrow('Expected 2 rows');
    expect(() => checker.check(rows, 1, new Uint8Array(0))).toThrow('Expected 1 rows');
  });

  it('opens again from its buffer, and not from another one', () => {
    const program = buildCheckProgram(randomRuleModel(seededWords(5), 12));
    expect(openCheckProgram(program.buffer)).toEqual(program);
    expect(openCheckProgram(program.buffer.slice(4))).toBeNull();
    expect(openCheckProgram(new ArrayBuffer(0))).toBeNull();
  });
});
