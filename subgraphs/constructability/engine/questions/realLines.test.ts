import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedData } from '../../../shared/testSharedData.ts';
import { buildCheckProgram } from '../bulk/checkProgram.ts';
import { ConfigurationChecker } from '../bulk/configurationChecker.ts';
import { findViolations } from '../bulk/violations.ts';
import { compileRules } from '../compile/compileRules.ts';
import type { RuleModel } from '../model/ruleModel.ts';
import { readDimacs } from '../readers/readDimacs.ts';
import type { ReadRules } from '../readers/readRules.ts';
import { readXcsp } from '../readers/readXcsp.ts';
import { allowedValues } from './assumptions.ts';
import type { Assumptions } from './assumptions.ts';
import { countVariants } from './count.ts';
import { CAN_BE_LEFT_OUT, CAN_BE_SELECTED, findDomains } from './domains.ts';
import { openQuestionGraph } from './questionGraph.ts';
import type { QuestionGraph } from './questionGraph.ts';
import { findRepair, findRepairs } from './repair.ts';
import { isSatisfiable } from './satisfiable.ts';

const FOLDER = sharedData('feature-models/automotive01');
const RENAULT = sharedData('feature-models/renault-small');
const NOTHING: Assumptions = { select: [], exclude: [] };

describe.skipIf(!existsSync(FOLDER))('a real line of 2,513 options', () => {
  let model: RuleModel;
  let graph: QuestionGraph;

  beforeAll(async () => {
    model = rulesOf(await readDimacs([readFileSync(`${FOLDER}/Kowal2016.dimacs`)]));
    graph = compiled(model);
  });

  it('has as many variants as others counted, all 211 digits of them', () => {
    const count = countVariants(graph, allowedValues(graph.rules, NOTHING));
    expect(count.toString()).toBe(text('automotive01.count').trim());
  });

  it('has the core and dead options that are known', () => {
    const domains = findDomains(graph, allowedValues(graph.rules, NOTHING));
    expect(domains.filter((domain) => domain === CAN_BE_SELECTED)).toHaveLength(100);
    expect(domains.filter((domain) => domain === CAN_BE_LEFT_OUT)).toHaveLength(195);
  });

  it('answers every click of the recorded sessions right', () => {
    const sessions = sessionsOf(`${FOLDER}/automotive01.sessions.json.gz`);
    const wrong = sessions.filter(([choices, expected]) => {
      const allowed = allowedValues(graph.rules, assumed(choices));
      return isSatisfiable(graph, allowed) !== (expected === 1);
    });
    expect(sessions).toHaveLength(2000);
    expect(wrong).toEqual([]);
  });

  it('repairs at the least cost that is known, alone and as first of several', () => {
    const repairs = JSON.parse(text('automotive01.repair.json')) as [
      number,
      number[],
      number[],
      number,
    ][];
    expect(repairs).toHaveLength(100);
    for (const [added, choices, weights, least] of repairs) {
      const soft = choices.map((choice, at) => ({
        variable: Math.abs(choice) - 1,
        selected: choice > 0,
        weight: weights[at] ?? 1,
      }));
      const assumptions = assumed([added]);
      expect(findRepair(graph, assumptions, soft)?.cost).toBe(least);
      expect(findRepairs(graph, assumptions, soft, 3)[0]?.cost).toBe(least);
    }
  });

  it('tells the recorded configurations that can be built from those that cannot', () => {
    const packed = gunzipped('automotive01.configs.bits.gz');
    const truth = Uint8Array.from(readFileSync(`${FOLDER}/automotive01.configs.truth`));
    const verdicts = new Uint8Array(truth.length);
    const checker = new ConfigurationChecker(buildCheckProgram(model));
    checker.check(packed, truth.length, verdicts);
    expect(verdicts).toEqual(truth);
    for (let row = 0; row < 100; row++) {
      const bits = packed.subarray(row * checker.bytesPerRow, (row + 1) * checker.bytesPerRow);
      const selected = Uint8Array.from({ length: model.variableCount }, (_, variable) => {
        return ((bits[variable >>> 3] ?? 0) >>> (variable & 7)) & 1;
      });
      expect(findViolations(model, selected).length === 0).toBe(truth[row] === 1);
    }
  });
});

describe.skipIf(!existsSync(RENAULT))('a real line of tables', () => {
  let model: RuleModel;
  let graph: QuestionGraph;

  beforeAll(async () => {
    model = rulesOf(await readXcsp([readFileSync(`${RENAULT}/small_contraintes.xml`)]));
    graph = compiled(model);
  });

  it('has 172,056 variants', () => {
    expect(countVariants(graph, allowedValues(graph.rules, NOTHING))).toBe(172_056n);
  });

  it('answers every click of the recorded sessions right', () => {
    const wrong = sessionsOf(`${RENAULT}/sessions.json.gz`).filter(([choices, expected]) => {
      const allowed = allowedValues(graph.rules, assumed(choices));
      return isSatisfiable(graph, allowed) !== (expected === 1);
    });
    expect(wrong).toEqual([]);
  });

  it('finds the sales consistent that its author does, where absent (-1) is a value', () => {
    const variables = new Map(model.names.map((name, variable) => [name, variable]));
    for (let set = 0; set < 10; set++) {
      const [head = [], ...sales] = rowsOf(`small_set${set}.csv.gz`);
      const consistent = sales.filter((sale) => {
        const select = sale.map((value, column) => variables.get(`${head[column]}=${value}`));
        const known = select.filter((variable) => variable !== undefined);
        const allowed = allowedValues(graph.rules, { select: known, exclude: [] });
        return known.length === select.length && isSatisfiable(graph, allowed);
      });
      expect(consistent.map(String)).toEqual(
        rowsOf(`small_set${set}_const.csv.gz`).slice(1).map(String),
      );
    }
  });
});

function rowsOf(name: string): string[][] {
  const lines = gunzipSync(readFileSync(`${RENAULT}/${name}`))
    .toString()
    .trim()
    .split('\n');
  return lines.map((line) => line.split(',').map((cell) => cell.trim()));
}

function sessionsOf(path: string): [choices: number[], satisfiable: number][] {
  return JSON.parse(gunzipSync(readFileSync(path)).toString()) as [number[], number][];
}

function rulesOf(read: ReadRules): RuleModel {
  if (read.kind === 'fault') throw new Error(read.fault.message);
  return read.model;
}

function compiled(model: RuleModel): QuestionGraph {
  const outcome = compileRules(model);
  if (outcome.kind !== 'compiled') throw new Error(`Over budget: ${outcome.reason}`);
  return openQuestionGraph(outcome.rules);
}

function assumed(literals: readonly number[]): Assumptions {
  return {
    select: literals.filter((literal) => literal > 0).map((literal) => literal - 1),
    exclude: literals.filter((literal) => literal < 0).map((literal) => -literal - 1),
  };
}

function text(name: string): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

function gunzipped(name: string): Buffer {
  return gunzipSync(readFileSync(`${FOLDER}/${name}`));
}
