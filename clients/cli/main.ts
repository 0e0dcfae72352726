import { abortOnSignal } from './abortOnSignal.ts';
import { columns, type Command } from './command.ts';
import type { CommandGroup } from './commandGroup.ts';
import { keepCompiledCode } from './compiledCode.ts';
import { noSuch } from './noSuch.ts';
import { runCommand, runCommandGroup } from './runCommand.ts';

/** Loaded when called: `ucp --help` should not wait for a gateway to load. */
const COMMANDS: Readonly<Record<string, () => Promise<Command | CommandGroup>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  import: async () => (await import('./commands/import.ts')).importCommand,
  versions: async () => (await import('./commands/versions.ts')).versions,
  rollback: async () => (await import('./commands/rollback.ts')).rollback,
  withdraw: async () => (await import('./commands/withdraw.ts')).withdraw,
  query: async () => (await import('./commands/query.ts')).query,
  check: async () => (await import('./commands/check.ts')).check,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
  rest: async () => (await import('./commands/rest.ts')).rest,
  env: async () => (await import('./commands/env.ts')).env,
};

keepCompiledCode();
const [name, ...args] = process.argv.slice(2);
process.exitCode = await main(name, args);

async function main(name: string | undefined, args: readonly string[]): Promise<number> {
  const [of, ...more] = args;
  if (name === 'help' && of !== undefined) return main(of, [...more, '--help']);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    console.error(noSuch('command', name, Object.keys(COMMANDS)));
    return 2;
  }
  const command = await load();
  return 'commands' in command
    ? runCommandGroup(command, args, abortOnSignal())
    : runCommand(command, args, abortOnSignal());
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
