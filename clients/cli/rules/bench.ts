import type { AskedRules } from './answer.ts';
import { measureChecks, type MeasuredChecks } from './measureChecks.ts';
import {
  measure,
  randomClicks,
  repair,
  round,
  solverLoopMs,
  solverOf,
  type Measured,
} from './measureQuestions.ts';

/** With the baseline, where it was measured in the same run. */
interface Compared extends Measured {
  readonly baseline?: string;
  readonly baselineP50?: number;
}

/** Measures the questions on these rules and prints a table, or JSON. */
export async function benchRules(
  asked: AskedRules,
  compileMs: number,
  asJson: boolean,
): Promise<string> {
  const { rules, random } = asked;
  if (!rules.isSatisfiable({ select: [], exclude: [] })) return 'No configuration meets the rules.';
  const clicks = randomClicks(asked);
  const { choices, wishes, conflicts } = clicks;
  using solver = await solverOf(asked);
  const measured: Compared[] = [
    measure('satisfiable', choices, (click) => rules.isSatisfiable(click)),
    {
      ...measure('domains', choices, (click) => rules.domains(click)),
      baseline: 'solver loop, a question a code',
      baselineP50: solverLoopMs(solver, asked, clicks),
    },
    measure('count', choices, (click) => rules.count(click)),
    measure('complete', choices, (click) => rules.cheapest(click, [])),
    measure('repair', wishes, (wish) => repair(rules, wish)),
    measure('explain', conflicts, (wish) => rules.explain(wish)),
    measure('sample', choices, (click) => rules.sample(click, random)),
  ];
  const checks = measureChecks(asked, choices);
  const result = { path: rules.path, compileMs: round(compileMs), questions: measured, checks };
  return asJson ? JSON.stringify(result) : table(result);
}

function table(result: {
  readonly path: string;
  readonly compileMs: number;
  readonly questions: readonly Compared[];
  readonly checks: MeasuredChecks;
}): string {
  const { checks, questions } = result;
  const lines = [
    `path ${result.path}, opened in ${result.compileMs} ms`,
    '',
    'question        runs     p50 ms     p99 ms',
    ...questions.map(({ question, runs, p50, p99 }) =>
      [
        question.padEnd(12),
        String(runs).padStart(8),
        p50.toFixed(3).padStart(11),
        p99.toFixed(3).padStart(11),
      ].join(''),
    ),
    '',
    ...questions.flatMap(({ question, p50, baseline, baselineP50 }) =>
      baseline === undefined ? [] : [`${question} ${p50} ms; ${baseline} ${baselineP50} ms`],
    ),
    `complete checks ${checks.perSecond.toLocaleString('en')} a second; ${checks.baseline} ${checks.baselinePerSecond.toLocaleString('en')}`,
  ];
  return lines.join('\n');
}
