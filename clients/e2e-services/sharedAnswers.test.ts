import { randomUUID } from 'node:crypto';
import { createClient } from '@redis/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shopSubgraphs } from '../../gateway/testing/shopSubgraphs.ts';
import { ask, testGateway } from '../../gateway/testing/testGateway.ts';
import { issueOwnerToken } from '../../subgraphs/shared/ownerToken.ts';
import { TEST_SECRETS } from '../../gateway/testing/testGateway.ts';

/** A Redis or Valkey of which this test writes and removes the keys under `ucp:answer:` only. */
const redisUrl = process.env['UCP_TEST_REDIS_URL'] ?? '';
const client = createClient({ url: redisUrl });

beforeAll(async () => {
  if (redisUrl === '') throw new Error('Set UCP_TEST_REDIS_URL to a Redis or Valkey, as redis://…');
  await client.connect();
});
afterAll(() => client.destroy());

const names = async (): Promise<readonly string[]> => client.keys('ucp:answer:*');
// Data versions of their own: what earlier runs left does not matter.
const dataVersion = randomUUID();

function gatewayOver(shop: ReturnType<typeof shopSubgraphs>, url = redisUrl) {
  return testGateway({
    supergraphSdl: shop.supergraphSdl,
    subgraphs: { kind: 'in-process', services: shop.services },
    dataVersion: async () => dataVersion,
    // Replicas of one gateway are reached at one address, which some answers hold.
    publicUrl: 'https://shop.example',
    redisUrl: url,
  });
}

test('what one gateway made, another gives without asking a service', async () => {
  const [here, there] = [shopSubgraphs(), shopSubgraphs()];
  await using one = await gatewayOver(here);
  await using other = await gatewayOver(there);
  const query = '{ good(code: "SHARED") { name price } }';
  const before = new Set(await names());
  // The second level connects in the background.
  await expect
    .poll(async () => {
      await ask(one, query, { headers: { 'cache-control': 'no-cache' } });
      return (await names()).filter((name) => !before.has(name)).length;
    })
    .toBeGreaterThan(0);
  const { body } = await ask(one, query);
  // Its first request teaches it the operation; entities are shared even then.
  await ask(other, '{ good(code: "OTHER") { name price } }');
  await ask(other, query);
  expect(there.fetches.filter((service) => service === 'prices')).toHaveLength(1);
  const fetches = there.fetches.length;
  expect((await ask(other, query)).body).toEqual(body);
  expect(there.fetches).toHaveLength(fetches);
});

test('private answers, and those that can change, are not shared', async () => {
  const shop = shopSubgraphs();
  await using gateway = await gatewayOver(shop);
  const { token, subject } = issueOwnerToken(TEST_SECRETS.ownerTokenKey);
  shop.notes.set('n', { owner: subject.id, text: 'mine' });
  const headers = { 'ucp-owner-token': token };
  // Something that is shared goes before, so that the connection is known to be there.
  await expect
    .poll(async () => {
      const before = (await names()).length;
      await ask(gateway, `{ good(code: "${randomUUID()}") { name } }`);
      return (await names()).length - before;
    })
    .toBeGreaterThan(0);
  const before = (await names()).length;
  for (let time = 0; time < 3; time += 1) {
    await ask(gateway, '{ note(id: "n") { text } }', { headers });
    await ask(gateway, '{ published(id: "n") { text } }');
  }
  expect((await names()).length).toBe(before);
});

test('a second level that is gone costs nobody an answer', async () => {
  const shop = shopSubgraphs();
  await using gateway = await gatewayOver(shop, 'redis://127.0.0.1:1');
  for (let time = 0; time < 3; time += 1) {
    const { body } = await ask(gateway, '{ good(code: "A") { name price } }');
    expect(body.errors).toBeUndefined();
  }
  expect(shop.fetches).toEqual(['goods', 'prices']);
  expect(gateway.logLines.map(({ msg }) => msg)).toContain(
    'answers are not shared: the cache does not answer',
  );
});
