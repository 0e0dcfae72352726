import { describe, expect, it } from 'vitest';
import { countVariants } from '../questions/count.ts';
import { allowedValues } from '../questions/assumptions.ts';
import { openQuestionGraph } from '../questions/questionGraph.ts';
import { RuleModelBuilder } from '../model/ruleModelBuilder.ts';
import type { RuleModel } from '../model/ruleModel.ts';
import { randomRuleModel, seededWords } from '../model/testing/randomRuleModel.ts';
import { compileRules, DEFAULT_BUDGET } from './compileRules.ts';
import { openCompiledRules } from './compiledRules.ts';
import type { CompiledRules } from './compiledRules.ts';

describe('compiling rules', () => {
  it('counts what no list could hold: 60 families of five, and 10,000 free options', () => {
    const builder = withFreeOptions(10_000);
    for (let family = 0; family < 60; family++) {
      const members = Array.from({ length: 5 }, (_, at) => builder.addVariable(`F${family}.${at}`));
      builder.addGroup(members, 'EXACTLY_ONE');
    }
    expect(count(compiled(builder.build()))).toBe(2n ** 10_000n * 5n ** 60n);
  });

  it('finds the families of a source that knows clauses only', () => {
    const builder = withFreeOptions(400);
    for (let first = 1; first <= 400; first += 20) {
      const members = Array.from({ length: 20 }, (_, at) => first + at);
      builder.addClause(members);
      for (const one of members) {
        for (const other of members) if (one < other) builder.addClause([-one, -other]);
      }
    }
    const rules = compiled(builder.build());
    expect(rules.valueStarts.length - 1).toBe(20);
    expect(count(rules)).toBe(20n ** 20n);
  });

  it('follows a chain of a hundred thousand requirements without running out of stack', () => {
    const length = 100_000;
    const builder = withFreeOptions(length);
    for (let option = 1; option < length; option++) builder.addClause([-option, option + 1]);
    builder.addClause([1]);
    const rules = compiled(builder.build());
    expect(count(rules)).toBe(1n);
  });

  it('cuts clauses over dozens of options without changing what they say', () => {
    const builder = withFreeOptions(90);
    const range = (first: number, last: number): number[] =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at);
    builder.addClause(range(1, 60));
    builder.addClause(range(31, 90));
    // All combinations but those that leave out all of the first, of the last, or of both.
    expect(count(compiled(builder.build()))).toBe(2n ** 90n - 2n * 2n ** 30n + 1n);
  });

  it('turns an empty rule base into one configuration, and a contradiction into none', () => {
    expect(count(compiled(new RuleModelBuilder().build()))).toBe(1n);
    const builder = withFreeOptions(2);
    builder.addClause([]);
    expect(count(compiled(builder.build()))).toBe(0n);
    const family = withFreeOptions(0);
    family.addGroup([], 'EXACTLY_ONE');
    expect(count(compiled(family.build()))).toBe(0n);
    const table = withFreeOptions(2);
    table.addTable([table.addGroup([0, 1], 'AT_MOST_ONE')], []);
    expect(count(compiled(table.build()))).toBe(0n);
  });

  it('gives rules up whose structure has no small graph, and says what ran out', () => {
    // A pigeonhole-like grid: every option of a family shuts out options of all other families.
    const model = entangled(40, 12);
    const outcome = compileRules(model, { ...DEFAULT_BUDGET, edges: 200_000 });
    expect(outcome).toEqual({ kind: 'over-budget', reason: 'edges' });
    expect(compileRules(model, { ...DEFAULT_BUDGET, milliseconds: 0 })).toEqual({
      kind: 'over-budget',
      reason: 'milliseconds',
    });
    expect(compileRules(model, { ...DEFAULT_BUDGET, cacheWords: 10_000 })).toEqual({
      kind: 'over-budget',
      reason: 'cacheWords',
    });
  });

  it('gives rules up at once that tie everything to everything', () => {
    const random = seededWords(3);
    const builder = withFreeOptions(1_200);
    const option = (): number => (1 + (random() % 1_200)) * (random() % 2 === 0 ? 1 : -1);
    for (let clause = 0; clause < 9_000; clause++)
      builder.addClause([option(), option(), option()]);
    // Long before the clock or the graph could end it.
    expect(compileRules(builder.build())).toEqual({ kind: 'over-budget', reason: 'cacheWords' });
  });

  it('opens again from its buffer, and from nothing that was cut short or changed format', () => {
    const rules = compiled(randomRuleModel(seededWords(7), 12));
    const opened = openCompiledRules(rules.buffer);
    expect(opened).toEqual(rules);
    const bytes = new Uint8Array(rules.buffer).slice();
    for (const length of [0, 3, 4, 40, bytes.length - 4]) {
      expect(openCompiledRules(bytes.slice(0, length).buffer)).toBeNull();
    }
    bytes[4] = 99;
    expect(openCompiledRules(bytes.buffer)).toBeNull();
  });
});

function withFreeOptions(count: number): RuleModelBuilder {
  const builder = new RuleModelBuilder();
  for (let option = 0; option < count; option++) builder.addVariable(`O${option}`);
  return builder;
}

/** Families under random exclusions of three options each: no cut through them is small. */
function entangled(families: number, size: number): RuleModel {
  const random = seededWords(1);
  const builder = withFreeOptions(families * size);
  for (let family = 0; family < families; family++) {
    const members = Array.from({ length: size }, (_, at) => family * size + at);
    builder.addGroup(members, 'EXACTLY_ONE');
  }
  const option = (): number => -(1 + (random() % (families * size)));
  for (let left = families * size; left > 0; left--) {
    builder.addClause([option(), option(), option()]);
  }
  return builder.build();
}

function compiled(model: RuleModel): CompiledRules {
  const outcome = compileRules(model);
  if (outcome.kind !== 'compiled') throw new Error(`Over budget: ${outcome.reason}`);
  return outcome.rules;
}

function count(rules: CompiledRules): bigint {
  return countVariants(openQuestionGraph(rules), allowedValues(rules, { select: [], exclude: [] }));
}
