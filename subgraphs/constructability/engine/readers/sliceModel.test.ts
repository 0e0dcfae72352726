import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../domain/expression/parseExpression.ts';
import { Random } from '../../../shared/testRandom.ts';
import { randomExpression, randomRules, subsets } from '../../testing/randomRules.ts';
import { namedConfigurations } from '../model/testing/bruteForce.ts';
import { RuleModelBuilder } from '../model/ruleModelBuilder.ts';
import { Clausifier } from './clausify.ts';
import { sliceModel } from './sliceModel.ts';

describe('the model of a slice', () => {
  it('has the complete buildable cars of the slice as its configurations, each once', () => {
    let compared = 0;
    for (let seed = 0; seed < 250; seed++) {
      const { slice, codes, isBuildable } = randomRules(seed);
      const { model } = sliceModel(slice);
      if (model.variableCount > 11) continue;
      const cars = namedConfigurations(model);
      const expected = [...subsets(codes)]
        .filter((car) => isBuildable(new Set(car)))
        .map((car) => car.join(' '));
      expect({ seed, cars }).toEqual({ seed, cars: expected.sort() });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('names the rule behind each constraint', () => {
    const { slice } = randomRules(3);
    const { model, ruleNames } = sliceModel(slice);
    expect(ruleNames).toHaveLength(model.origins.length);
    expect(new Set(model.origins.map(({ code }) => code)).size).toBe(model.origins.length);
  });
});

describe('an expression as clauses', () => {
  it('allows what the expression allows, and helper variables add no configuration', () => {
    const codes = ['A', 'B', 'C', 'D', 'E'];
    for (let seed = 0; seed < 300; seed++) {
      const { text, holds } = randomExpression(new Random(seed), codes, 5);
      const builder = new RuleModelBuilder();
      const variables = new Map(codes.map((code) => [code, builder.addVariable(code) + 1]));
      const parsed = parseExpression(text);
      if (parsed.kind === 'fault') throw new Error(parsed.fault.message);
      const clausifier = new Clausifier(builder, (code) => variables.get(code) ?? false);
      clausifier.demand(parsed.expression, seed % 2 === 0, -1);
      const model = builder.build();
      if (model.variableCount > 12) continue;
      const expected = [...subsets(codes)].filter(
        (car) => holds(new Set(car)) === (seed % 2 === 0),
      );
      expect({ text, cars: namedConfigurations(model).length }).toEqual({
        text,
        cars: expected.length,
      });
    }
  });

  it('grows with the length of the text, not beyond', () => {
    const lengths: number[] = [];
    for (const sign of ['<->', 'and', 'or', '->']) {
      const builder = new RuleModelBuilder();
      const clausifier = new Clausifier(
        builder,
        () => builder.addVariable(`${builder.variableCount}`) + 1,
      );
      const parts = Array.from({ length: 200 }, (_, index) =>
        index % 2 === 0 ? '(A and B)' : 'C',
      );
      const parsed = parseExpression(parts.join(` ${sign} `));
      if (parsed.kind === 'fault') throw new Error(parsed.fault.message);
      clausifier.demand(parsed.expression, true, -1);
      lengths.push(builder.build().clauses.literals.length);
    }
    expect(Math.max(...lengths)).toBeLessThan(20_000);
  });
});
