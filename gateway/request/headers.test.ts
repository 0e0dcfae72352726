import { expect, test } from 'vitest';
import { clientOf, idempotencyKeyOf, requestIdOf } from './headers.ts';

test("a caller's request id is kept", () => {
  expect(requestIdOf({ 'x-request-id': 'trace:7f/3.a_b-c=' })).toBe('trace:7f/3.a_b-c=');
});

test.each([
  ['none', undefined],
  ['an empty one', ''],
  ['one that breaks a log line', 'a\nb'],
  ['one with spaces', 'a b'],
  ['one longer than any tool makes', 'a'.repeat(129)],
  ['markup', '<script>'],
])('instead of %s, a new id is made', (_, sent) => {
  const id = requestIdOf(sent === undefined ? {} : { 'x-request-id': sent });
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
});

test('a client is unknown until it says its name', () => {
  expect(clientOf({})).toEqual({ name: 'unknown', version: null });
  expect(
    clientOf({ 'apollographql-client-name': 'showroom', 'apollographql-client-version': '3' }),
  ).toEqual({ name: 'showroom', version: '3' });
});

test("a client's name cannot smuggle control characters or pages of text into the log", () => {
  const { name } = clientOf({ 'apollographql-client-name': `a\u0007b\u00e9${'c'.repeat(500)}` });
  expect(name).toMatch(/^ab/);
  expect(name).toHaveLength(100);
});

test('an idempotency key of 255 visible characters is the longest', () => {
  const key = '~'.repeat(255);
  expect(idempotencyKeyOf({ 'idempotency-key': key })).toBe(key);
  expect(idempotencyKeyOf({})).toBeNull();
});

test.each([
  ['empty', ''],
  ['too long', 'k'.repeat(256)],
  ['with a space', 'a b'],
  ['with a letter beyond ASCII', 'schlüssel'],
])('an idempotency key that is %s is refused', (_, key) => {
  expect(() => idempotencyKeyOf({ 'idempotency-key': key })).toThrow(
    /Expected an Idempotency-Key of 1 to 255 visible ASCII characters/,
  );
});
