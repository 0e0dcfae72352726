import { expect, test } from 'vitest';
import { issueOwnerToken, verifyOwnerToken } from './ownerToken.ts';
import { deriveSecrets } from './secrets.ts';

const key = deriveSecrets('a root secret that is used in this test only').ownerTokenKey;
const otherKey = deriveSecrets('another root secret, used in this test only').ownerTokenKey;

test('an owner is known again by the token', () => {
  const { subject, token } = issueOwnerToken(key);
  expect(verifyOwnerToken(token, key)).toEqual(subject);
  expect(subject.kind).toBe('anonymous');
});

test('no two owners are the same', () => {
  const ids = new Set(Array.from({ length: 1_000 }, () => issueOwnerToken(key).subject.id));
  expect(ids.size).toBe(1_000);
});

test('a token with any one character changed belongs to nobody', () => {
  const { token } = issueOwnerToken(key);
  for (let index = 0; index < token.length; index += 1) {
    const other = token[index] === 'A' ? 'B' : 'A';
    const tampered = token.slice(0, index) + other + token.slice(index + 1);
    expect(verifyOwnerToken(tampered, key)).toBeNull();
  }
});

test('a token of another platform belongs to nobody', () => {
  expect(verifyOwnerToken(issueOwnerToken(otherKey).token, key)).toBeNull();
});

test.each([
  ['nothing', ''],
  ['the prefix alone', 'ucpo_'],
  ['a cut token', issueOwnerToken(key).token.slice(0, -1)],
  ['a longer token', `${issueOwnerToken(key).token}A`],
  ['padding', `${issueOwnerToken(key).token}=`],
  ['white space around', ` ${issueOwnerToken(key).token} `],
  ['a megabyte', 'A'.repeat(1_048_576)],
])('%s belongs to nobody', (_, text) => {
  expect(verifyOwnerToken(text, key)).toBeNull();
});
