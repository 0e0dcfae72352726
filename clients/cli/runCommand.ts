import { EnvironmentError } from '../../subgraphs/shared/environment.ts';
import { helpOf, parseInvocation, UsageError, type Command } from './command.ts';
import { isExpected } from './expectedFailure.ts';

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
