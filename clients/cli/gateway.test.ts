import { expect, test } from 'vitest';
import { UsageError } from './command.ts';
import { gatewayOf, urlOf, type GATEWAY_OPTIONS } from './gateway.ts';

const { signal } = new AbortController();

function invocation(options: Partial<Record<keyof typeof GATEWAY_OPTIONS, string>>) {
  return { options, positionals: [], signal };
}

test.each([
  ['http://127.0.0.1:4871', 'http://127.0.0.1:4871'],
  ['http://127.0.0.1:4871/', 'http://127.0.0.1:4871'],
  ['http://127.0.0.1:4871/graphql', 'http://127.0.0.1:4871'],
  ['http://127.0.0.1:4871/graphql/', 'http://127.0.0.1:4871'],
  ['https://cars.example/configurator', 'https://cars.example/configurator'],
  ['https://cars.example/configurator/graphql', 'https://cars.example/configurator'],
  ['https://cars.example/no-graphql', 'https://cars.example/no-graphql'],
])('--url %s is the platform at %s', (url, expected) => {
  expect(urlOf(invocation({ url }))).toBe(expected);
});

test('without --url the platform is on this machine', () => {
  expect(urlOf(invocation({}))).toBe('http://127.0.0.1:4000');
});

test.each(['localhost:4000', 'ftp://cars.example', 'http://', 'http://me:pw@cars.example', 'x'])(
  '--url %s is refused',
  (url) => {
    expect(() => urlOf(invocation({ url }))).toThrow(UsageError);
  },
);

test.each(['token', 'owner-token', 'locale'] as const)(
  'what no header can hold is refused, without telling a secret: --%s',
  (option) => {
    expect(() => gatewayOf(invocation({ [option]: 'secret\nx' }))).toThrow(
      new UsageError(`--${option}: expected printable ASCII characters on one line.`),
    );
  },
);
