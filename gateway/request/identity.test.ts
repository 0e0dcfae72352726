import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSecretKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { PlatformError } from '../../subgraphs/shared/errors.ts';
import { issueOwnerToken } from '../../subgraphs/shared/ownerToken.ts';
import { TEST_SECRETS } from '../testing/testGateway.ts';
import { createIdentify, type IdentityOptions, type JwtOptions } from './identity.ts';

const { ownerTokenKey } = TEST_SECRETS;
const issuer = 'https://login.example';
const audience = 'configurator';
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const strangers = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = keys.publicKey.export({ type: 'spki', format: 'pem' });
const jwt: JwtOptions = { issuer, audience, keys: { kind: 'public-key', pem } };
/** Refusals that need no waiting are thrown; here all are awaited alike. */
function awaitedIdentify(options: IdentityOptions) {
  const identify = createIdentify(options);
  return async (headers: Parameters<typeof identify>[0]) => identify(headers);
}
const identify = awaitedIdentify({ jwt, ownerTokenKey });

const claims = { iss: issuer, aud: audience, sub: 'ada' };
const soon = (): number => Math.floor(Date.now() / 1_000) + 60;

function token(payload: Record<string, unknown>, key: KeyObject = keys.privateKey, alg = 'ES256') {
  return new SignJWT(payload).setProtectedHeader({ alg, kid: 'k1' }).sign(key);
}

async function refusal(authorization: string): Promise<PlatformError> {
  const failure: unknown = await identify({ authorization }).catch((error: unknown) => error);
  if (!(failure instanceof PlatformError))
    throw new Error('expected a refusal', { cause: failure });
  return failure;
}

test('who sends a valid token is its subject', async () => {
  const authorization = `Bearer ${await token({ ...claims, exp: soon() })}`;
  expect(await identify({ authorization })).toEqual({ kind: 'user', id: 'ada' });
});

test('who sends nothing is nobody', async () => {
  expect(await identify({})).toBeNull();
});

test('who sends an owner token is its anonymous owner', async () => {
  const owner = issueOwnerToken(ownerTokenKey);
  expect(await identify({ 'ucp-owner-token': owner.token })).toEqual(owner.subject);
  expect(await identify({ 'ucp-owner-token': owner.token })).toEqual(owner.subject);
});

test('who is signed in is that user, whatever owner token is sent along', async () => {
  const authorization = `Bearer ${await token({ ...claims, exp: soon() })}`;
  const owner = issueOwnerToken(ownerTokenKey);
  expect(await identify({ authorization, 'ucp-owner-token': owner.token })).toEqual({
    kind: 'user',
    id: 'ada',
  });
});

test.each([
  ['has expired', { ...claims, exp: soon() - 120 }, /has expired/],
  ['is of another issuer', { ...claims, iss: 'https://evil.example', exp: soon() }, /'iss'/],
  ['is for another audience', { ...claims, aud: 'shop', exp: soon() }, /'aud'/],
  ['never expires', claims, /'exp'/],
  ['names nobody', { iss: issuer, aud: audience, exp: soon() }, /'sub'/],
  ['names an empty subject', { ...claims, sub: '', exp: soon() }, /no subject/],
  ['is not valid yet', { ...claims, nbf: soon(), exp: soon() + 60 }, /'nbf'/],
])('a token that %s is refused', async (_, payload, message) => {
  const error = await refusal(`Bearer ${await token(payload)}`);
  expect(error.code).toBe('UNAUTHENTICATED');
  expect(error.message).toMatch(message);
});

test("a token that a stranger's key signed is refused", async () => {
  const forged = await token({ ...claims, exp: soon() }, strangers.privateKey);
  expect((await refusal(`Bearer ${forged}`)).message).toMatch(
    /not signed by the configured issuer/,
  );
});

test('the public key passed off as a shared secret signs nothing', async () => {
  const forged = await token(
    { ...claims, exp: soon() },
    createSecretKey(Buffer.from(pem)),
    'HS256',
  );
  expect((await refusal(`Bearer ${forged}`)).message).toMatch(/algorithm is not one of RS256/);
});

test('an unsigned token is refused', async () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${part({ alg: 'none' })}.${part({ ...claims, exp: soon() })}.`;
  expect((await refusal(`Bearer ${unsigned}`)).code).toBe('UNAUTHENTICATED');
});

test('a token of an allowed algorithm that does not fit the key is refused, not an outage', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = await token({ ...claims, exp: soon() }, rsa.privateKey, 'RS256');
  expect((await refusal(`Bearer ${other}`)).code).toBe('UNAUTHENTICATED');
});

test.each([
  ['a word', 'rubbish'],
  ['three letters', 'a.b.c'],
  ['dots', '...'],
  ['ten thousand letters', 'A'.repeat(10_000)],
])('%s is no token', async (_, text) => {
  expect((await refusal(`Bearer ${text}`)).code).toBe('UNAUTHENTICATED');
});

test('an altered owner token is refused, also once the true one was seen', async () => {
  const { token: text } = issueOwnerToken(ownerTokenKey);
  await identify({ 'ucp-owner-token': text });
  const altered = text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  await expect(identify({ 'ucp-owner-token': altered })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    message: expect.stringContaining('Ucp-Owner-Token'),
  });
});

test('a refusal never repeats the token', async () => {
  const secret = await token({ ...claims, exp: soon() }, strangers.privateKey);
  const { message } = await refusal(`Bearer ${secret}`);
  for (const part of secret.split('.')) expect(message).not.toContain(part);
});

test('where no issuer is set, a bearer token is refused rather than ignored', async () => {
  const anonymousOnly = awaitedIdentify({ jwt: null, ownerTokenKey });
  await expect(anonymousOnly({ authorization: 'Bearer x.y.z' })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

test('other schemes than bearer are left to whoever asked for them', async () => {
  expect(await identify({ authorization: 'Basic dXNlcjpwYXNz' })).toBeNull();
});

test("keys are taken from the issuer's key set", async () => {
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' };
  await using keySet = await serveJson({ keys: [jwk] });
  const viaKeySet = awaitedIdentify({
    jwt: { issuer, audience, keys: { kind: 'jwks', url: keySet.url } },
    ownerTokenKey,
  });
  const authorization = `Bearer ${await token({ ...claims, exp: soon() })}`;
  expect(await viaKeySet({ authorization })).toEqual({ kind: 'user', id: 'ada' });
});

test('an issuer that cannot be reached is an outage, not a forgery', async () => {
  const url = await (async () => {
    await using gone = await serveJson({});
    return gone.url;
  })();
  const viaKeySet = awaitedIdentify({
    jwt: { issuer, audience, keys: { kind: 'jwks', url } },
    ownerTokenKey,
  });
  const authorization = `Bearer ${await token({ ...claims, exp: soon() })}`;
  const failure: unknown = await viaKeySet({ authorization }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(PlatformError);
});

async function serveJson(value: object): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
