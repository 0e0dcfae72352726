import { afterEach, beforeEach, expect, test } from 'vitest';
import { shopSubgraphs, type Shop } from '../testing/shopSubgraphs.ts';
import { ask, testGateway, type TestGateway } from '../testing/testGateway.ts';

let shop: Shop;
let gateway: TestGateway;

beforeEach(async () => {
  shop = shopSubgraphs();
  gateway = await testGateway({
    supergraphSdl: shop.supergraphSdl,
    subgraphs: { kind: 'in-process', services: shop.services },
  });
});
afterEach(() => gateway[Symbol.asyncDispose]());

/** What `prices` is asked for, by the code of each good. */
const asked = async (codes: readonly string[], fields: string) => {
  const before = shop.fetches.length;
  const query = `query Goods($codes: [ID!]!) { goods(codes: $codes) { code ${fields} } }`;
  const { body } = await ask(gateway, query, { variables: { codes } });
  const isPriced = shop.fetches.slice(before).includes('prices');
  return { ...body, isPriced };
};
const goods = (...prices: (number | null)[]) => ({ goods: prices.map((price) => ({ price })) });

test('entities that are known already are not asked for again, in whatever list they come', async () => {
  await asked(['A', 'BB'], 'price');
  const { data, isPriced } = await asked(['BB', 'A', 'BB'], 'price');
  expect(isPriced).toBe(false);
  expect(data).toMatchObject(goods(200, 100, 200));
});

test('of a list with known and unknown ones, each gets its own', async () => {
  await asked(['BB'], 'price');
  const { data, isPriced } = await asked(['A', 'BB', 'CCC'], 'price');
  expect(isPriced).toBe(true);
  expect(data).toMatchObject(goods(100, 200, 300));
});

test.each([
  ['arguments', 'freight(to: "works")', 'freight(to: "harbour")'],
  ['fields', 'price', 'freight'],
])('other %s are another answer', async (_, first, second) => {
  await asked(['A'], first);
  expect((await asked(['A'], second)).isPriced).toBe(true);
});

test('a variable that is left out takes its default, and is not one that is null', async () => {
  const query = 'query F($to: String) { good(code: "A") { freight(to: $to) } }';
  const freightTo = async (variables: Readonly<Record<string, unknown>>) =>
    (await ask(gateway, query, { variables })).body;
  expect(await freightTo({})).toEqual({ data: { good: { freight: 'home'.length } } });
  expect(await freightTo({ to: null })).toEqual({ data: { good: { freight: 0 } } });
});

test('an error is told where it is, with the known ones left out, and not kept', async () => {
  await asked(['A', 'B'], 'brokenPrice');
  const query = (): ReturnType<typeof asked> => asked(['A', 'x', 'B'], 'brokenPrice');
  for (const { data, errors, isPriced } of [await query(), await query()]) {
    expect(isPriced).toBe(true);
    expect(data).toMatchObject({
      goods: [{ brokenPrice: 1 }, { brokenPrice: null }, { brokenPrice: 1 }],
    });
    expect(errors?.map(({ path }) => path)).toEqual([['goods', 1, 'brokenPrice']]);
  }
});

test('a known entity and a service that is gone: what is known is answered', async () => {
  await asked(['A'], 'price');
  (shop.services as Map<string, unknown>).delete('prices');
  expect((await asked(['A'], 'price')).data).toMatchObject(goods(100));
});

test('of one entity in two lists of a fetch, each list gets what it asks for', async () => {
  const query = '{ goods(codes: ["A", "BB"]) { price } good(code: "A") { name rebate } today }';
  const first = await ask(gateway, query);
  const again = await ask(gateway, query.replace('today', '__typename'));
  expect(first.body.errors).toBeUndefined();
  expect(again.body.data).toEqual({
    goods: [{ price: 100 }, { price: 200 }],
    good: { name: expect.any(String), rebate: 10 },
    __typename: 'Query',
  });
});
