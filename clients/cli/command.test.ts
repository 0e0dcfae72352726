import { expect, test } from 'vitest';
import {
  columns,
  helpOf,
  onlyPositional,
  optionText,
  UsageError,
  type Command,
} from './command.ts';

const WASH: Command = {
  name: 'wash',
  summary: 'Wash a car.',
  usage: 'CAR [options]',
  details: 'Example: ucp wash A-110',
  options: {
    program: { type: 'string', value: 'NAME', help: 'which program' },
    wax: { type: 'boolean', help: 'wax it afterwards' },
  },
  run: async () => 0,
};

const { signal } = new AbortController();

test('the help names the command, its usage, an example and every option', () => {
  expect(helpOf(WASH)).toBe(
    [
      'Wash a car.',
      '',
      'Usage: ucp wash CAR [options]',
      '',
      'Example: ucp wash A-110',
      '',
      'Options:',
      '  --program NAME  which program',
      '  --wax           wax it afterwards',
      '  -h, --help      show this',
    ].join('\n'),
  );
});

test('columns stand below each other', () => {
  expect(
    columns([
      ['a', 'one'],
      ['long', 'two'],
    ]),
  ).toEqual(['  a     one', '  long  two']);
});

test('a flag is no text', () => {
  const invocation = { options: { program: 'eco', wax: true }, positionals: [], signal };
  expect(optionText(invocation, 'program')).toBe('eco');
  expect(optionText(invocation, 'wax')).toBeNull();
  expect(optionText(invocation, 'colour')).toBeNull();
});

test('a command that takes one thing quotes what came instead', () => {
  const invocation = { options: {}, positionals: ['A-110'], signal };
  expect(onlyPositional(invocation, 'one car')).toBe('A-110');
  expect(() => onlyPositional({ ...invocation, positionals: [] }, 'one car')).toThrow(
    new UsageError('Expected one car, got none.'),
  );
  expect(() => onlyPositional({ ...invocation, positionals: ['a', 'b'] }, 'one car')).toThrow(
    new UsageError("Expected one car, got 'a', 'b'."),
  );
});
