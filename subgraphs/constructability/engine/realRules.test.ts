import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedData } from '../../shared/testSharedData.ts';
import { buildCheckProgram } from './bulk/checkProgram.ts';
import { ConfigurationChecker } from './bulk/configurationChecker.ts';
import { findViolations } from './bulk/violations.ts';
import type { RuleModel } from './model/ruleModel.ts';
import { openRuleModel, openSatRuleModel, type OpenRules } from './openRules.ts';
import type { Assumptions } from './questions/assumptions.ts';
import { CAN_BE_LEFT_OUT, CAN_BE_SELECTED } from './questions/domains.ts';
import { readDimacs } from './readers/readDimacs.ts';
import type { ReadRules } from './readers/readRules.ts';
import { readUvl } from './readers/readUvl.ts';
import { readXcsp } from './readers/readXcsp.ts';
import { ENUMERATION_BUDGET } from './sat/enumerateBySat.ts';
import { loadSatSolver } from './sat/satSolver.ts';

const AUTOMOTIVE = sharedData('feature-models/automotive01');
const RENAULT = sharedData('feature-models/renault-small');
const NOTHING: Assumptions = { select: [], exclude: [] };

type Session = readonly [literals: readonly number[], satisfiable: 0 | 1];

describe.runIf(existsSync(AUTOMOTIVE)).each(['compiled', 'sat'] as const)(
  'a real line of 2,513 codes, on the path %s',
  (path) => {
    let model: RuleModel;
    let rules: OpenRules;

    beforeAll(async () => {
      model = modelOf(await readDimacs(createReadStream(`${AUTOMOTIVE}/Kowal2016.dimacs`)));
      rules = await open(model, path);
    });

    it('has the core and dead codes that its publishers name', () => {
      const domains = rules.domains(NOTHING);
      const those = (bit: number): readonly string[] =>
        model.names.filter((_, variable) => domains[variable] === bit).sort();
      expect(those(CAN_BE_SELECTED)).toEqual(linesOf(`${AUTOMOTIVE}/automotive01.core`));
      expect(those(CAN_BE_LEFT_OUT)).toEqual(linesOf(`${AUTOMOTIVE}/automotive01.dead`));
    });

    it('has so many variants, or says that they are too many to enumerate', () => {
      const truth = BigInt(readFileSync(`${AUTOMOTIVE}/automotive01.count`, 'utf8').trim());
      const count = rules.count(NOTHING);
      expect(count).toEqual(path === 'compiled' ? truth : { kind: 'over-budget' });
    });

    it('says yes and no to customers choosing code by code as it should', () => {
      const sessions = sessionsOf(`${AUTOMOTIVE}/automotive01.sessions.json.gz`);
      expect(sessions).toHaveLength(2_000);
      const wrong = sessions.filter(
        ([literals, satisfiable]) =>
          rules.isSatisfiable(chosenBy(literals)) !== (satisfiable === 1),
      );
      expect(wrong).toEqual([]);
    });

    it('gives up the least there is to give up for a code, alone and as the first of several', () => {
      const repairs = JSON.parse(
        readFileSync(`${AUTOMOTIVE}/automotive01.repair.json`, 'utf8'),
      ) as readonly (readonly [number, readonly number[], readonly number[], number])[];
      expect(repairs).toHaveLength(100);
      for (const [added, choices, weights, least] of repairs) {
        const soft = choices.map((code, at) => ({
          variable: code - 1,
          selected: true,
          weight: weights[at] ?? 0,
        }));
        const wish = { select: [added - 1], exclude: [] };
        const repair = rules.repair(wish, soft);
        expect(repair?.cost).toBe(least);
        expect(rules.repairs(wish, soft, 3)[0]?.cost).toBe(least);
        const dropped = new Set(repair?.dropped);
        const kept = choices.filter((_, at) => !dropped.has(at)).map((code) => code - 1);
        expect(rules.isSatisfiable({ select: [...kept, added - 1], exclude: [] })).toBe(true);
      }
    });

    it('explains each refusal by what cannot hold together, and can without any one choice', () => {
      const refused = sessionsOf(`${AUTOMOTIVE}/automotive01.sessions.json.gz`).filter(
        ([, satisfiable]) => satisfiable === 0,
      );
      expect(refused.length).toBeGreaterThan(100);
      for (const [literals] of refused) {
        const choices = rules.explain(literals)?.choices ?? [];
        expect(rules.isSatisfiable(chosenBy(choices))).toBe(false);
        for (const spared of choices) {
          const rest = choices.filter((choice) => choice !== spared);
          expect(rules.isSatisfiable(chosenBy(rest))).toBe(true);
        }
      }
    });
  },
);

describe.runIf(existsSync(AUTOMOTIVE))('a real line of 2,513 codes', () => {
  it('tells each of 4,000 configurations right, rule by rule and 32 at a time', async () => {
    const model = modelOf(await readDimacs(createReadStream(`${AUTOMOTIVE}/Kowal2016.dimacs`)));
    const packed = gunzipSync(readFileSync(`${AUTOMOTIVE}/automotive01.configs.bits.gz`));
    const truth = new Uint8Array(readFileSync(`${AUTOMOTIVE}/automotive01.configs.truth`));
    const checker = new ConfigurationChecker(buildCheckProgram(model));
    expect(checker.bytesPerRow * truth.length).toBe(packed.length);
    const verdicts = new Uint8Array(truth.length);
    checker.check(packed, truth.length, verdicts);
    expect(verdicts).toEqual(truth);
    for (let row = 0; row < truth.length; row += 40) {
      const selected = Uint8Array.from(
        { length: model.variableCount },
        (_, bit) => ((packed[row * checker.bytesPerRow + (bit >>> 3)] ?? 0) >>> (bit & 7)) & 1,
      );
      expect(findViolations(model, selected).length === 0).toBe(truth[row] === 1);
    }
  });

  it('says the same in UVL, but for single children that the UVL file calls optional', async () => {
    const clauses = modelOf(await readDimacs(createReadStream(`${AUTOMOTIVE}/Kowal2016.dimacs`)));
    const tree = modelOf(await readUvl(readFileSync(`${AUTOMOTIVE}/automotive01.uvl`, 'utf8')));
    expect([...tree.names].sort()).toEqual([...clauses.names].sort());
    const [inTree, inClauses] = [await openRuleModel(tree), await openRuleModel(clauses)];
    const missing = clausesNotHolding(clauses, tree, inTree);
    expect(clausesNotHolding(tree, clauses, inClauses)).toEqual([]);
    expect(missing).toHaveLength(17);
    for (const clause of missing) {
      expect(clause.filter((literal) => literal > 0)).toHaveLength(1);
      expect(clause).toHaveLength(2);
    }
  });
});

describe.runIf(existsSync(RENAULT)).each(['compiled', 'sat'] as const)(
  'a real line of 147 tables, on the path %s',
  (path) => {
    let model: RuleModel;
    let rules: OpenRules;

    beforeAll(async () => {
      model = modelOf(await readXcsp(createReadStream(`${RENAULT}/small_contraintes.xml`)));
      rules = await open(model, path);
    });

    it('has 172,056 variants, or says that they are too many to enumerate', () => {
      const count = rules.count(NOTHING);
      expect(count).toEqual(path === 'compiled' ? 172_056n : { kind: 'over-budget' });
    });

    it('says yes and no to customers choosing value by value as it should', () => {
      const sessions = sessionsOf(`${RENAULT}/sessions.json.gz`);
      expect(sessions).toHaveLength(1_962);
      const wrong = sessions.filter(
        ([literals, satisfiable]) =>
          rules.isSatisfiable(chosenBy(literals)) !== (satisfiable === 1),
      );
      expect(wrong).toEqual([]);
    });

    it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
      'finds the sold cars of set %i that its compiler kept, and tells unknown values apart',
      (set) => {
        const variables = new Map(model.names.map((name, variable) => [name, variable]));
        const rows = salesOf(`${RENAULT}/small_set${set}.csv.gz`);
        const judged = rows.map((codes) => {
          const known = codes.flatMap((code) => variables.get(code) ?? []);
          if (known.length < codes.length) return 'unknown value';
          return rules.isSatisfiable({ select: known, exclude: [] })
            ? 'consistent'
            : 'inconsistent';
        });
        const consistent = rows.filter((_, row) => judged[row] === 'consistent');
        expect(consistent).toEqual(salesOf(`${RENAULT}/small_set${set}_const.csv.gz`));
        expect(judged.filter((one) => one === 'unknown value').length).toBeGreaterThan(300);
      },
    );
  },
);

async function open(model: RuleModel, path: 'compiled' | 'sat'): Promise<OpenRules> {
  const rules =
    path === 'compiled'
      ? await openRuleModel(model)
      : openSatRuleModel(model, await loadSatSolver(), ENUMERATION_BUDGET, null);
  expect(rules.path).toBe(path);
  return rules;
}

function modelOf(read: ReadRules): RuleModel {
  if (read.kind === 'fault') throw new Error(JSON.stringify(read.fault));
  return read.model;
}

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8').trim().split('\n').sort();
}

function sessionsOf(path: string): readonly Session[] {
  return JSON.parse(gunzipSync(readFileSync(path)).toString()) as readonly Session[];
}

/** The literals' numbers count from 1. */
function chosenBy(literals: readonly number[]): Assumptions {
  return {
    select: literals.filter((literal) => literal > 0).map((literal) => literal - 1),
    exclude: literals.filter((literal) => literal < 0).map((literal) => -literal - 1),
  };
}

/** Each row as its values, `variable=value`; -1 says that the variable is absent. */
function salesOf(path: string): readonly (readonly string[])[] {
  const [head = [], ...rows] = gunzipSync(readFileSync(path))
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()));
  return rows.map((row) => row.map((value, column) => `${head[column]}=${value}`));
}

/** The clauses of one model that others do not imply; both name the same codes. */
function clausesNotHolding(
  of: RuleModel,
  others: RuleModel,
  rules: OpenRules,
): readonly number[][] {
  const places = new Map(others.names.map((name, variable) => [name, variable]));
  const { offsets, literals, count } = of.clauses;
  return Array.from({ length: count }, (_, clause) => [
    ...literals.subarray(offsets[clause], offsets[clause + 1]),
  ]).filter((clause) =>
    rules.isSatisfiable(
      chosenBy(
        clause.map((literal) => {
          const own = 1 + (places.get(of.names[Math.abs(literal) - 1] ?? '') ?? Number.NaN);
          return literal > 0 ? -own : own;
        }),
      ),
    ),
  );
}
