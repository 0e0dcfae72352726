import { columns, type Command } from './command.ts';

/** Commands under one name, e.g. `ucp rules query`. */
export interface CommandGroup {
  readonly name: string;
  readonly summary: string;
  /** What a person wants to know of all of them, with an example. */
  readonly details: string;
  readonly commands: readonly Command[];
}

export function groupHelpOf({ name, summary, details, commands }: CommandGroup): string {
  return [
    `${summary}\n`,
    `Usage: ucp ${name} COMMAND [options]\n`,
    'Commands:',
    ...columns(commands.map((command) => [command.name, command.summary] as const)),
    `\n${details}\n`,
    `\`ucp ${name} COMMAND --help\` tells more of each.`,
  ].join('\n');
}
