import { describe, expect, test } from 'vitest';
import type { GatewayOptions } from './startGateway.ts';
import { serveOverHttp } from './testing/httpSubgraphs.ts';
import { listen } from './testing/listen.ts';
import { shopSubgraphs } from './testing/shopSubgraphs.ts';
import { ask, testGateway, type TestGateway } from './testing/testGateway.ts';

interface TestShop extends AsyncDisposable {
  /** `Content-Language` of an answer that tells the terms of these goods; null for none. */
  termsOf(codes: readonly string[], acceptLanguage: string): Promise<string | null>;
  readonly gateway: TestGateway;
  readonly fetches: string[];
}

async function testShop(where: 'in process' | 'over HTTP'): Promise<TestShop> {
  const shop = shopSubgraphs();
  await using held = new AsyncDisposableStack();
  let subgraphs: GatewayOptions['subgraphs'] = { kind: 'in-process', services: shop.services };
  if (where === 'over HTTP') {
    subgraphs = { kind: 'http', urls: held.use(await serveOverHttp(shop)).urls };
  }
  const { supergraphSdl, fetches } = shop;
  const gateway = held.use(await testGateway({ supergraphSdl, subgraphs }));
  const opened = held.move();
  return {
    gateway,
    fetches,
    termsOf: async (codes, acceptLanguage) => {
      const query = 'query Terms($codes: [ID!]!) { goods(codes: $codes) { code terms } }';
      const headers = { 'accept-language': acceptLanguage };
      const { headers: got } = await ask(gateway, query, { variables: { codes }, headers });
      return got.get('content-language');
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

describe.each(['in process', 'over HTTP'] as const)('with services %s', (where) => {
  test('an answer names the languages that its texts are in, not those asked for', async () => {
    await using shop = await testShop(where);
    expect(await shop.termsOf(['A'], 'de')).toBe('de');
    expect(await shop.termsOf(['A'], 'de-AT, en;q=0.5')).toBe('de-AT');
    expect(await shop.termsOf(['A'], 'de-CH')).toBe('de');
    expect(await shop.termsOf(['A'], 'nl')).toBe('en');
    expect(await shop.termsOf(['FRENCH'], 'nl')).toBe('fr');
    expect(await shop.termsOf(['FRENCH', 'ENGLISH', 'A'], 'de')).toBe('de, en, fr');
  });

  test('an answer without texts names none', async () => {
    await using shop = await testShop(where);
    expect(await shop.termsOf(['freebie'], 'de')).toBeNull();
    const { headers } = await ask(shop.gateway, '{ goods(codes: ["A"]) { code price } }');
    expect(headers.has('content-language')).toBe(false);
  });

  test('a kept answer says what it said first', async () => {
    await using shop = await testShop(where);
    const first = await shop.termsOf(['A', 'ENGLISH'], 'de');
    const before = shop.fetches.length;
    expect(await shop.termsOf(['A', 'ENGLISH'], 'de')).toBe(first);
    expect(shop.fetches.length).toBe(before);
  });

  test('of entities that are kept, each brings its own languages', async () => {
    await using shop = await testShop(where);
    await shop.termsOf(['A', 'ENGLISH', 'freebie'], 'de');
    const before = shop.fetches.length;
    expect(await shop.termsOf(['A', 'freebie'], 'de')).toBe('de');
    expect(await shop.termsOf(['ENGLISH'], 'de')).toBe('en');
    expect(await shop.termsOf(['freebie'], 'de')).toBeNull();
    expect(shop.fetches.slice(before)).not.toContain('prices');
    expect(await shop.termsOf(['ENGLISH', 'FRENCH'], 'de')).toBe('en, fr');
  });
});

test('who joins an execution under way is told the same', async () => {
  await using shop = await testShop('in process');
  await shop.termsOf(['A'], 'de');
  const asked = ['B', 'B', 'B'].map((code) => shop.termsOf([code], 'de'));
  expect(await Promise.all(asked)).toEqual(['de', 'de', 'de']);
});

test('what another maker names by Content-Language is passed on, unless it is malformed', async () => {
  let named = '';
  await using server = await listen((_, response) => {
    response.setHeader('content-language', named);
    response.setHeader('content-type', 'application/json');
    response.end('{"data":{"goods":[{"code":"A","__typename":"Good"}],"lottery":1}}');
  });
  const urls = new Map(['goods', 'prices', 'notes'].map((name) => [name, server.url]));
  const { supergraphSdl } = shopSubgraphs();
  await using gateway = await testGateway({ supergraphSdl, subgraphs: { kind: 'http', urls } });
  const sent = async (header: string): Promise<string | null> => {
    named = header;
    const { headers } = await ask(gateway, '{ goods(codes: ["A"]) { code } lottery }');
    return headers.get('content-language');
  };
  expect(await sent('pt-BR,  mul')).toBe('mul, pt-BR');
  expect(await sent('not a tag, en')).toBe('en');
  expect(await sent('*')).toBeNull();
  expect(await sent(Array.from({ length: 101 }, () => 'en').join())).toBeNull();
});
