/** How a command ends: 0 it did, 1 it could not, 2 it was called wrongly. */
export type ExitCode = 0 | 1 | 2;

export interface Invocation {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  /** Aborts at Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
}

export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help, e.g. `N`. */
  readonly value?: string;
  readonly help: string;
}

/** One command of the operators' command line. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** After the name, e.g. `FILE.graphql [options]`. */
  readonly usage: string;
  /** What a person wants to know beyond the options, with an example. */
  readonly details: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  run(invocation: Invocation): Promise<ExitCode>;
}

/** The command was called wrongly: shown with a hint to its help, exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Options that every command understands, because they say where the platform lies. */
export const DATA_DIR_OPTION = {
  'data-dir': {
    type: 'string',
    value: 'DIR',
    help: 'where data is kept (default: .data beside package.json)',
  },
} as const satisfies Record<string, CommandOption>;

export function helpOf(command: Command, invokedAs = `ucp ${command.name}`): string {
  const rows = Object.entries(command.options).map(
    ([name, { value, help }]) =>
      [`--${name}${value === undefined ? '' : ` ${value}`}`, help] as const,
  );
  return [
    `${command.summary}\n`,
    `Usage: ${invokedAs}${command.usage === '' ? '' : ` ${command.usage}`}\n`,
    ...(command.details === '' ? [] : [`${command.details}\n`]),
    'Options:',
    ...columns([...rows, ['-h, --help', 'show this']]),
  ].join('\n');
}

/** Two columns, the first as wide as its widest cell. */
export function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

/** A text option; null where it is not given. */
export function optionText(invocation: Invocation, name: string): string | null {
  const value = invocation.options[name];
  return typeof value === 'string' ? value : null;
}

/** For commands that take options only: throws a UsageError that quotes what else came. */
export function refusePositionals({ positionals }: Invocation): void {
  if (positionals.length === 0) return;
  throw new UsageError(`Expected options only, got ${quoted(positionals)}.`);
}

/** For commands that take one thing beside options: throws a UsageError that quotes what came. */
export function onlyPositional({ positionals }: Invocation, expected: string): string {
  const [only, ...others] = positionals;
  if (only !== undefined && others.length === 0) return only;
  throw new UsageError(`Expected ${expected}, got ${quoted(positionals)}.`);
}

function quoted(words: readonly string[]): string {
  return words.length === 0 ? 'none' : words.map((word) => `'${word}'`).join(', ');
}
