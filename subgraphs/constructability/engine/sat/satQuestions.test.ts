import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RuleModel } from '../model/ruleModel.ts';
import { bitsOf, bruteForce } from '../model/testing/bruteForce.ts';
import { randomRuleModel, seededWords } from '../model/testing/randomRuleModel.ts';
import { allowedValues, selectedVariables } from '../questions/assumptions.ts';
import { valueCostsOf } from '../questions/cheapest.ts';
import { CAN_BE_LEFT_OUT, CAN_BE_SELECTED } from '../questions/domains.ts';
import { findRepairsWith, type Optimiser, type SoftChoice } from '../questions/repair.ts';
import { ConflictExplainer, type MinimalConflict } from './conflictExplainer.ts';
import { countBySat, sampleBySat } from './countBySat.ts';
import { findCheapestBySat } from './leastCost.ts';
import { isViolated } from './ruleUnits.ts';
import { findDomainsBySat, isSatisfiableBySat } from './satDomains.ts';
import { openSatRules, type SatRules } from './satRules.ts';
import { loadSatSolver, type SatSolver } from './satSolver.ts';

const MODELS = 1_500;
const MOST_VARIABLES = 10;
const BUDGET = { solutions: 5_000, milliseconds: 60_000 };

let openSolver: () => SatSolver;
const opened: SatRules[] = [];

beforeAll(async () => {
  openSolver = await loadSatSolver();
});

afterAll(() => {
  for (const rules of opened) rules[Symbol.dispose]();
});

describe('without a compiled graph, a solver answers as trying all configurations does', () => {
  it('whether something is buildable, and how many variants there are', () => {
    forEachCase(({ rules, allowed, solutions }) => {
      expect(isSatisfiableBySat(rules, allowed)).toBe(solutions.length > 0);
      expect(countBySat(rules, allowed, BUDGET)).toBe(BigInt(solutions.length));
    });
  });

  it('what each code can still be', () => {
    forEachCase(({ rules, allowed, solutions, model }) => {
      const expected = Array.from({ length: model.variableCount }, (_, variable) => {
        const selected = solutions.some((bits) => has(bits, variable));
        const leftOut = solutions.some((bits) => !has(bits, variable));
        return (selected ? CAN_BE_SELECTED : 0) | (leftOut ? CAN_BE_LEFT_OUT : 0);
      });
      expect([...findDomainsBySat(rules, allowed)]).toEqual(expected);
    });
  });

  it('which completion is the cheapest', () => {
    forEachCase(({ rules, allowed, solutions, model }) => {
      const costs = valueCostsOf(rules.layout, (model.costs ?? []).entries());
      const found = findCheapestBySat(rules, allowed, costs);
      const priceOf = (bits: number): number =>
        Array.from(model.costs ?? []).reduce(
          (sum, cost, at) => sum + (has(bits, at) ? cost : 0),
          0,
        );
      expect(found?.cost ?? Infinity).toBe(Math.min(Infinity, ...solutions.map(priceOf)));
      if (found === null) return;
      const bits = bitsOf(selectedVariables(rules.layout, found.valueOfSlot));
      expect(solutions).toContain(bits);
      expect(priceOf(bits)).toBe(found.cost);
    });
  });

  it('what must be given up at least, and which other ways out there are', () => {
    forEachCase(({ rules, model, random, solutions, select, exclude }) => {
      const choices = randomChoices(model, random);
      const lost = (bits: number): number[] =>
        choices.flatMap((choice, at) => (has(bits, choice.variable) === choice.selected ? [] : at));
      const all = solutions.map(lost);
      const weigh = (dropped: readonly number[]): number =>
        dropped.reduce((sum, choice) => sum + (choices[choice]?.weight ?? 0), 0);
      const minimal = all.filter(
        (dropped) => !all.some((other) => other.length < dropped.length && isPart(other, dropped)),
      );
      const found = findRepairsWith(optimiserOf(rules), { select, exclude }, choices, 1 << 12);
      expect(found[0]?.cost ?? Infinity).toBe(Math.min(Infinity, ...all.map(weigh)));
      expect(new Set(found.map(({ dropped }) => String(dropped)))).toEqual(
        new Set(minimal.map(String)),
      );
    }, 500);
  });

  it('drawing configurations, each of them sooner or later', () => {
    forEachCase(({ rules, allowed, solutions, random }) => {
      if (solutions.length > 6) return;
      const seen = new Set<number>();
      for (let draw = 0; draw < 40 * Math.max(1, solutions.length); draw++) {
        const sampled = sampleBySat(rules, allowed, random, BUDGET);
        expect(sampled.kind).toBe(solutions.length === 0 ? 'none' : 'sample');
        if (sampled.kind !== 'sample') break;
        seen.add(bitsOf(selectedVariables(rules.layout, sampled.valueOfSlot)));
      }
      expect([...seen].sort((a, b) => a - b)).toEqual([...solutions].sort((a, b) => a - b));
    }, 60);
  });

  it('saying null to a count that its budget does not allow', () => {
    forEachCase(({ rules, allowed, solutions }) => {
      const budget = { solutions: 0, milliseconds: 60_000 };
      const count = countBySat(rules, allowed, budget);
      expect(count === null || (count === 0n && solutions.length === 0)).toBe(true);
    }, 50);
  });
});

describe('a conflict', () => {
  it('is told where there is one, cannot be met, and can as soon as a part of it is spared', () => {
    let told = 0;
    forEachCase(({ rules, model, random }) => {
      const choices = randomChoices(model, random);
      const literals = choices.map(({ variable, selected }) =>
        selected ? variable + 1 : -variable - 1,
      );
      const buildable = bruteForce(model).filter((bits) => obeys(literals, bits));
      const near = findRepairsWith(optimiserOf(rules), { select: [], exclude: [] }, choices, 1)[0];
      for (const base of [near?.selected ?? null, null]) {
        const conflict = new ConflictExplainer(model, openSolver).explain(literals, base);
        expect(conflict === null).toBe(buildable.length > 0);
        if (conflict === null) continue;
        told += 1;
        expect(isPart(conflict.choices, literals)).toBe(true);
        expect(canBeMet(model, conflict)).toBe(false);
        for (const spared of conflict.rules) {
          const rest = conflict.rules.filter((rule) => rule !== spared);
          expect(canBeMet(model, { ...conflict, rules: rest })).toBe(true);
        }
        for (const spared of conflict.choices) {
          const rest = conflict.choices.filter((choice) => choice !== spared);
          expect(canBeMet(model, { ...conflict, choices: rest })).toBe(true);
        }
      }
    }, 600);
    expect(told).toBeGreaterThan(300);
  });
});

interface Case {
  readonly model: RuleModel;
  readonly rules: SatRules;
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
  const rules = openSatRules(model, openSolver);
  opened.push(rules);
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
  const allowed = allowedValues(rules.layout, { select, exclude });
  return { model, rules, select, exclude, allowed, solutions, random };
}

function optimiserOf(rules: SatRules): Optimiser {
  return {
    rules: rules.layout,
    cheapest: (allowed, costs) => findCheapestBySat(rules, allowed, costs),
  };
}

function randomChoices(model: RuleModel, random: () => number): SoftChoice[] {
  const choices: SoftChoice[] = [];
  for (let variable = 0; variable < model.variableCount; variable++) {
    if (random() % 2 === 0) continue;
    choices.push({ variable, selected: random() % 4 > 0, weight: 1 + (random() % 3) });
  }
  return choices;
}

/** Whether some configuration obeys these rules and choices, whatever the other rules say. */
function canBeMet(model: RuleModel, { rules, choices }: MinimalConflict): boolean {
  for (let bits = 0; bits < 2 ** model.variableCount; bits++) {
    if (!obeys(choices, bits)) continue;
    const selected = Uint8Array.from({ length: model.variableCount }, (_, at) => (bits >>> at) & 1);
    const isBroken = rules.some(({ constraints }) =>
      constraints.some((constraint) => isViolated(model, constraint, selected)),
    );
    if (!isBroken) return true;
  }
  return false;
}

function obeys(literals: readonly number[], bits: number): boolean {
  return literals.every((literal) => has(bits, Math.abs(literal) - 1) === literal > 0);
}

function has(bits: number, variable: number): boolean {
  return ((bits >>> variable) & 1) === 1;
}

function isPart(part: readonly number[], whole: readonly number[]): boolean {
  return part.every((item) => whole.includes(item));
}
