import { buildCheckProgram } from '../../../subgraphs/constructability/engine/bulk/checkProgram.ts';
import { ConfigurationChecker } from '../../../subgraphs/constructability/engine/bulk/configurationChecker.ts';
import type { Assumptions } from '../../../subgraphs/constructability/engine/questions/assumptions.ts';
import { isViolated, ruleUnits } from '../../../subgraphs/constructability/engine/sat/ruleUnits.ts';
import type { AskedRules } from './answer.ts';

export interface MeasuredChecks {
  readonly rows: number;
  /** Complete configurations from packed bits, a second of one core's own time. */
  readonly perSecond: number;
  readonly baseline: string;
  readonly baselinePerSecond: number;
}

/** Checks completed clicks, every other one with a code too many or too few. */
export function measureChecks(asked: AskedRules, clicks: readonly Assumptions[]): MeasuredChecks {
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
    const flipped = random() % model.variableCount;
    if (row % 2 === 1) packed[row * bytes + (flipped >>> 3)]! ^= 1 << (flipped & 7);
  }
  const verdicts = new Uint8Array(rows);
  checker.check(packed, rows, verdicts);
  let rounds = 0;
  const startedAtMs = performance.now();
  const cpu = process.threadCpuUsage();
  while (performance.now() < startedAtMs + 1_000) {
    checker.check(packed, rows, verdicts);
    rounds += 1;
  }
  const perSecond = Math.round((rounds * rows) / secondsSince(cpu));
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
  const cpu = process.threadCpuUsage();
  while (checked < verdicts.length && performance.now() < startedAtMs + 1_000) {
    for (let variable = 0; variable < selected.length; variable++) {
      selected[variable] = (packed[checked * bytes + (variable >>> 3)]! >>> (variable & 7)) & 1;
    }
    const passes = !constraints.some((one) => isViolated(model, one, selected));
    if (passes !== (verdicts[checked] === 1))
      throw new Error(`Row ${checked} is judged differently`);
    checked += 1;
  }
  return Math.round(checked / secondsSince(cpu));
}

/** Of this thread on its processor: the rates are those of a core, also of one that others share. */
function secondsSince(cpu: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(cpu);
  return Math.max(1, user + system) / 1_000_000;
}
