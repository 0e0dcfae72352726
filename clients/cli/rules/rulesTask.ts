import { CompiledFiles } from '../../../subgraphs/constructability/engine/compiledFiles.ts';
import {
  openRuleModelIn,
  RULES_BUDGET,
} from '../../../subgraphs/constructability/engine/openRules.ts';
import { loadSatSolver } from '../../../subgraphs/constructability/engine/sat/satSolver.ts';
import { UsageError, type ExitCode } from '../command.ts';
import { expectFile } from '../inputFile.ts';
import { analyse, analysisReport } from './analyse.ts';
import type { AskedRules } from './answer.ts';
import { benchRules } from './bench.ts';
import type { BusyStep } from './busyBar.ts';
import { checkRows } from './check.ts';
import { Codebook } from './codebook.ts';
import { answerRequests } from './query.ts';
import { randomWords } from './randomWords.ts';
import { readRuleFile, type SliceChoice } from './ruleFile.ts';
import { writeLine } from './writeLine.ts';

/** What `ucp rules` is to do, as it crosses to the thread that does it. */
export interface RulesTask {
  readonly action: 'analyse' | 'query' | 'check' | 'bench';
  readonly file: string;
  readonly slice: SliceChoice;
  readonly isNumeric: boolean;
  readonly asJson: boolean;
  readonly withCodes: boolean;
  /** Of `check`. */
  readonly configurations: string | null;
  readonly seed: number;
  /** Where compiled rules are kept between calls; null: nowhere. */
  readonly cacheDirectory: string | null;
}

/** A cache that nobody set up with care should stay small. */
const MOST_CACHED_BYTES = 1024 * 1024 * 1024;

/** Reads the rules, compiles them, and does what is asked; computes on the calling thread. */
export async function performRulesTask(
  task: RulesTask,
  onStep: (step: BusyStep | null) => void,
): Promise<ExitCode> {
  if (task.configurations !== null) await expectFile(task.configurations);
  onStep({ message: 'Reading the rules', mostMs: null });
  const model = await readRuleFile(task.file, task.slice);
  const codebook = new Codebook(model, task.isNumeric);
  // Loaded before the clock starts: it is the same for every file.
  await loadSatSolver();
  onStep({ message: 'Compiling the rules', mostMs: RULES_BUDGET.compile.milliseconds });
  const files = task.cacheDirectory === null ? null : compiledFiles(task.cacheDirectory);
  const beganMs = performance.now();
  using rules = await openRuleModelIn(files, model, RULES_BUDGET);
  const compileMs = performance.now() - beganMs;
  onStep(null);
  return act(task, { model, rules, codebook, random: randomWords(task.seed) }, compileMs, onStep);
}

async function act(
  { action, asJson, withCodes, configurations }: RulesTask,
  asked: AskedRules,
  compileMs: number,
  onStep: (step: BusyStep | null) => void,
): Promise<ExitCode> {
  const { model, rules, codebook } = asked;
  switch (action) {
    case 'analyse': {
      onStep({ message: 'Asking which codes can be chosen', mostMs: null });
      const analysis = analyse(model, rules, codebook, compileMs, withCodes);
      onStep(null);
      console.log(asJson ? JSON.stringify(analysis) : analysisReport(analysis));
      return 0;
    }
    case 'query': {
      const faults = await answerRequests(asked, process.stdin, process.stdout);
      return faults === 0 ? 0 : 1;
    }
    case 'check': {
      const summary = await checkRows(asked, configurations ?? '', process.stdout);
      // Beside the verdicts, so that their reader finds a row in each line.
      await writeLine(process.stderr, summary);
      return summary.faulty === 0 ? 0 : 1;
    }
    case 'bench':
      onStep({ message: 'Measuring', mostMs: null });
      console.log(await benchRules(asked, compileMs, asJson));
      onStep(null);
      return 0;
  }
}

function compiledFiles(directory: string): CompiledFiles {
  return new CompiledFiles({
    directory,
    mostBytes: MOST_CACHED_BYTES,
    onFault: (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UsageError(`--cache: expected a folder to write into, got ${directory}: ${reason}`);
    },
  });
}
