import { describe, expect, it } from 'vitest';
import { findViolations } from '../bulk/violations.ts';
import { hashRuleModel, type RuleModel } from '../model/ruleModel.ts';
import { openRuleModel, openSatRuleModel } from '../openRules.ts';
import { readDimacs } from '../readers/readDimacs.ts';
import { ENUMERATION_BUDGET } from '../sat/enumerateBySat.ts';
import { loadSatSolver } from '../sat/satSolver.ts';
import { dimacsOf } from './dimacsOf.ts';
import { syntheticKnot } from './syntheticKnot.ts';
import { numbersBelow, syntheticLine } from './syntheticLine.ts';

const SEEDS = [1, 2, 3];
const NOTHING = { select: [], exclude: [] };

describe('a synthetic line of a large maker', () => {
  it.each(SEEDS)('has the shape of a real one, with seed %i', (seed) => {
    const model = syntheticLine(seed);
    expect(model.groups).toHaveLength(1_232);
    expect(model.variableCount).toBe(18_616);
    expect(model.clauses.count).toBe(24_000);
    const pairs = model.groups.reduce(
      (sum, { members: { length } }) => sum + (length * (length - 1)) / 2,
      0,
    );
    const clauses = pairs + model.groups.length + model.clauses.count;
    expect(clauses).toBeGreaterThan(330_000);
    expect(clauses).toBeLessThan(380_000);
    const spoken = new Set(Array.from(model.clauses.literals, Math.abs));
    expect(spoken.size / model.variableCount).toBeGreaterThan(0.07);
    expect(spoken.size / model.variableCount).toBeLessThan(0.09);
  });

  it('is the same for the same seed, and another for another', () => {
    const hashes = [1, 1, 2, 3].map((seed) => hashRuleModel(syntheticLine(seed)));
    expect(hashes[0]).toBe(hashes[1]);
    expect(new Set(hashes).size).toBe(3);
  });

  it('is refused where its families are too small for rules', () => {
    const shape = { families: 3, features: 9, crossTreeClauses: 1, crossTreeShare: 0.9 };
    expect(() => syntheticLine(1, shape)).toThrow('too small');
  });

  it('is answered the same way compiled and by a solver, with conflicts that hold', async () => {
    const model = syntheticLine(1);
    using compiled = await openRuleModel(model);
    expect(compiled.path).toBe('compiled');
    using solver = openSatRuleModel(model, await loadSatSolver(), ENUMERATION_BUDGET, null);
    expect(solver.domains(NOTHING)).toEqual(compiled.domains(NOTHING));
    let refused = 0;
    for (let round = 0; round < 12; round++) {
      const wishes = someCodes(model, 30, round);
      const [first = 0, ...others] = wishes;
      const soft = others.map((variable, at) => ({
        variable,
        selected: true,
        weight: 1 + (at % 3),
      }));
      const firm = { select: [first], exclude: [] };
      const repair = compiled.repair(firm, soft);
      expect(solver.repair(firm, soft)?.cost).toBe(repair?.cost);
      const kept = soft.filter((_, at) => repair?.dropped.includes(at) === false);
      const left = { select: kept.map(({ variable }) => variable).slice(0, 10), exclude: [] };
      expect(solver.domains(left)).toEqual(compiled.domains(left));
      const literals = wishes.map((variable) => variable + 1);
      const told = [compiled, solver].map((rules) => rules.explain(literals));
      expect(told[0] === null).toBe(told[1] === null);
      for (const conflict of told) {
        if (conflict === null) continue;
        refused += 1;
        const select = conflict.choices.map((literal) => literal - 1);
        expect(compiled.isSatisfiable({ select, exclude: [] })).toBe(false);
        for (const spared of select) {
          const rest = select.filter((variable) => variable !== spared);
          expect(compiled.isSatisfiable({ select: rest, exclude: [] })).toBe(true);
        }
      }
    }
    expect(refused).toBeGreaterThan(10);
  });

  it('has the same buildable cars as DIMACS', async () => {
    const shape = { families: 10, features: 150, crossTreeClauses: 60, crossTreeShare: 0.3 };
    const model = syntheticLine(5, shape);
    const lines = [...dimacsOf(model)].map((line) => Buffer.from(`${line}\n`));
    const read = await readDimacs(lines);
    if (read.kind === 'fault') throw new Error(read.fault.message);
    expect(read.model.names).toEqual(model.names);
    using native = await openRuleModel(model);
    using clauses = await openRuleModel(read.model);
    const count = native.count(NOTHING);
    expect(count).toBeGreaterThan(0n);
    expect(clauses.count(NOTHING)).toBe(count);
  });
});

describe('rules that do not compile for their structure', () => {
  it('are answered by a solver within the same budget as all others', async () => {
    const model = syntheticKnot(1);
    using rules = await openRuleModel(model);
    expect(rules.path).toBe('sat');
    expect(rules.overrun).not.toBeNull();
    expect(rules.count(NOTHING)).toEqual({ kind: 'over-budget' });
    expect(rules.sample(NOTHING, () => 7)).toEqual({ kind: 'over-budget' });
    const car = rules.cheapest(NOTHING, [[0, 3]]);
    expect(car?.cost).toBe(0);
    const selected = new Uint8Array(model.variableCount);
    for (const variable of car?.selected ?? []) selected[variable] = 1;
    expect(findViolations(model, selected)).toEqual([]);
    const domains = rules.domains({ select: [0], exclude: [] });
    for (const variable of someCodes(model, 40, 1)) {
      const select = [0, variable];
      expect((domains[variable] ?? 0) % 2 === 1).toBe(rules.isSatisfiable({ select, exclude: [] }));
    }
    const wishes = someCodes(model, 110, 2);
    const conflict = rules.explain(wishes.map((variable) => variable + 1));
    expect(conflict?.rules.length).toBeGreaterThan(0);
    const soft = wishes.map((variable) => ({ variable, selected: true, weight: 1 }));
    expect(rules.repair(NOTHING, soft)?.cost).toBeGreaterThan(0);
  }, 120_000);
});

/** Codes that rules speak of, each of another family. */
function someCodes({ groups, clauses }: RuleModel, many: number, seed: number): readonly number[] {
  const below = numbersBelow(seed);
  const spoken = new Set(Array.from(clauses.literals, (literal) => Math.abs(literal) - 1));
  const codes: number[] = [];
  while (codes.length < many) {
    const members = groups[below(groups.length)]?.members ?? new Int32Array(0);
    const code = members[below(members.length)] ?? 0;
    if (spoken.has(code) && !members.some((member) => codes.includes(member))) codes.push(code);
  }
  return codes;
}
