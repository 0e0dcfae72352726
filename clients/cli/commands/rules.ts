import { randomBytes } from 'node:crypto';
import {
  openRuleModel,
  RULES_BUDGET,
} from '../../../subgraphs/constructability/engine/openRules.ts';
import { loadSatSolver } from '../../../subgraphs/constructability/engine/sat/satSolver.ts';
import {
  optionText,
  UsageError,
  type Command,
  type ExitCode,
  type Invocation,
} from '../command.ts';
import { analyse, analysisReport } from '../rules/analyse.ts';
import type { AskedRules } from '../rules/answer.ts';
import { benchRules } from '../rules/bench.ts';
import { showBusyBar } from '../rules/busyBar.ts';
import { checkRows } from '../rules/check.ts';
import { Codebook } from '../rules/codebook.ts';
import { answerRequests } from '../rules/query.ts';
import { readRuleFile } from '../rules/ruleFile.ts';
import { writeLine } from '../rules/writeLine.ts';

const ACTIONS = ['analyse', 'query', 'check', 'bench'] as const;

/** Questions about the rules in a file, without a platform running. */
export const rulesCommand: Command = {
  name: 'rules',
  summary: 'Ask about the rules in a file: what can be built, what is left, why not.',
  usage: `${ACTIONS.join('|')} FILE [options]`,
  details: [
    'analyse  what the rules amount to: core and dead codes, variants',
    'query    answers NDJSON requests on stdin, one a line',
    'check    checks the configurations of an NDJSON file',
    'bench    measures the questions on these rules, beside a solver loop and a clause loop',
    '',
    'FILE is DIMACS CNF, UVL or XCSP 2.1, told by its content, or a folder or zip of product data',
    '(then with --model and --market). clients/cli/rules/README.md shows each request and answer.',
    '',
    `Example: echo '{"op":"domains","select":["TOW"]}' | ucp rules query car.cnf`,
  ].join('\n'),
  options: {
    json: { type: 'boolean', help: 'analyse, bench: print JSON' },
    list: { type: 'boolean', help: 'analyse: list core and dead codes as well' },
    numeric: { type: 'boolean', help: 'codes are the numbers of a DIMACS file, as texts' },
    configurations: { type: 'string', value: 'FILE.ndjson', help: 'check: the rows' },
    model: { type: 'string', value: 'CODE', help: 'of product data: the model' },
    market: { type: 'string', value: 'CODE', help: 'of product data: the market' },
    date: {
      type: 'string',
      value: 'YYYY-MM-DD',
      help: 'of product data: the day (default: today)',
    },
    seed: { type: 'string', value: 'N', help: 'query, bench: the same random choices each time' },
  },
  run: async (invocation) => {
    const [action, file, ...rest] = invocation.positionals;
    const known = ACTIONS.find((one) => one === action);
    if (known === undefined || file === undefined || rest.length > 0) {
      throw new UsageError(`Expected ${ACTIONS.join(', ')} and one file.`);
    }
    if (known === 'check' && optionText(invocation, 'configurations') === null) {
      throw new UsageError('check: expected --configurations FILE.ndjson.');
    }
    const seed = seedOf(invocation);
    const model = await readRuleFile(file, {
      model: optionText(invocation, 'model'),
      market: optionText(invocation, 'market'),
      date: dateOf(invocation),
    });
    const codebook = new Codebook(model, invocation.options['numeric'] === true);
    // Loaded before the clock starts: it is the same for every file.
    await loadSatSolver();
    const startedAtMs = performance.now();
    const bar = showBusyBar('Compiling the rules', RULES_BUDGET.compile.milliseconds);
    using rules = await openRuleModel(model).finally(() => {
      bar[Symbol.dispose]();
    });
    const compileMs = performance.now() - startedAtMs;
    const asked: AskedRules = { model, rules, codebook, random: randomWords(seed) };
    return act(known, asked, compileMs, invocation);
  },
};

async function act(
  action: (typeof ACTIONS)[number],
  asked: AskedRules,
  compileMs: number,
  invocation: Invocation,
): Promise<ExitCode> {
  const { model, rules, codebook } = asked;
  const asJson = invocation.options['json'] === true;
  switch (action) {
    case 'analyse': {
      const withCodes = invocation.options['list'] === true;
      const analysis = analyse(model, rules, codebook, compileMs, withCodes);
      console.log(asJson ? JSON.stringify(analysis) : analysisReport(analysis));
      return 0;
    }
    case 'query': {
      const faults = await answerRequests(asked, process.stdin, process.stdout, invocation.signal);
      return faults === 0 ? 0 : 1;
    }
    case 'check': {
      const path = optionText(invocation, 'configurations') ?? '';
      const summary = await checkRows(asked, path, process.stdout, invocation.signal);
      await writeLine(process.stdout, summary);
      return summary.faulty === 0 ? 0 : 1;
    }
    case 'bench':
      console.log(await benchRules(asked, compileMs, asJson));
      return 0;
  }
}

function dateOf(invocation: Invocation): string {
  const given = optionText(invocation, 'date') ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) {
    throw new UsageError(`--date: expected a day like 2026-03-01, got '${given}'.`);
  }
  return given;
}

function seedOf(invocation: Invocation): number {
  const given = optionText(invocation, 'seed');
  if (given === null) return randomBytes(4).readInt32LE();
  if (!/^\d{1,9}$/.test(given)) throw new UsageError(`--seed: expected a number, got '${given}'.`);
  return Number(given);
}

/** Xorshift: the same for the same seed, and fair enough for samples. */
function randomWords(seed: number): () => number {
  let state = (seed | 0) === 0 ? 1 : seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
