import { createReadStream, existsSync } from 'node:fs';
import { openCompiledRules } from '../../subgraphs/constructability/engine/compile/compiledRules.ts';
import { CompiledFiles } from '../../subgraphs/constructability/engine/compiledFiles.ts';
import {
  hashRuleModel,
  type RuleModel,
} from '../../subgraphs/constructability/engine/model/ruleModel.ts';
import {
  openCompiledRuleModel,
  openSatRuleModel,
  RULES_BUDGET,
} from '../../subgraphs/constructability/engine/openRules.ts';
import { openQuestionGraph } from '../../subgraphs/constructability/engine/questions/questionGraph.ts';
import { readDimacs } from '../../subgraphs/constructability/engine/readers/readDimacs.ts';
import { loadSatSolver } from '../../subgraphs/constructability/engine/sat/satSolver.ts';
import { syntheticLine } from '../../subgraphs/constructability/engine/synthetic/syntheticLine.ts';
import type {
  EngineAnswer,
  EngineTask,
} from '../../subgraphs/constructability/engine/workers/engineTask.ts';
import { WorkerPool } from '../../subgraphs/constructability/engine/workers/workerPool.ts';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { sharedData } from '../../subgraphs/shared/testSharedData.ts';
import type { AskedRules } from '../cli/rules/answer.ts';
import { Codebook } from '../cli/rules/codebook.ts';
import { measureChecks } from '../cli/rules/measureChecks.ts';
import { measure, randomClicks, repair, solverLoopMs, type Measured } from '../cli/rules/measureQuestions.ts'; // prettier-ignore
import { randomWords } from '../cli/rules/randomWords.ts';
import type { Bench } from './bench.ts';
import { demoMemory, servingMemory } from './engineMemory.ts';
import { table } from './markdown.ts';

const AUTOMOTIVE = sharedData('feature-models/automotive01/Kowal2016.dimacs');
const SEEDS = [1, 2, 3];

/** What is measured, the figure, what was promised, and what else the same run measured. */
export type MarkRow = readonly [what: string, measured: string, mark: string, baseline: string];

/** What the engine promises, each figure beside one of the same run that tells how fast this machine is. */
export async function measureEngine({ progress, signal }: Bench): Promise<string> {
  const rows: MarkRow[] = [];
  if (existsSync(AUTOMOTIVE)) {
    progress.step('engine: a real line of 2,513 codes');
    const read = await readDimacs(createReadStream(AUTOMOTIVE));
    if (read.kind === 'fault') throw new Error(read.fault.message);
    rows.push(...(await realLine(read.model)));
  }
  for (const seed of SEEDS) {
    progress.step(`engine: a line of 18,616 codes, seed ${seed}`);
    signal.throwIfAborted();
    rows.push(...(await largeLine(syntheticLine(seed), seed)));
  }
  progress.step('engine: all slices of the demo data');
  rows.push(await demoMemory());
  signal.throwIfAborted();
  progress.step('engine: the memory of a platform with all models warm');
  rows.push(await servingMemory(signal));
  return [
    table(['', 'measured', 'mark', 'beside it'], rows),
    '',
    'Milliseconds that passed; **CPU** is what a question took of the processor on average, which is',
    'what remains where others take the machine meanwhile; checks are per second of it. Compiling is measured on a thread that has compiled nothing',
    'yet. Clicks are random choices that go together, half of them codes that rules speak of.',
  ].join('\n');
}

async function realLine(model: RuleModel): Promise<readonly MarkRow[]> {
  const opened = await open(model);
  const { asked, solver } = opened;
  const clicks = randomClicks(asked);
  const domains = measure('domains', clicks.choices, (click) => asked.rules.domains(click));
  const checks = measureChecks(asked, clicks.choices);
  return [
    ['2,513 codes: compile, first time', opened.compile, '< 1,000', `opening a solver ${ms(opened.solverMs)}`], // prettier-ignore
    ['… from disk', ms(opened.fromDiskMs), '< 50', `compile ${opened.compile}`],
    ['… all domains, p50 / p99', both(domains), '< 0.5 / < 2', `solver, code by code ${ms(solverLoopMs(solver, asked, clicks))}`], // prettier-ignore
    ['… checks a second', perSecond(checks.perSecond), '≥ 500,000', `rule by rule ${perSecond(checks.baselinePerSecond)}`], // prettier-ignore
  ];
}

async function largeLine(model: RuleModel, seed: number): Promise<readonly MarkRow[]> {
  const { asked, solver, compile, solverMs } = await open(model);
  const clicks = randomClicks(asked);
  const { choices, wishes, conflicts } = clicks;
  const { rules } = asked;
  const domains = measure('domains', choices, (click) => rules.domains(click));
  const repairs = measure('repair', wishes, (wish) => repair(rules, wish));
  const explain = measure('explain', conflicts, (wish) => rules.explain(wish));
  const satisfiable = measure('satisfiable', choices, (click) => solver.isSatisfiable(click));
  const domainsBySolver = measure('domains', choices, (click) => solver.domains(click));
  const repairsBySolver = measure('repair', wishes, (wish) => repair(solver, wish));
  const checks = measureChecks(asked, choices);
  const loopMs = solverLoopMs(solver, asked, clicks);
  return [
    [`18,616 codes, seed ${seed}: compile`, compile, '< 1,500', `opening a solver ${ms(solverMs)}`], // prettier-ignore
    ['… all domains, p50 / p99', both(domains), 'p99 < 10', `solver, code by code ${ms(loopMs)}`],
    ['… repair, p50 / p99', both(repairs), 'p99 < 12', `by a solver ${ms(repairsBySolver.p50)}`],
    ['… explanation, mean', `${ms(explain.mean)} (CPU ${ms(explain.cpuMean)}, of ${explain.runs})`, '< 30', `a solver’s bare yes or no ${ms(satisfiable.p50)}`], // prettier-ignore
    ['… by a solver: satisfiable, p50 / p99', both(satisfiable), '< 5', `domains compiled ${ms(domains.p50)}`], // prettier-ignore
    ['… by a solver: all domains, p50 / p99', both(domainsBySolver), '< 500', `code by code ${ms(loopMs)}`], // prettier-ignore
    ['… by a solver: repair, p50 / p99', both(repairsBySolver), '< 1,000', `compiled ${ms(repairs.p50)}`], // prettier-ignore
    ['… checks a second', perSecond(checks.perSecond), '≥ 60,000', `rule by rule ${perSecond(checks.baselinePerSecond)}`], // prettier-ignore
  ];
}

async function open(model: RuleModel) {
  const openSolver = await loadSatSolver();
  const { buffer, compile } = await compileOnFreshThread(model);
  const compiled = openCompiledRules(buffer);
  if (compiled === null) throw new Error('The compiled rules do not open');
  const rules = openCompiledRuleModel(model, compiled, openSolver);
  const fromDiskMs = await loadFromDisk(model, buffer);
  const beganMs = performance.now();
  const solver = openSatRuleModel(model, openSolver, RULES_BUDGET.enumeration, null);
  const solverMs = performance.now() - beganMs;
  const asked: AskedRules = {
    model,
    rules,
    codebook: new Codebook(model, true),
    random: randomWords(7),
  };
  return { asked, solver, compile, solverMs, fromDiskMs };
}

/** As a service does it: on a thread, which is awake but has compiled nothing yet. */
async function compileOnFreshThread(model: RuleModel) {
  const entry = new URL(
    '../../subgraphs/constructability/engine/workers/engineWorker.ts',
    import.meta.url,
  );
  await using pool = new WorkerPool<EngineTask, EngineAnswer>({ entry, threads: 1, mostQueued: 1 });
  const nothing = { ...model, variableCount: 0, names: [], groups: [], tables: [], clauses: NONE };
  const run = (of: RuleModel): Promise<EngineAnswer> =>
    pool.run(
      { kind: 'compile', model: of, budget: RULES_BUDGET.compile },
      { deadlineMs: 2 * RULES_BUDGET.compile.milliseconds },
    );
  await run(nothing);
  const cpu = process.cpuUsage();
  const beganMs = performance.now();
  const answer = await run(model);
  const compileMs = performance.now() - beganMs;
  // Of the whole process, which does nothing else: the compiler's own compiler and collector count.
  const { user, system } = process.cpuUsage(cpu);
  if (answer.kind !== 'compiled') throw new Error('The rules did not compile');
  return {
    buffer: answer.buffer,
    compile: `${ms(compileMs)} (CPU ${ms((user + system) / 1_000)})`,
  };
}

const NONE = {
  count: 0,
  offsets: Int32Array.of(0),
  literals: new Int32Array(0),
  origins: new Int32Array(0),
};

/** From the hash of the rules to where the first question could be asked. */
async function loadFromDisk(model: RuleModel, buffer: SharedArrayBuffer): Promise<number> {
  await using directory = await makeScratchDirectory();
  const files = new CompiledFiles({
    directory: directory.path,
    mostBytes: Number.MAX_SAFE_INTEGER,
    onFault: (error) => {
      throw error;
    },
  });
  const hash = hashRuleModel(model);
  await files.store(hash, buffer);
  const beganMs = performance.now();
  const stored = await files.load(hash);
  const rules = stored === null ? null : openCompiledRules(stored);
  if (rules === null) throw new Error('What was stored is not found');
  openQuestionGraph(rules);
  return performance.now() - beganMs;
}

function both({ p50, p99, cpuMean }: Measured): string {
  return `${ms(p50)} / ${ms(p99)} (CPU ${ms(cpuMean)})`;
}

function ms(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: value < 100 ? 2 : 4 });
}

function perSecond(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
