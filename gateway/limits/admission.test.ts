import { expect, test } from 'vitest';
import { createAdmission } from './admission.ts';
import { MAX_ALIASES, MAX_DEPTH, MAX_FIELDS, MAX_ROOT_FIELDS, MAX_TOKENS } from './limits.ts';

const admit = createAdmission();
const nested = (depth: number): string => '{ a '.repeat(depth) + '} '.repeat(depth);
const fields = (count: number): string =>
  Array.from({ length: count }, (_, index) => `f${index}`).join(' ');
const aliases = (count: number): string =>
  Array.from({ length: count }, (_, index) => `a${index}: b`).join(' ');

test.each([
  ['levels of fields', nested(MAX_DEPTH), nested(MAX_DEPTH + 1)],
  ['root fields', `{ ${fields(MAX_ROOT_FIELDS)} }`, `{ ${fields(MAX_ROOT_FIELDS + 1)} }`],
  [
    'introspection fields',
    '{ __schema { a } __type { a } }',
    '{ __schema { a } ...F } fragment F on Query { __type { a } b: __schema { a } }',
  ],
  ['aliases', `{ a { ${aliases(MAX_ALIASES)} } }`, `{ a { ${aliases(MAX_ALIASES + 1)} } }`],
  ['fields', `{ a { ${fields(MAX_FIELDS - 1)} } }`, `{ a { ${fields(MAX_FIELDS)} } }`],
])('as many %s as allowed are let in, one more is not', (what, most, tooMany) => {
  expect(() => admit(most)).not.toThrow();
  expect(() => admit(tooMany)).toThrow(`${what} in one request, got`);
});

test('fragments count wherever they are spread', () => {
  // 2^12 fields in 600 characters.
  const fragments = Array.from(
    { length: 12 },
    (_, index) => `fragment F${index} on T { x: a { ...F${index + 1} } y: a { ...F${index + 1} } }`,
  );
  const text = `{ a { ...F0 } } ${fragments.join(' ')} fragment F12 on T { z }`;
  expect(() => admit(text)).toThrow(/in one request, got/);
});

test('forty doublings are measured as fast as one', () => {
  const fragments = Array.from(
    { length: 40 },
    (_, index) => `fragment F${index} on T { ...F${index + 1} ...F${index + 1} }`,
  );
  const text = `{ a { ...F0 } } ${fragments.join(' ')} fragment F40 on T { z }`;
  expect(() => admit(text)).toThrow(/fields in one request, got/);
});

test('a fragment that spreads itself is left to validation', () => {
  expect(() => admit('{ ...F } fragment F on Query { a ...F }')).not.toThrow();
});

test('many small operations add up', () => {
  const text = Array.from({ length: MAX_ROOT_FIELDS + 1 }, (_, n) => `query Q${n} { a }`).join(' ');
  expect(() => admit(text)).toThrow('root fields');
});

test.each([
  ['operations', Array.from({ length: 5_000 }, (_, n) => `query Q${n} { a }`).join(' ')],
  [
    'variables',
    `query Q(${Array.from({ length: 5_000 }, (_, n) => `$v${n}: Int`).join(' ')}) { a }`,
  ],
  ['fields', `{ ${fields(20_000)} }`],
])('a document of thousands of %s has too many tokens', (_, text) => {
  expect(() => admit(text)).toThrow(`at most ${MAX_TOKENS} tokens`);
});

test.each(['{ a'.repeat(3_000), '{ a(b: '.concat('['.repeat(5_000)), '('.repeat(100_000)])(
  'thousands of open brackets are turned away before they are parsed',
  (text) => {
    expect(() => admit(text)).toThrow('levels of brackets');
  },
);

test.each(['', '{', 'query {', '"""', '{ a(b: "\n") }', '\u0000'])(
  'what cannot be parsed is left to the parser: %j',
  (text) => {
    expect(() => admit(text)).not.toThrow();
  },
);

test('an operation that was turned away once is turned away again', () => {
  const text = nested(MAX_DEPTH + 1);
  for (let times = 0; times < 3; times += 1) expect(() => admit(text)).toThrow('levels of fields');
});
