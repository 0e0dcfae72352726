import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { excerpt } from '../../subgraphs/shared/excerpt.ts';
import { UsageError, type Command, type CommandOption, type Invocation } from './command.ts';
import { noSuch } from './noSuch.ts';

/** Throws a UsageError that says what was expected. */
export function parseInvocation(
  command: Command,
  args: readonly string[],
  signal: AbortSignal,
): Invocation | 'help' {
  const options: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { type }] of Object.entries(command.options)) options[name] = { type };
  // Strict, it would word faults for programmers.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option') checkOption(token, { ...command.options, help: HELP });
  }
  if (values['help'] === true) return 'help';
  return { options: values, positionals, signal };
}

const HELP: CommandOption = { type: 'boolean', help: 'show this' };

/** An option as it was typed. */
interface GivenOption {
  readonly name: string;
  /** With its hyphens. */
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Whether it was written as `--name=value`. */
  readonly inlineValue?: boolean | undefined;
}

function checkOption(
  { name, rawName, value, inlineValue }: GivenOption,
  known: Readonly<Record<string, CommandOption>>,
): void {
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (option === undefined) {
    const names = Object.keys(known).map((one) => `--${one}`);
    throw new UsageError(noSuch('option', rawName, names));
  }
  if (option.type === 'boolean') {
    if (value === undefined) return;
    throw new UsageError(`${rawName}: expected no value, got '${excerpt(value)}'.`);
  }
  const expected = `${rawName}: expected ${option.value ?? 'a value'}`;
  // An empty one is a variable of a shell that was not set.
  if (value === undefined || value === '') throw new UsageError(`${expected}, got nothing.`);
  if (inlineValue !== true && value.length > 1 && value.startsWith('-')) {
    throw new UsageError(
      `${expected}, got the option ${excerpt(value)}. Write ${rawName}=${excerpt(value)} if it is the value.`,
    );
  }
}
