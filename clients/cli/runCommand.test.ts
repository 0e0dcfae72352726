import { beforeEach, expect, test, vi } from 'vitest';
import { EnvironmentError } from '../../subgraphs/shared/environment.ts';
import { DataDirectoryLockError } from '../../subgraphs/shared/postgres/dataDirectoryLock.ts';
import { EmbeddedPostgresError } from '../../subgraphs/shared/postgres/embeddedPostgresError.ts';
import { UsageError, type Command, type ExitCode } from './command.ts';
import { ExpectedFailure } from './expectedFailure.ts';
import { runCommand, runCommandGroup } from './runCommand.ts';

const said = { out: '', err: '' };

beforeEach(() => {
  said.out = '';
  said.err = '';
  vi.spyOn(console, 'log').mockImplementation((text: string) => void (said.out += text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void (said.err += text));
  return () => vi.restoreAllMocks();
});

function wash(run: () => ExitCode): Command {
  return {
    name: 'wash',
    summary: 'Wash a car.',
    usage: '',
    details: '',
    options: {},
    run: async () => run(),
  };
}

function failing(error: unknown): Command {
  return wash(() => {
    throw error;
  });
}

const { signal } = new AbortController();

test("a command's own end is the exit code", async () => {
  expect(
    await runCommand(
      wash(() => 0),
      [],
      signal,
    ),
  ).toBe(0);
  expect(
    await runCommand(
      wash(() => 1),
      [],
      signal,
    ),
  ).toBe(1);
  expect(said).toEqual({ out: '', err: '' });
});

test('who asks for help gets it, and nothing is run', async () => {
  expect(await runCommand(failing(new Error('it ran')), ['--help'], signal)).toBe(0);
  expect(said.out).toContain('Usage: ucp wash');
});

test('who calls it wrongly is told how to get help', async () => {
  expect(await runCommand(failing(new UsageError('Expected a car.')), [], signal)).toBe(2);
  expect(said.err).toBe('Expected a car.\nSee `ucp wash --help`.');
});

test('faults of the environment are told as they are', async () => {
  const error = new EnvironmentError(['LOG_LEVEL: expected another']);
  expect(await runCommand(failing(error), [], signal)).toBe(2);
  expect(said.err).toBe(error.message);
});

test('a failure is told with all its causes, and without a stack', async () => {
  const error = new Error('no water', { cause: new Error('', { cause: 'the tap is shut' }) });
  expect(await runCommand(failing(error), [], signal)).toBe(1);
  expect(said.err).toBe('no water\n  because: Error\n  because: the tap is shut');
});

test('an expected failure is told in its own words, without the causes below it', async () => {
  const cause = new Error('database is locked');
  const message = 'The data directory is in use by process 7.';
  const expected = [
    new DataDirectoryLockError('DATA_DIRECTORY_HELD', message, null, { cause }),
    new EmbeddedPostgresError('START_FAILED', message, { cause }),
    new ExpectedFailure(message, { cause }),
  ];
  for (const error of expected) {
    said.err = '';
    expect(await runCommand(failing(error), [], signal)).toBe(1);
    expect(said.err).toBe(message);
  }
});

test('who stopped it is told that nothing is left half done', async () => {
  const stopped = AbortSignal.abort(new Error('stopped by SIGINT'));
  expect(await runCommand(failing(stopped.reason), [], stopped)).toBe(130);
  expect(said.err).toContain('half-written');
});

const CARE = {
  name: 'care',
  summary: 'Look after cars.',
  details: 'Example: ucp care wash',
  commands: [wash(() => 0), { ...wash(() => 1), name: 'wax', summary: 'Wax a car.' }],
};

test('a sub-command is run, and has a help of its own', async () => {
  expect(await runCommandGroup(CARE, ['wax'], signal)).toBe(1);
  expect(await runCommandGroup(CARE, ['wax', '--help'], signal)).toBe(0);
  expect(said.out).toContain('Wax a car.');
  expect(said.out).toContain('Usage: ucp care wax');
});

test('a group alone tells its sub-commands', async () => {
  expect(await runCommandGroup(CARE, [], signal)).toBe(2);
  expect(await runCommandGroup(CARE, ['--help'], signal)).toBe(0);
  expect(said.out).toContain('  wash  Wash a car.\n  wax   Wax a car.');
});

test('a sub-command that there is not is told with what was most likely meant', async () => {
  expect(await runCommandGroup(CARE, ['wahs'], signal)).toBe(2);
  expect(said.err).toBe(
    "There is no sub-command 'wahs'. Did you mean wash?\nSee `ucp care --help`.",
  );
});
