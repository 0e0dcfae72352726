import { columns, helpOf, parseInvocation, UsageError, type Command } from './command.ts';
import { EnvironmentError } from '../../subgraphs/shared/environment.ts';
import { abortOnSignal } from './abortOnSignal.ts';

/** Loaded when called: `ucp --help` should not wait for a gateway to load. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  import: async () => (await import('./commands/import.ts')).importCommand,
  versions: async () => (await import('./commands/versions.ts')).versions,
  rollback: async () => (await import('./commands/rollback.ts')).rollback,
  query: async () => (await import('./commands/query.ts')).query,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  env: async () => (await import('./commands/env.ts')).env,
};

const [name, ...args] = process.argv.slice(2);
process.exitCode = await main(name, args);

async function main(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    console.error(`There is no command '${name}'. Commands: ${Object.keys(COMMANDS).join(', ')}.`);
    return 2;
  }
  const command = await load();
  const signal = abortOnSignal();
  try {
    const invocation = parseInvocation(command, args, signal);
    if (invocation === 'help') {
      console.log(helpOf(command));
      return 0;
    }
    return await command.run(invocation);
  } catch (error) {
    return report(command, error, signal);
  }
}

function report(command: Command, error: unknown, signal: AbortSignal): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\nSee \`ucp ${command.name} --help\`.`);
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

/** The message with those of its causes: "connection refused" alone says little. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message === '' ? error.name : error.message;
  return error.cause === undefined ? message : `${message}\n  because: ${messageOf(error.cause)}`;
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return [
    'ucp runs and operates the Unified Configurator Platform.\n',
    'Usage: ucp COMMAND [options]\n',
    'Commands:',
    ...columns(commands.map(({ name, summary }) => [name, summary] as const)),
    '\n`ucp COMMAND --help` tells more of each.',
  ].join('\n');
}
