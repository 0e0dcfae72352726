import { expect, test } from 'vitest';
import { UsageError, type Command } from './command.ts';
import { parseInvocation } from './parseInvocation.ts';

const WASH: Command = {
  name: 'wash',
  summary: 'Wash a car.',
  usage: 'CAR [options]',
  details: '',
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
  [['--prgram', 'eco'], "There is no option '--prgram'. Did you mean --program?"],
  [['--prog', 'eco'], "There is no option '--prog'. Did you mean --program?"],
  [['--polish'], "There is no option '--polish'. There are --program, --wax, --help."],
  [['-p'], "There is no option '-p'. There are --program, --wax, --help."],
  [['--program'], '--program: expected NAME, got nothing.'],
  [['--program', ''], '--program: expected NAME, got nothing.'],
  [
    ['--program', '--wax'],
    '--program: expected NAME, got the option --wax. Write --program=--wax if it is the value.',
  ],
  [['--wax=twice'], "--wax: expected no value, got 'twice'."],
  [['--help=me'], "--help: expected no value, got 'me'."],
])('%j is refused, and says what was expected', (args, message) => {
  expect(() => parseInvocation(WASH, args, signal)).toThrow(new UsageError(message));
});

test('a value may begin with a hyphen where it cannot be taken for an option', () => {
  expect(parseInvocation(WASH, ['--program=-eco'], signal)).toMatchObject({
    options: { program: '-eco' },
  });
  expect(parseInvocation(WASH, ['--program', '-'], signal)).toMatchObject({
    options: { program: '-' },
  });
});
