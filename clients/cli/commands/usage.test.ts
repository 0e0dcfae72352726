import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import { parseInvocation, UsageError, type Command } from '../command.ts';
import { check } from './check.ts';
import { env } from './env.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { query } from './query.ts';
import { rollback } from './rollback.ts';
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
  [check, ['a.ndjson', '--url', 'nowhere'], "--url: expected a URL, got 'nowhere'"],
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
  [query, ['a.graphql', '--url', 'localhost'], "--url: expected a URL, got 'localhost'"],
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
