import { afterAll, expect, test } from 'vitest';
import { issueOwnerToken } from '../subgraphs/shared/ownerToken.ts';
import { ask, TEST_SECRETS, testGateway } from './testing/testGateway.ts';

const gateway = await testGateway();
afterAll(() => gateway[Symbol.asyncDispose]());

test('a failure that the caller can mend is shown as the service put it', async () => {
  const { body } = await ask(gateway, '{ mistake }');
  expect(body).toEqual({
    data: { mistake: null },
    errors: [
      {
        message: 'There is no model Z.',
        path: ['mistake'],
        extensions: { code: 'UNKNOWN_MODEL', model: 'Z' },
      },
    ],
  });
});

test("a bug is shown as an error id, and told in the log under the request's id", async () => {
  const { body } = await ask(gateway, '{ cars { name } bug }', {
    headers: { 'x-request-id': 'find-me' },
  });
  const [error] = body.errors ?? [];
  expect(body.data).toMatchObject({ cars: [{ name: 'Alder' }, { name: 'Birch' }], bug: null });
  expect(error?.extensions).toEqual({ code: 'INTERNAL_ERROR', errorId: expect.any(String) });
  expect(JSON.stringify(body)).not.toContain('hunter2');
  const logged = gateway.logLines.find((line) => line['errorId'] === error?.extensions['errorId']);
  expect(logged).toMatchObject({
    requestId: 'find-me',
    err: { message: 'the password is hunter2' },
  });
});

test('a bug below an entity is masked too, and named by its path in the answer', async () => {
  const { body } = await ask(gateway, '{ cars { name priceBug } }');
  expect(body.data).toEqual({
    cars: [
      { name: 'Alder', priceBug: null },
      { name: 'Birch', priceBug: null },
    ],
  });
  expect(body.errors?.map(({ path }) => path)).toEqual([
    ['cars', 0, 'priceBug'],
    ['cars', 1, 'priceBug'],
  ]);
  expect(JSON.stringify(body)).not.toMatch(/secret_prices|prices"/);
});

test('an owner is known to the services by the token', async () => {
  const { token, subject } = issueOwnerToken(TEST_SECRETS.ownerTokenKey);
  const { body } = await ask(gateway, '{ whoAmI }', { headers: { 'ucp-owner-token': token } });
  expect(body).toEqual({ data: { whoAmI: `anonymous:${subject.id}` } });
});

test('a false claim of identity is refused before any service is asked', async () => {
  const before = gateway.subgraphs.seen.cars.length;
  const { status, body, headers } = await ask(gateway, '{ whoAmI }', {
    headers: { 'ucp-owner-token': 'ucpo_forged' },
  });
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toBe('Bearer');
  expect(body.data).toBeUndefined();
  expect(body.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  expect(gateway.subgraphs.seen.cars.length).toBe(before);
});

test('a malformed idempotency key is refused before anything is done', async () => {
  const { status, body } = await ask(
    gateway,
    'mutation { rename(code: "A", name: "x") { name } }',
    {
      headers: { 'idempotency-key': 'two words' },
    },
  );
  expect(status).toBe(400);
  expect(body.errors?.[0]?.extensions['code']).toBe('MALFORMED_ARGUMENT');
});

test('while the data version cannot be read, requests are told to come back', async () => {
  await using broken = await testGateway({
    dataVersion: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432')),
  });
  const { status, body } = await ask(broken, '{ cars { name } }');
  expect(status).toBe(503);
  expect(body.errors?.[0]?.extensions).toEqual({
    code: 'INTERNAL_ERROR',
    errorId: expect.any(String),
  });
  expect(JSON.stringify(body)).not.toContain('10.0.0.7');
  expect(broken.logLines).toContainEqual(
    expect.objectContaining({
      err: expect.objectContaining({ message: 'connect ECONNREFUSED 10.0.0.7:5432' }),
    }),
  );
});

test('a data version that is never read keeps nobody waiting beyond the deadline', async () => {
  const never = Promise.withResolvers<string>();
  await using hung = await testGateway({
    dataVersion: () => never.promise,
    limits: { deadlineMs: 200 },
  });
  const answers = await Promise.all([ask(hung, '{ whoAmI }'), ask(hung, '{ cars { name } }')]);
  for (const { status, body } of answers) {
    expect(status).toBe(503);
    expect(body.errors?.[0]?.extensions['code']).toBe('INTERNAL_ERROR');
  }
  never.resolve('1');
});
