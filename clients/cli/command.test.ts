import { expect, test } from 'vitest';
import {
  columns,
  helpOf,
  optionText,
  parseInvocation,
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

test('options and what stands between them are told apart, in any order', () => {
  const expected = { options: { program: 'eco', wax: true }, positionals: ['A-110'], signal };
  expect(parseInvocation(WASH, ['A-110', '--program', 'eco', '--wax'], signal)).toEqual(expected);
  expect(parseInvocation(WASH, ['--wax', '--program=eco', 'A-110'], signal)).toEqual(expected);
});

test('what follows -- is no option', () => {
  expect(parseInvocation(WASH, ['--', '--wax'], signal)).toMatchObject({
    options: {},
    positionals: ['--wax'],
  });
});

test.each(['--help', '-h'])('%s asks for help, wherever it stands', (flag) => {
  expect(parseInvocation(WASH, ['A-110', '--wax', flag], signal)).toBe('help');
});

test.each([
  ['an option that there is not', ['--polish'], '--polish'],
  ['an option without its value', ['--program'], '--program'],
  ['an option whose value is another option', ['--program', '--wax'], '--program'],
  ['a value for an option that takes none', ['--wax=twice'], '--wax'],
])('%s is refused by name', (_, args, name) => {
  const parse = (): unknown => parseInvocation(WASH, args, signal);
  expect(parse).toThrow(UsageError);
  expect(parse).toThrow(name);
});

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
