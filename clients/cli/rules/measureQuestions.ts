import { openSatRuleModel, RULES_BUDGET, type OpenRules } from '../../../subgraphs/constructability/engine/openRules.ts'; // prettier-ignore
import type { RuleModel } from '../../../subgraphs/constructability/engine/model/ruleModel.ts';
import type { Assumptions } from '../../../subgraphs/constructability/engine/questions/assumptions.ts';
import type { Repair } from '../../../subgraphs/constructability/engine/questions/repair.ts';
import { loadSatSolver } from '../../../subgraphs/constructability/engine/sat/satSolver.ts';
import type { AskedRules } from './answer.ts';

/** Milliseconds of one question. */
export interface Measured {
  readonly question: string;
  readonly runs: number;
  readonly p50: number;
  readonly p99: number;
  readonly mean: number;
  /** Of the thread's own processor time: what remains where others take the machine meanwhile. */
  readonly cpuMean: number;
}

const RUNS = 300;
/** Slow questions are asked less often. */
const MOST_MS = 3_000;
/** Codes that the solver loop asks about, from which a whole loop is extrapolated. */
const LOOP_CODES = 100;

/** What customers do with a rule base. */
export interface Clicks {
  /** Choices that go together, as they are made one after the other. */
  readonly choices: readonly Assumptions[];
  /** A code beside choices, which may have to give way. */
  readonly wishes: readonly Wish[];
  /** Literals that do not go together. */
  readonly conflicts: readonly (readonly number[])[];
}

export interface Wish {
  readonly choices: Assumptions;
  readonly add: number;
}

/** Half of the codes are those that rules speak of: the others are free, and ask nothing. */
export function randomClicks({ model, rules, random }: AskedRules): Clicks {
  const spoken = spokenCodes(model);
  const anyCode = (): number =>
    spoken.length > 0 && random() % 2 === 0
      ? (spoken[random() % spoken.length] ?? 0)
      : random() % model.variableCount;
  const goTogether = (select: readonly number[]): boolean =>
    rules.isSatisfiable({ select, exclude: [] });
  const choices: Assumptions[] = [];
  const until = performance.now() + MOST_MS;
  const hasTime = (few: boolean): boolean => few || performance.now() < until;
  while (choices.length < RUNS && hasTime(choices.length < 20)) {
    const select: number[] = [];
    const many = random() % 12;
    for (let tries = 0; select.length < many && tries < 60; tries++) {
      const next = anyCode();
      if (!select.includes(next) && goTogether([...select, next])) select.push(next);
    }
    choices.push({ select, exclude: [] });
  }
  const possibleCode = (): number => {
    for (let tries = 0; tries < 1_000; tries++) {
      const code = anyCode();
      if (goTogether([code])) return code;
    }
    return 0;
  };
  const wishes = choices.map((one) => ({ choices: one, add: possibleCode() }));
  const conflicts: (readonly number[])[] = [];
  for (let tries = 0; tries < 4_000 && conflicts.length < RUNS; tries++) {
    if (!hasTime(conflicts.length < 20)) break;
    const chosen = [...(choices[tries % choices.length]?.select ?? [])];
    const wanted = [...chosen, anyCode(), anyCode()];
    if (!goTogether(wanted)) conflicts.push(wanted.map((variable) => variable + 1));
  }
  return { choices, wishes, conflicts };
}

export function repair(rules: OpenRules, { choices, add }: Wish): Repair | null {
  const soft = [...choices.select].map((variable) => ({ variable, selected: true, weight: 1 }));
  return rules.repair({ select: [add], exclude: [] }, soft);
}

export async function solverOf({ model }: AskedRules): Promise<OpenRules> {
  return openSatRuleModel(model, await loadSatSolver(), RULES_BUDGET.enumeration, null);
}

/** Milliseconds for the domains of all codes, asked of a solver code by code. */
export function solverLoopMs(
  solver: OpenRules,
  { model, random }: AskedRules,
  { choices }: Clicks,
): number {
  const chosen = [...(choices.at(-1)?.select ?? [])];
  const codes = Array.from({ length: LOOP_CODES }, () => random() % model.variableCount);
  const startedAtMs = performance.now();
  for (const code of codes) {
    solver.isSatisfiable({ select: [...chosen, code], exclude: [] });
    solver.isSatisfiable({ select: chosen, exclude: [code] });
  }
  return round(((performance.now() - startedAtMs) / codes.length) * model.variableCount);
}

export function measure<T>(
  question: string,
  cases: readonly T[],
  ask: (one: T) => unknown,
): Measured {
  for (const one of cases.slice(0, 5)) ask(one);
  const times: number[] = [];
  const cpu = process.threadCpuUsage();
  const until = performance.now() + MOST_MS;
  for (const one of cases) {
    const startedAtMs = performance.now();
    ask(one);
    const now = performance.now();
    times.push(now - startedAtMs);
    if (now > until) break;
  }
  // Over all: systems count it in ticks of some milliseconds.
  const { user, system } = process.threadCpuUsage(cpu);
  const runs = Math.max(1, times.length);
  const mean = times.reduce((sum, time) => sum + time, 0) / runs;
  return {
    question,
    runs: times.length,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    mean: round(mean),
    cpuMean: round((user + system) / 1_000 / runs),
  };
}

function spokenCodes({ clauses, tables }: RuleModel): readonly number[] {
  const spoken = new Set<number>();
  for (const literal of clauses.literals) spoken.add(Math.abs(literal) - 1);
  for (const { rows } of tables) for (const cell of rows) if (cell >= 0) spoken.add(cell);
  return [...spoken];
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((first, second) => first - second);
  return round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
}

export function round(milliseconds: number): number {
  return Math.round(milliseconds * 1_000) / 1_000;
}
