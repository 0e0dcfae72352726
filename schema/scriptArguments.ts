import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * The arguments of a developer's script. Ends the process where they are wrong, or ask for help:
 * a stack trace tells less than the usage.
 */
export function scriptArguments<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    process.stdout.write(`Usage: ${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${fault}\nUsage: ${usage}\n`);
    process.exit(2);
  }
}
