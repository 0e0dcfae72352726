import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import { UsageError, type Command } from '../command.ts';
import type { CommandGroup } from '../commandGroup.ts';
import { parseInvocation } from '../parseInvocation.ts';
import { check } from './check.ts';
import { env } from './env.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { query } from './query.ts';
import { rest } from './rest.ts';
import { rollback } from './rollback.ts';
import { rulesCommand } from './rules.ts';
import { start } from './start.ts';
import { versions } from './versions.ts';
import { withdraw } from './withdraw.ts';

const { signal } = new AbortController();

async function refusal(command: Command, args: readonly string[]): Promise<string> {
  const invocation = parseInvocation(command, args, signal);
  if (invocation === 'help') throw new Error('asked for help');
  const error: unknown = await command.run(invocation).then(
    (code) => new Error(`it ran, and ended with ${code}`),
    (reason: unknown) => reason,
  );
  if (error instanceof UsageError) return error.message;
  throw new Error('expected to be refused for its usage', { cause: error });
}

function subCommand(group: CommandGroup, name: string): Command {
  const found = group.commands.find((command) => command.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

// Nothing of this may reach a database, or these would start one.
test.each([
  [start, ['--port', 'http'], "--port: expected a number from 0 to 65535, got 'http'"],
  [start, ['--port', '65536'], '--port'],
  [start, ['--port=-1'], '--port'],
  [start, ['--demo', 'huge'], "--demo: expected none, standard, large; got 'huge'"],
  [start, ['now'], "'now'"],
  [importCommand, [], 'a folder, a zip file, demo, open-ev-data FILE or epa FILE'],
  [importCommand, ['epa', 'a.csv', 'b.csv'], 'epa FILE'],
  [importCommand, ['data.zip', '--large'], '--large goes with demo only'],
  [check, [], 'one file of ids, or --resume ID'],
  [check, ['a.ndjson', 'b.ndjson'], 'one file of ids'],
  [check, ['a.ndjson', '--url', 'nowhere'], '--url: expected a URL such as http'],
  [check, ['nothing.ndjson'], "There is no file 'nothing.ndjson'"],
  [check, ['.'], "Expected a file, got the folder '.'"],
  [subCommand(rest, 'usage'), ['a.log', 'b.log'], 'one log'],
  [subCommand(rest, 'usage'), ['nothing.log'], "There is no file 'nothing.log'"],
  [subCommand(rest, 'usage'), ['--version', 'v9'], "There is no version 'v9'. There are v1, v2"],
  [subCommand(rest, 'diff'), ['x'], "'x'"],
  [subCommand(rest, 'release'), ['x'], "'x'"],
  [subCommand(rest, 'scaffold'), [], 'one OpenAPI document'],
  [subCommand(rest, 'scaffold'), ['.'], "the folder '.'"],
  [subCommand(rulesCommand, 'analyse'), [], 'one file of rules'],
  [subCommand(rulesCommand, 'analyse'), ['nothing.uvl'], "There is no file 'nothing.uvl'"],
  [
    subCommand(rulesCommand, 'analyse'),
    ['a.uvl', '--date', '2026-02-30'],
    '--date: expected a day',
  ],
  [subCommand(rulesCommand, 'bench'), ['a.uvl', '--seed', 'x'], '--seed: expected a whole number'],
  [subCommand(rulesCommand, 'check'), ['a.uvl'], '--configurations FILE.ndjson'],
  [rollback, [], 'one dataset'],
  [rollback, ['demo', 'epa'], 'one dataset'],
  [withdraw, [], 'one dataset'],
  [withdraw, ['demo', 'epa'], 'one dataset'],
  [versions, ['demo'], "'demo'"],
  [migrateCommand, ['up'], "'up'"],
  [env, [], 'one directory'],
  [env, ['a', 'b'], 'one directory'],
  [query, [], 'one .graphql file'],
  [query, ['a.graphql', 'b.graphql'], 'one .graphql file'],
  [query, ['a.graphql', '--url', 'localhost'], '--url: expected a URL such as http'],
] as const)(
  '$0.name $1 is refused, and says what was expected',
  async (command, args, expected) => {
    expect(await refusal(command, args)).toContain(expected);
  },
);

test.each(['[]', '"DE"', 'null', 'market=DE', '{"market":'])(
  'variables that are %s are refused',
  async (variables) => {
    await using scratch = await makeScratchDirectory();
    const file = `${scratch.path}/query.graphql`;
    await writeFile(file, '{ __typename }');
    expect(await refusal(query, [file, '--variables', variables])).toContain(
      '--variables: expected a JSON object',
    );
  },
);

test('variables from a file that is no JSON are refused by its name', async () => {
  await using scratch = await makeScratchDirectory();
  const file = `${scratch.path}/query.graphql`;
  await writeFile(file, '{ __typename }');
  await writeFile(`${scratch.path}/variables.json`, '{\n  "market": DE\n}');
  expect(await refusal(query, [file, '--variables', `@${scratch.path}/variables.json`])).toContain(
    `variables.json, got '{ "market": DE }'.`,
  );
});
