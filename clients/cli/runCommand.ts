import { EnvironmentError } from '../../subgraphs/shared/environment.ts';
import { helpOf, UsageError, type Command } from './command.ts';
import { groupHelpOf, type CommandGroup } from './commandGroup.ts';
import { isExpected } from './expectedFailure.ts';
import { noSuch } from './noSuch.ts';
import { parseInvocation } from './parseInvocation.ts';

/**
 * Parses the arguments, runs the command or shows its help, and tells what went wrong; the exit
 * code. `invokedAs` is what a person types to call it.
 */
export async function runCommand(
  command: Command,
  args: readonly string[],
  signal: AbortSignal,
  invokedAs = `ucp ${command.name}`,
): Promise<number> {
  try {
    const invocation = parseInvocation(command, args, signal);
    if (invocation === 'help') {
      console.log(helpOf(command, invokedAs));
      return 0;
    }
    return await command.run(invocation);
  } catch (error) {
    return report(error, signal, invokedAs);
  }
}

/** Runs the command of the group that the first argument names, or shows what there are. */
export async function runCommandGroup(
  group: CommandGroup,
  [name, ...args]: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(groupHelpOf(group));
    return name === undefined ? 2 : 0;
  }
  const command = group.commands.find((one) => one.name === name);
  const invokedAs = `ucp ${group.name}`;
  if (command !== undefined) {
    return runCommand(command, args, signal, `${invokedAs} ${command.name}`);
  }
  const names = group.commands.map((one) => one.name);
  return report(new UsageError(noSuch('sub-command', name, names)), signal, invokedAs);
}

function report(error: unknown, signal: AbortSignal, invokedAs: string): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\nSee \`${invokedAs} --help\`.`);
    return 2;
  }
  if (error instanceof EnvironmentError) {
    console.error(error.message);
    return 2;
  }
  if (signal.aborted) {
    console.error('Stopped before it was done. Nothing is left half-written.');
    return 130;
  }
  console.error(messageOf(error));
  return 1;
}

/** The message with those of its causes, unless it was written to stand alone. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message === '' ? error.name : error.message;
  return error.cause === undefined || isExpected(error)
    ? message
    : `${message}\n  because: ${messageOf(error.cause)}`;
}
