import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { isIsoDate } from '../../../subgraphs/shared/dates.ts';
import {
  onlyPositional,
  optionText,
  UsageError,
  type Command,
  type CommandOption,
  type Invocation,
} from '../command.ts';
import type { CommandGroup } from '../commandGroup.ts';
import type { RulesTask } from '../rules/rulesTask.ts';
import { runRulesTask } from '../rules/runRulesTask.ts';

/** Of all: what the rules are. */
const FILE_OPTIONS = {
  numeric: { type: 'boolean', help: 'codes are the numbers of a DIMACS file, as texts' },
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
} as const satisfies Record<string, CommandOption>;

const JSON_OPTION = { json: { type: 'boolean', help: 'as JSON, for programs' } } as const;
const SEED_OPTION = {
  seed: { type: 'string', value: 'N', help: 'the same random choices each time' },
} as const;

const FILE = [
  'FILE is DIMACS CNF, UVL or XCSP 2.1 (.gz or not), told by its content, or a folder or zip of',
  'product data (then with --model and --market). clients/cli/rules/README.md shows each request',
  'and answer.',
].join('\n');

const analyse = asking('analyse', {
  summary: 'Tell what the rules amount to: core and dead codes, variants.',
  example: 'ucp rules analyse clients/cli/rules/example.uvl --list',
  options: {
    list: { type: 'boolean', help: 'list core and dead codes as well' },
    ...JSON_OPTION,
  },
});

const query = asking('query', {
  summary: 'Answer requests on stdin, a line of JSON each.',
  example: `echo '{"op":"domains","select":["TOW"]}' | ucp rules query car.cnf`,
  options: SEED_OPTION,
});

const check = asking('check', {
  summary: 'Check the configurations of a file, a line of JSON each.',
  example: 'ucp rules check car.cnf --configurations rows.ndjson',
  options: { configurations: { type: 'string', value: 'FILE.ndjson', help: 'the rows (needed)' } },
});

const bench = asking('bench', {
  summary: 'Measure the questions on these rules, beside a solver loop and a clause loop.',
  example: 'ucp rules bench car.cnf --seed 1',
  options: { ...JSON_OPTION, ...SEED_OPTION },
});

/** Questions about the rules in a file, without a platform running. */
export const rulesCommand: CommandGroup = {
  name: 'rules',
  summary: 'Ask about the rules in a file: what can be built, what is left, why not.',
  details: `${FILE}\n\nExample: ucp rules analyse clients/cli/rules/example.uvl`,
  commands: [analyse, query, check, bench],
};

function asking(
  action: RulesTask['action'],
  asked: {
    readonly summary: string;
    readonly example: string;
    readonly options: Readonly<Record<string, CommandOption>>;
  },
): Command {
  return {
    name: action,
    summary: asked.summary,
    usage: 'FILE [options]',
    details: `${FILE}\n\nExample: ${asked.example}`,
    options: { ...asked.options, ...FILE_OPTIONS },
    run: async (invocation) => runRulesTask(taskOf(action, invocation), invocation.signal),
  };
}

function taskOf(action: RulesTask['action'], invocation: Invocation): RulesTask {
  const file = onlyPositional(invocation, 'one file of rules');
  const configurations = optionText(invocation, 'configurations');
  if (action === 'check' && configurations === null) {
    throw new UsageError('Expected the rows to check: --configurations FILE.ndjson.');
  }
  const cache = optionText(invocation, 'cache');
  return {
    action,
    file,
    slice: {
      model: optionText(invocation, 'model'),
      market: optionText(invocation, 'market'),
      date: dateOf(invocation),
    },
    isNumeric: invocation.options['numeric'] === true,
    asJson: invocation.options['json'] === true,
    withCodes: invocation.options['list'] === true,
    configurations,
    seed: seedOf(invocation),
    cacheDirectory: cache === null ? null : path.resolve(cache),
  };
}

function dateOf(invocation: Invocation): string {
  const given = optionText(invocation, 'date') ?? new Date().toISOString().slice(0, 10);
  const isDay: boolean = isIsoDate(given);
  if (isDay) return given;
  throw new UsageError(`--date: expected a day like 2026-03-01, got '${given}'.`);
}

function seedOf(invocation: Invocation): number {
  const given = optionText(invocation, 'seed');
  if (given === null) return randomBytes(4).readInt32LE();
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UsageError(`--seed: expected a whole number of up to 9 digits, got '${given}'.`);
}
