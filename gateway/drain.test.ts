import { Agent, get } from 'node:http';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from './server.ts';
import { ask, testGateway } from './testing/testGateway.ts';

async function gatewayWithSlowRequest(limits: { drainTimeoutMs?: number; drainDelayMs?: number }) {
  const gateway = await testGateway({ limits });
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  gateway.subgraphs.priceGate = gate.promise;
  gateway.subgraphs.onSlow = begun.resolve;
  const slow = ask(gateway, '{ slow }');
  await begun.promise;
  return { gateway, slow, finish: () => gate.resolve() };
}

test('a request under way is answered before the gateway is gone', async () => {
  const { gateway, slow, finish } = await gatewayWithSlowRequest({});
  const gone = gateway[Symbol.asyncDispose]();
  await expect(fetch(`${gateway.url}/health/live`)).rejects.toThrow('fetch failed');
  finish();
  const answer = await slow;
  expect(answer.body).toEqual({ data: { slow: 'done' } });
  expect(answer.headers.get('connection')).toBe('close');
  await gone;
  expect(gateway.logLines.filter(({ msg }) => msg.includes('are cut'))).toEqual([]);
});

test('a request that never ends does not keep the gateway for ever', async () => {
  const { gateway, slow, finish } = await gatewayWithSlowRequest({ drainTimeoutMs: 50 });
  const fate = slow.then(
    () => 'answered',
    () => 'cut',
  );
  await gateway[Symbol.asyncDispose]();
  expect(await fate).toBe('cut');
  expect(gateway.logLines).toContainEqual(
    expect.objectContaining({ msg: expect.stringContaining('their connections are cut') }),
  );
  finish();
});

test('readiness ends first, so that load balancers look elsewhere while requests are still taken', async () => {
  const gateway = await testGateway({ limits: { drainDelayMs: 1_000 } });
  const gone = gateway[Symbol.asyncDispose]();
  const ready = await fetch(`${gateway.url}/health/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ status: 'draining' });
  expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
  expect((await ask(gateway, '{ car(code: "A") { name } }')).status).toBe(200);
  await gone;
});

test('what is ready is sent before requests are routed, until they are to be told to go', async () => {
  await using gateway = await testGateway({
    limits: { drainDelayMs: 500 },
    addInterface: async (app) => {
      app.fastPaths.add(({ url }, response) => {
        if (url !== '/ready') return false;
        response.end('ready');
        return true;
      });
    },
  });
  expect(await (await fetch(`${gateway.url}/ready`)).text()).toBe('ready');
  const gone = gateway[Symbol.asyncDispose]();
  const during = await fetch(`${gateway.url}/ready`);
  expect([during.status, during.headers.get('connection')]).toEqual([404, 'close']);
  await gone;
});

test('clients who ask without a pause lose no answer, and are told to go', async () => {
  const { drainDelayMs } = DEFAULT_LIMITS;
  const gateway = await testGateway({ limits: { drainDelayMs } });
  const agent = new Agent({ keepAlive: true });
  const connectionOf = (): Promise<string | undefined> => {
    const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
    get(`${gateway.url}/health/live`, { agent }, (answer) => {
      answer.resume().on('end', () => resolve(answer.headers.connection));
    }).on('error', reject);
    return promise;
  };
  const askOn = async (): Promise<void> => {
    let told: string | undefined;
    do told = await connectionOf();
    while (told !== 'close');
  };
  const asked = Promise.all(Array.from({ length: 20 }, askOn));
  await Promise.all(Array.from({ length: 20 }, connectionOf));
  const gone = gateway[Symbol.asyncDispose]();
  await expect(asked).resolves.toHaveLength(20);
  await gone;
});

test('disposing twice is disposing once', async () => {
  const gateway = await testGateway();
  await Promise.all([gateway[Symbol.asyncDispose](), gateway[Symbol.asyncDispose]()]);
  await expect(fetch(`${gateway.url}/health/live`)).rejects.toThrow('fetch failed');
});

test('readiness is what the host says it is', async () => {
  let ready = true;
  await using gateway = await testGateway({
    ready: async () => {
      if (!ready) throw new Error('no database at 10.0.0.7');
    },
  });
  expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200);
  expect((await fetch(`${gateway.url}/health`)).status).toBe(200);
  ready = false;
  const response = await fetch(`${gateway.url}/health/ready`);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'not ready' });
  expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
});
