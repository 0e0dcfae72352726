import { expect, it } from 'vitest';
import { compileRules } from '../compile/compileRules.ts';
import { literalOf } from '../model/ruleModel.ts';
import { bitsOf, bruteForce } from '../model/testing/bruteForce.ts';
import { randomRuleModel, seededWords } from '../model/testing/randomRuleModel.ts';
import { allowedValues } from './assumptions.ts';
import { valueCostsOf } from './cheapest.ts';
import { findCheapestWithEach } from './nearest.ts';
import { openQuestionGraph } from './questionGraph.ts';

it('the cheapest configuration with each literal is as cheap as any that brute force finds', () => {
  let found = 0;
  for (let seed = 1; seed <= 1_500; seed++) {
    const random = seededWords(seed);
    const model = randomRuleModel(random, 10);
    const outcome = compileRules(model);
    if (outcome.kind !== 'compiled') throw new Error(`Seed ${seed} does not compile`);
    const graph = openQuestionGraph(outcome.rules);
    const exclude = random() % 3 === 0 ? [random() % model.variableCount] : [];
    const costs = Array.from({ length: model.variableCount }, () => (random() % 41) - 20);
    const solutions = bruteForce(model).filter((bits) => (bits & bitsOf(exclude)) === 0);
    const costOf = (bits: number): number =>
      costs.reduce((sum, cost, at) => sum + (((bits >>> at) & 1) === 1 ? cost : 0), 0);
    const literals = costs.flatMap((_, at) => [literalOf(at, true), literalOf(at, false)]);
    const nearest = findCheapestWithEach(
      graph,
      allowedValues(graph.rules, { select: [], exclude }),
      valueCostsOf(graph.rules, costs.entries()),
      literals,
    );
    for (const [at, literal] of literals.entries()) {
      const holds = (bits: number): boolean =>
        ((bits >>> (Math.abs(literal) - 1)) & 1) === (literal > 0 ? 1 : 0);
      const least = Math.min(Infinity, ...solutions.filter(holds).map(costOf));
      const own = nearest[at] ?? null;
      const bits = own === null ? null : bitsOf(own);
      expect(bits === null ? Infinity : costOf(bits), `seed ${seed}, ${literal}`).toBe(least);
      if (bits === null) continue;
      expect(solutions.includes(bits) && holds(bits), `seed ${seed}, ${literal}`).toBe(true);
      found++;
    }
  }
  expect(found).toBeGreaterThan(5_000);
});
