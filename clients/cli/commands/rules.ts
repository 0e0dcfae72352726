import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { optionText, UsageError, type Command, type Invocation } from '../command.ts';
import { ACTIONS } from '../rules/rulesTask.ts';
import { runRulesTask } from '../rules/runRulesTask.ts';

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
    'FILE is DIMACS CNF, UVL or XCSP 2.1 (.gz or not), told by its content, or a folder or zip of',
    'product data (then with --model and --market). clients/cli/rules/README.md shows each request',
    'and answer.',
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
    cache: {
      type: 'string',
      value: 'DIR',
      help: 'keep compiled rules there, and find them the next time',
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
    const cache = optionText(invocation, 'cache');
    return runRulesTask(
      {
        action: known,
        file,
        slice: {
          model: optionText(invocation, 'model'),
          market: optionText(invocation, 'market'),
          date: dateOf(invocation),
        },
        isNumeric: invocation.options['numeric'] === true,
        asJson: invocation.options['json'] === true,
        withCodes: invocation.options['list'] === true,
        configurations: optionText(invocation, 'configurations'),
        seed: seedOf(invocation),
        cacheDirectory: cache === null ? null : path.resolve(cache),
      },
      invocation.signal,
    );
  },
};

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
