import { describe, expect, it } from 'vitest';
import { compileRules } from '../compile/compileRules.ts';
import type { RuleModel } from '../model/ruleModel.ts';
import { bitsOf, bruteForce } from '../model/testing/bruteForce.ts';
import { randomRuleModel, seededWords } from '../model/testing/randomRuleModel.ts';
import { allowedValues, selectedVariables } from './assumptions.ts';
import { findCheapest, valueCostsOf } from './cheapest.ts';
import { countVariants } from './count.ts';
import { CAN_BE_LEFT_OUT, CAN_BE_SELECTED, findDomains } from './domains.ts';
import { enumerateConfigurations } from './enumerate.ts';
import { findLeastCosts } from './leastCosts.ts';
import { openQuestionGraph } from './questionGraph.ts';
import type { QuestionGraph } from './questionGraph.ts';
import { findRepair, findRepairs, repairCost } from './repair.ts';
import type { SoftChoice } from './repair.ts';
import { prepareSampling } from './sample.ts';
import { isSatisfiable } from './satisfiable.ts';

const MODELS = 3000;
const MOST_VARIABLES = 10;

describe('compiled rules answer as trying all configurations does', () => {
  it('whether something is buildable, how many variants there are, and which', () => {
    forEachCase(({ graph, allowed, solutions }) => {
      expect(isSatisfiable(graph, allowed)).toBe(solutions.length > 0);
      expect(countVariants(graph, allowed)).toBe(BigInt(solutions.length));
      const found = Array.from(enumerateConfigurations(graph, allowed), bitsOf);
      expect(found.sort((first, second) => first - second)).toEqual(solutions);
    });
  });

  it('what each code can still be', () => {
    forEachCase(({ graph, allowed, solutions, model }) => {
      const expected = Array.from({ length: model.variableCount }, (_, variable) => {
        const selected = solutions.some((bits) => has(bits, variable));
        const leftOut = solutions.some((bits) => !has(bits, variable));
        return (selected ? CAN_BE_SELECTED : 0) | (leftOut ? CAN_BE_LEFT_OUT : 0);
      });
      expect([...findDomains(graph, allowed)]).toEqual(expected);
    });
  });

  it('which completion is the cheapest', () => {
    forEachCase(({ graph, allowed, solutions, model }) => {
      const costs = valueCostsOf(graph.rules, (model.costs ?? []).entries());
      const found = findCheapest(graph, allowed, costs);
      const priceOf = (bits: number): number =>
        Array.from(model.costs ?? []).reduce(
          (sum, cost, at) => sum + (has(bits, at) ? cost : 0),
          0,
        );
      expect(found?.cost ?? Infinity).toBe(Math.min(Infinity, ...solutions.map(priceOf)));
      const best = solutions.filter((bits) => priceOf(bits) === found?.cost);
      const taken =
        found === null ? [] : [bitsOf(selectedVariables(graph.rules, found.valueOfSlot))];
      expect(best).toEqual(expect.arrayContaining(taken));
    });
  });

  it('what the nearest configuration with each code costs, and that without it', () => {
    forEachCase(({ graph, allowed, solutions, model }) => {
      const prices = Array.from(model.costs ?? []);
      const priceOf = (bits: number): number =>
        prices.reduce((sum, cost, at) => sum + (has(bits, at) ? cost : 0), 0);
      const { selected, leftOut } = findLeastCosts(
        graph,
        allowed,
        valueCostsOf(graph.rules, prices.entries()),
      );
      for (let variable = 0; variable < model.variableCount; variable++) {
        const least = (wanted: boolean): number =>
          Math.min(
            Infinity,
            ...solutions.filter((bits) => has(bits, variable) === wanted).map(priceOf),
          );
        expect([selected[variable], leftOut[variable]]).toEqual([least(true), least(false)]);
      }
    });
  });

  it('what must be given up at least, and which other ways out there are', () => {
    forEachCase(({ graph, model, random, solutions, select, exclude }) => {
      const choices = randomChoices(model, random);
      const lost = (bits: number): number[] =>
        choices.flatMap((choice, at) => (has(bits, choice.variable) === choice.selected ? [] : at));
      const weigh = (dropped: readonly number[]): number =>
        dropped.reduce((sum, choice) => sum + (choices[choice]?.weight ?? 0), 0);
      const all = solutions.map(lost);
      const minimal = all.filter(
        (dropped) => !all.some((other) => other.length < dropped.length && isPart(other, dropped)),
      );
      const waysOut = new Set(minimal.map(String));
      const assumptions = { select, exclude };
      const found = findRepairs(graph, assumptions, choices, 1 << 12);
      const best = findRepair(graph, assumptions, choices);
      expect(best?.cost ?? Infinity).toBe(Math.min(Infinity, ...all.map(weigh)));
      expect(repairCost(graph, assumptions, choices)).toBe(best?.cost ?? Infinity);
      expect(found.map(({ cost }) => cost)).toEqual(
        [...waysOut]
          .map((way) => weigh(way === '' ? [] : way.split(',').map(Number)))
          .sort((first, second) => first - second),
      );
      expect(new Set(found.map(({ dropped }) => String(dropped)))).toEqual(waysOut);
      for (const { selected, dropped } of found) {
        expect(solutions).toContain(bitsOf(selected));
        expect(lost(bitsOf(selected))).toEqual(dropped);
      }
    });
  });

  it('drawing configurations, each as likely as any other', () => {
    let drawn = 0;
    forEachCase(({ graph, allowed, solutions, random }) => {
      const draw = prepareSampling(graph, allowed, random);
      expect(draw === null).toBe(solutions.length === 0);
      if (draw === null || solutions.length > 8) return;
      const counts = new Map(solutions.map((bits) => [bits, 0]));
      const draws = 100 * solutions.length;
      for (let left = draws; left > 0; left--) {
        const bits = bitsOf(draw());
        counts.set(bits, (counts.get(bits) ?? Number.NaN) + 1);
      }
      drawn++;
      // Six standard deviations of a count around 100: not met by chance in all cases together.
      for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(60);
    }, 200);
    expect(drawn).toBeGreaterThan(50);
  });
});

interface Case {
  readonly model: RuleModel;
  readonly graph: QuestionGraph;
  readonly select: readonly number[];
  readonly exclude: readonly number[];
  readonly allowed: Uint8Array;
  /** All configurations that obey the rules and the assumptions. */
  readonly solutions: readonly number[];
  readonly random: () => number;
}

const cases: Case[] = [];

function forEachCase(check: (tried: Case) => void, models = MODELS): void {
  for (let seed = 1; seed <= models; seed++) {
    const tried = (cases[seed] ??= makeCase(seed));
    try {
      check(tried);
    } catch (cause) {
      throw new Error(`Seed ${seed}`, { cause });
    }
  }
}

function makeCase(seed: number): Case {
  const random = seededWords(seed);
  const model = randomRuleModel(random, MOST_VARIABLES);
  const outcome = compileRules(model);
  if (outcome.kind !== 'compiled') throw new Error(`Seed ${seed} does not compile`);
  const graph = openQuestionGraph(outcome.rules);
  const select: number[] = [];
  const exclude: number[] = [];
  for (let variable = 0; variable < model.variableCount; variable++) {
    const fate = random() % 8;
    if (fate === 0) select.push(variable);
    if (fate === 1) exclude.push(variable);
  }
  const assumed = bitsOf(select);
  const refused = bitsOf(exclude);
  const solutions = bruteForce(model).filter(
    (bits) => (bits & assumed) === assumed && (bits & refused) === 0,
  );
  const allowed = allowedValues(graph.rules, { select, exclude });
  return { model, graph, select, exclude, allowed, solutions, random };
}

function randomChoices(model: RuleModel, random: () => number): SoftChoice[] {
  const choices: SoftChoice[] = [];
  for (let variable = 0; variable < model.variableCount; variable++) {
    if (random() % 2 === 0) continue;
    choices.push({ variable, selected: random() % 4 > 0, weight: 1 + (random() % 3) });
  }
  return choices;
}

function has(bits: number, variable: number): boolean {
  return ((bits >>> variable) & 1) === 1;
}

function isPart(part: readonly number[], whole: readonly number[]): boolean {
  return part.every((item) => whole.includes(item));
}
