import { buildCheckProgram } from '../../../subgraphs/constructability/engine/bulk/checkProgram.ts';
import { ConfigurationChecker } from '../../../subgraphs/constructability/engine/bulk/configurationChecker.ts';
import { openSatRuleModel, RULES_BUDGET, type OpenRules } from '../../../subgraphs/constructability/engine/openRules.ts'; // prettier-ignore
import type { Assumptions } from '../../../subgraphs/constructability/engine/questions/assumptions.ts';
import { loadSatSolver } from '../../../subgraphs/constructability/engine/sat/satSolver.ts';
import { isViolated, ruleUnits } from '../../../subgraphs/constructability/engine/sat/ruleUnits.ts';
import type { AskedRules } from './answer.ts';

/** Milliseconds of one question; of the baseline where it was measured in the same run. */
interface Measured {
  readonly question: string;
  readonly runs: number;
  readonly p50: number;
  readonly p99: number;
  readonly baseline?: string;
  readonly baselineP50?: number;
}

const RUNS = 300;
/** Slow questions are asked less often. */
const MOST_MS = 3_000;
/** Codes that the solver loop asks about, from which a whole loop is extrapolated. */
const LOOP_CODES = 100;

/** Measures the questions on these rules and prints a table, or JSON. */
export async function benchRules(
  asked: AskedRules,
  compileMs: number,
  asJson: boolean,
): Promise<string> {
  const { rules, random } = asked;
  if (!rules.isSatisfiable({ select: [], exclude: [] })) return 'No configuration meets the rules.';
  const clicks = partialConfigurations(asked);
  const wishes = clicks.map((click) => ({ click, add: randomCode(asked) }));
  const literals = (choices: Assumptions): number[] =>
    [...choices.select].map((variable) => variable + 1);
  const impossible = wishes
    .map(({ click, add }) => [...literals(click), add + 1])
    .filter((wish) => !rules.isSatisfiable({ select: wish.map((one) => one - 1), exclude: [] }));
  using solver = await solverOf(asked);
  const measured: Measured[] = [
    measure('satisfiable', clicks, (click) => rules.isSatisfiable(click)),
    {
      ...measure('domains', clicks, (click) => rules.domains(click)),
      baseline: 'solver loop, a question a code',
      baselineP50: solverLoopMs(solver, asked, clicks),
    },
    measure('count', clicks, (click) => rules.count(click)),
    measure('complete', clicks, (click) => rules.cheapest(click, [])),
    measure('repair', wishes, ({ click, add }) =>
      rules.repair(
        { select: [add], exclude: [] },
        [...click.select].map((variable) => ({ variable, selected: true, weight: 1 })),
      ),
    ),
    measure('explain', impossible, (wish) => rules.explain(wish)),
    measure('sample', clicks, (click) => rules.sample(click, random)),
  ];
  const checks = measureChecks(asked, clicks);
  const result = { path: rules.path, compileMs: round(compileMs), questions: measured, checks };
  return asJson ? JSON.stringify(result) : table(result);
}

/** Some codes of configurations that can be built, as customers choose them one after the other. */
function partialConfigurations({ model, rules, random }: AskedRules): readonly Assumptions[] {
  const clicks: Assumptions[] = [];
  const until = performance.now() + MOST_MS;
  while (clicks.length < RUNS && (clicks.length < 20 || performance.now() < until)) {
    const select: number[] = [];
    const many = random() % 12;
    for (let tries = 0; select.length < many && tries < 60; tries++) {
      const next = random() % model.variableCount;
      if (rules.isSatisfiable({ select: [...select, next], exclude: [] })) select.push(next);
    }
    clicks.push({ select, exclude: [] });
  }
  return clicks;
}

/** A code that some configuration has. */
function randomCode({ model, rules, random }: AskedRules): number {
  for (let tries = 0; tries < 1_000; tries++) {
    const code = random() % model.variableCount;
    if (rules.isSatisfiable({ select: [code], exclude: [] })) return code;
  }
  return 0;
}

async function solverOf({ model }: AskedRules): Promise<OpenRules> {
  return openSatRuleModel(model, await loadSatSolver(), RULES_BUDGET.enumeration, null);
}

function solverLoopMs(
  solver: OpenRules,
  { model, random }: AskedRules,
  clicks: readonly Assumptions[],
): number {
  const [click] = clicks.slice(-1);
  const chosen = [...(click?.select ?? [])];
  const codes = Array.from({ length: LOOP_CODES }, () => random() % model.variableCount);
  const startedAtMs = performance.now();
  for (const code of codes) {
    solver.isSatisfiable({ select: [...chosen, code], exclude: [] });
    solver.isSatisfiable({ select: chosen, exclude: [code] });
  }
  return round(((performance.now() - startedAtMs) / codes.length) * model.variableCount);
}

function measure<T>(question: string, cases: readonly T[], ask: (one: T) => unknown): Measured {
  for (const one of cases.slice(0, 5)) ask(one);
  const times: number[] = [];
  const until = performance.now() + MOST_MS;
  for (const one of cases) {
    const startedAtMs = performance.now();
    ask(one);
    const now = performance.now();
    times.push(now - startedAtMs);
    if (now > until) break;
  }
  times.sort((first, second) => first - second);
  const at = (share: number): number => round(times[Math.floor((times.length - 1) * share)] ?? 0);
  return { question, runs: times.length, p50: at(0.5), p99: at(0.99) };
}

interface MeasuredChecks {
  readonly rows: number;
  /** Complete configurations a second on one core, from packed bits. */
  readonly perSecond: number;
  readonly baseline: string;
  readonly baselinePerSecond: number;
}

function measureChecks(asked: AskedRules, clicks: readonly Assumptions[]): MeasuredChecks {
  const { model, rules, random } = asked;
  const checker = new ConfigurationChecker(buildCheckProgram(model));
  const bytes = checker.bytesPerRow;
  const rows = Math.max(1_024, Math.min(16_384, Math.floor((64 * 1_024 * 1_024) / Math.max(1, bytes)) & ~31)); // prettier-ignore
  const packed = new Uint8Array(rows * bytes);
  const examples = clicks.slice(0, 32).map((click) => rules.cheapest(click, [])?.selected ?? []);
  for (let row = 0; row < rows; row++) {
    for (const variable of examples[row % examples.length] ?? []) {
      packed[row * bytes + (variable >>> 3)]! |= 1 << (variable & 7);
    }
    // Every other one with a code too many or too few.
    const flipped = random() % model.variableCount;
    if (row % 2 === 1) packed[row * bytes + (flipped >>> 3)]! ^= 1 << (flipped & 7);
  }
  const verdicts = new Uint8Array(rows);
  checker.check(packed, rows, verdicts);
  let rounds = 0;
  const startedAtMs = performance.now();
  while (performance.now() < startedAtMs + 1_000) {
    checker.check(packed, rows, verdicts);
    rounds += 1;
  }
  const perSecond = Math.round((rounds * rows * 1_000) / (performance.now() - startedAtMs));
  return { rows, perSecond, baseline: 'rule by rule', baselinePerSecond: ruleLoopPerSecond(asked, packed, bytes, verdicts) }; // prettier-ignore
}

/** Also proves that both say the same. */
function ruleLoopPerSecond(
  { model }: AskedRules,
  packed: Uint8Array,
  bytes: number,
  verdicts: Uint8Array,
): number {
  const units = ruleUnits(model);
  const constraints = Array.from({ length: units.constraintCount }, (_, number) =>
    units.constraint(number),
  );
  const selected = new Uint8Array(model.variableCount);
  let checked = 0;
  const startedAtMs = performance.now();
  while (checked < verdicts.length && performance.now() < startedAtMs + 1_000) {
    for (let variable = 0; variable < selected.length; variable++) {
      selected[variable] = (packed[checked * bytes + (variable >>> 3)]! >>> (variable & 7)) & 1;
    }
    const passes = !constraints.some((one) => isViolated(model, one, selected));
    if (passes !== (verdicts[checked] === 1))
      throw new Error(`Row ${checked} is judged differently`);
    checked += 1;
  }
  return Math.round((checked * 1_000) / (performance.now() - startedAtMs));
}

function table(result: {
  readonly path: string;
  readonly compileMs: number;
  readonly questions: readonly Measured[];
  readonly checks: MeasuredChecks;
}): string {
  const { checks } = result;
  const lines = [
    `path ${result.path}, opened in ${result.compileMs} ms`,
    '',
    'question        runs     p50 ms     p99 ms   baseline',
    ...result.questions.map(({ question, runs, p50, p99, baseline, baselineP50 }) =>
      [
        question.padEnd(12),
        String(runs).padStart(8),
        p50.toFixed(3).padStart(11),
        p99.toFixed(3).padStart(11),
        baseline === undefined ? '' : `   ${baselineP50} ms (${baseline})`,
      ].join(''),
    ),
    '',
    `complete checks ${checks.perSecond.toLocaleString('en')} a second; ${checks.baseline} ${checks.baselinePerSecond.toLocaleString('en')}`,
  ];
  return lines.join('\n');
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 1_000) / 1_000;
}
