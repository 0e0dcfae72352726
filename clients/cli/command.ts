import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

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

/** Throws a UsageError that says which option was expected. */
export function parseInvocation(
  command: Command,
  args: readonly string[],
  signal: AbortSignal,
): Invocation | 'help' {
  const options: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { type }] of Object.entries(command.options)) options[name] = { type };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    if (values['help'] === true) return 'help';
    return { options: values as Invocation['options'], positionals, signal };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

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
  throw new UsageError(`Expected options only, got '${positionals.join(' ')}'.`);
}
