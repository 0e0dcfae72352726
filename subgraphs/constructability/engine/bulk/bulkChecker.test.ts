import { afterEach, describe, expect, it, vi } from 'vitest';
import { configurationId } from '../../../shared/ids/configurationId.ts';
import { FINDING, verdictOf } from '../../domain/finding.ts';
import type { IdCheck } from '../../domain/idCheck.ts';
import { judge } from '../../domain/judge.ts';
import type { RuleEngine } from '../../domain/ruleEngine.ts';
import { Random } from '../../../shared/testRandom.ts';
import { randomRules, subsets } from '../../testing/randomRules.ts';
import { baseOf } from '../../testing/slices.ts';
import { showroom } from '../../testing/showroom.ts';
import { createCompiledEngine, SERVING, type CompiledEngineOptions } from '../compiledEngine.ts';
import { CompiledSlices } from '../compiledSlices.ts';
import { HIDDEN } from '../model/ruleModel.ts';
import { sliceModel } from '../readers/sliceModel.ts';
import type { EngineAnswer, EngineTask } from '../workers/engineTask.ts';
import { WorkerPool } from '../workers/workerPool.ts';
import { BulkChecker } from './bulkChecker.ts';

const DAY = '2026-03-01';
const never = new AbortController().signal;

let engine: RuleEngine;
const engines = new Set<RuleEngine>();
afterEach(async () => {
  for (const one of engines) await one[Symbol.asyncDispose]();
  engines.clear();
});

function open(options: Partial<CompiledEngineOptions> = {}): RuleEngine {
  engine = createCompiledEngine({ ...SERVING, threads: 1, ...options });
  engines.add(engine);
  return engine;
}

function check(ids: readonly string[], basesOf: IdCheck['basesOf']): Promise<Uint8Array> {
  return engine.check({ ids: JSON.stringify(ids), basesOf, priority: 'bulk', signal: never });
}

describe('ids of many models checked together', () => {
  it.each([
    ['by their compiled rules', {}, 250],
    ['by a solver', { budget: null }, 60],
  ] as const)('are found %s to be what trying out every car shows', async (_, options, models) => {
    open(options);
    const random = new Random(7);
    const all = Array.from({ length: models }, (__, seed) => randomRules(seed + 1));
    const [ids, expected]: [string[], number[]] = [[], []];
    for (let car = 0; car < models * 12; car++) {
      const at = random.below(models);
      const { codes, families, isBuildable } = all[at]!;
      const rules = all[at]!;
      const listed = car % 2 === 0 ? random.some(codes, 0.3) : oneOfEach(rules, random);
      const chosen = random.some(listed, 0.5);
      const filled = listed.filter((code) => !chosen.includes(code));
      ids.push(configurationId({ market: 'DE', model: `M${at}`, orderDate: DAY, chosen, filled }));
      const isComplete = families.every(
        ({ cardinality, options: members }) =>
          cardinality !== 'EXACTLY_ONE' || members.some((code) => listed.includes(code)),
      );
      const has = (codesOfCar: ReadonlySet<string>): boolean =>
        chosen.every((code) => codesOfCar.has(code));
      const cars = isComplete ? [] : [...subsets(codes)].map((codesOfCar) => new Set(codesOfCar));
      expected.push(
        isComplete
          ? isBuildable(new Set(listed))
            ? FINDING.COMPLETE_BUILDABLE
            : FINDING.COMPLETE_REFUTED
          : cars.some((one) => has(one) && isBuildable(one))
            ? FINDING.PARTIAL_BUILDABLE
            : FINDING.PARTIAL_REFUTED,
      );
    }
    const findings = await check(ids, async (places) =>
      places.map(({ model }) => {
        const { slice, codes } = all[Number(model.slice(1))]!;
        return { slice: () => slice, codes: new Set(codes) };
      }),
    );
    expect([...findings]).toEqual(expected);
    expect(new Set(expected).size).toBe(4);
  });

  it('are told as one by one where a car does not tell all variables of its rules', async () => {
    open();
    const records = showroom(1);
    const base = await baseOf(
      {
        ...records,
        rule: [
          ...(records.rule ?? []),
          {
            brand: 'aurel',
            code: 'R9',
            text: { en: 'Three ways to have a jack.' },
            kind: 'EXPRESSION',
            expression:
              'not JACK or (PANO and W17 and STW1) or (RAILS and W18 and STWS) or (ALARM and SUSPR and TOW)',
          },
        ],
      },
      'DE',
      'A01',
    );
    const slice = base.slice(DAY);
    expect(sliceModel(slice).model.names).toContain(HIDDEN);
    const random = new Random(3);
    const cars = Array.from({ length: 600 }, () => {
      const listed = slice.families.flatMap(({ cardinality, options }) =>
        cardinality === 'EXACTLY_ONE' && random.chance(0.95)
          ? [random.one(options)]
          : random.some(options, 0.3),
      );
      const chosen = random.some(listed, 0.5);
      return { chosen, filled: listed.filter((code) => !chosen.includes(code)) };
    });
    const ids = cars.map((one) => configurationId({ market: 'DE', model: 'A01', orderDate: DAY, ...one })); // prettier-ignore
    const findings = await check(ids, async (places) => places.map(() => base));
    const verdicts = await engine.verdicts(slice, cars);
    const told = verdicts.map(({ buildable, complete }) => ({ buildable, complete }));
    expect(Array.from(findings, verdictOf)).toEqual(told);
    expect(new Set(findings).size).toBe(4);
  });

  it('are malformed, of an unknown model, or hold codes never offered: each tells its own', async () => {
    open();
    const base = await baseOf(showroom(1), 'DE', 'A01');
    const car = (chosen: readonly string[], filled: readonly string[], orderDate = DAY) => ({
      market: 'DE',
      model: 'A01',
      orderDate,
      chosen,
      filled,
    });
    const works = ['ALARM', 'STW1', 'SUSPS', 'W17'];
    const cars = [
      car([], works),
      car(['TOW'], works),
      // WIPER is offered until July, CAM from July, the model until 2030.
      car(['WIPER'], works),
      car(['WIPER'], works, '2026-07-01'),
      car(['CAM'], ['W17']),
      car([], ['CAM', 'W17']),
      car([], works, '2030-01-01'),
      car(['TOW', 'W20'], []),
      car(['TOW', 'W18'], []),
    ];
    const ids = [
      ...cars.map(configurationId),
      'C1.DE.A01.20260301..W17.zzzz',
      'a\nline \u0000 and a lone \uD800',
      configurationId({ ...car([], works), model: 'A99' }),
      configurationId(car(['NEVER'], works)),
    ];
    const findings = await check(ids, async (places) =>
      places.map(({ model }) => (model === 'A01' ? base : null)),
    );
    expect([...findings].slice(cars.length)).toEqual([
      FINDING.MALFORMED_ID,
      FINDING.MALFORMED_ID,
      FINDING.UNKNOWN_MODEL,
      FINDING.UNKNOWN_CODES,
    ]);
    for (const [at, one] of cars.entries()) {
      const slice = base.slice(one.orderDate);
      const [verdict] = await engine.verdicts(slice, [one]);
      const { complete, buildable } = verdict ?? judge(slice, one);
      expect([ids[at], verdictOf(findings[at])]).toEqual([ids[at], { buildable, complete }]);
    }
  });

  it('are worked on by the pool alone, compiling included, and behind all that somebody waits for', async () => {
    await using pool = new WorkerPool<EngineTask, EngineAnswer>({
      entry: new URL('../workers/engineWorker.ts', import.meta.url),
      threads: 1,
      mostQueued: 10,
    });
    const run = vi.spyOn(pool, 'run');
    const { budget, mostBytes, mostEdgesHere } = SERVING;
    const slices = new CompiledSlices({ pool, files: null, budget, mostBytes, mostEdgesHere });
    const base = await baseOf(showroom(1), 'DE', 'A01');
    const partial = { market: 'DE', model: 'A01', orderDate: DAY, chosen: ['TOW'], filled: [] };
    const findings = await new BulkChecker({ pool, slices, deadlineMs: 8_000 }).check({
      ids: JSON.stringify([configurationId(partial)]),
      basesOf: async () => [base],
      priority: 'bulk',
      signal: never,
    });
    expect([...findings]).toEqual([FINDING.PARTIAL_BUILDABLE]);
    const tasks = run.mock.calls.map(([{ kind }, { priority }]) => `${kind} ${priority}`);
    expect(tasks).toEqual([
      'read bulk',
      'lay-out bulk',
      'check bulk',
      'compile bulk',
      'check bulk',
    ]);
  });

  it('end with the reason when nobody waits for them any more', async () => {
    open();
    const stop = new AbortController();
    const checked = engine.check({
      ids: JSON.stringify([configurationId({ market: 'DE', model: 'A01', orderDate: DAY, chosen: [], filled: [] })]), // prettier-ignore
      basesOf: async () => {
        stop.abort(new Error('the client is gone'));
        return [await baseOf(showroom(1), 'DE', 'A01')];
      },
      priority: 'interactive',
      signal: stop.signal,
    });
    await expect(checked).rejects.toThrow('the client is gone');
  });
});

/** A code of each family that wants one, and perhaps of others: complete, and often buildable. */
function oneOfEach(
  { families }: ReturnType<typeof randomRules>,
  random: Random,
): readonly string[] {
  return families.flatMap(({ cardinality, options }) =>
    cardinality === 'EXACTLY_ONE' || random.chance(0.3) ? [random.one(options)] : [],
  );
}
