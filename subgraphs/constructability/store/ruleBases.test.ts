import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelId } from '../../shared/ids/modelId.ts';
import { testService, type TestService } from '../testing/runningService.ts';
import { showroom } from '../testing/showroom.ts';
import { LruCache } from '../../shared/lruCache.ts';

let service: TestService;
beforeAll(async () => {
  // Another source, which knows the same brand and type key and sells in France.
  const own = showroom(1);
  const [france] = own.market ?? [];
  if (france === undefined) throw new Error('The showroom has no market');
  const markets = [...(own.market ?? []), { ...france, code: 'FR', country: 'FR' }];
  service = await testService(
    { ...own, market: markets },
    {
      ...own,
      market: markets.slice(-1),
      model: (own.model ?? []).map((model) => ({ ...model, scopes: [{ from: '2026-01-01' }] })),
      option: [],
      package: [],
      rule: [],
      standard: [],
    },
  );
});
afterAll(() => service[Symbol.asyncDispose]());

async function initialCodes(market: string, dataVersion: string): Promise<string | null> {
  const { data } = await service.entities(
    'Model',
    [{ id: modelId({ market, model: 'A01' }) }],
    'initialConfiguration(orderDate: "2026-03-01") { id }',
    { dataVersion },
  );
  const [entity] = data['_entities'] as { initialConfiguration: { id: string } | null }[];
  return entity?.initialConfiguration?.id.split('.').slice(1, 6).join('.') ?? null;
}

describe('where two datasets know a type key', () => {
  const works = 'DE.A01.20260301..ALARM-STW1-SUSPS-W17';

  it('the earlier one in the data version that offers the model in the market is asked', async () => {
    expect(await initialCodes('DE', '1.2')).toBe(works);
    expect(await initialCodes('DE', '2.1')).toBe(works);
    expect(await initialCodes('FR', '1.2')).toBe('FR.A01.20260301..');
  });

  it('neither lends the other its markets, options or rules', async () => {
    expect(await initialCodes('FR', '1')).toBeNull();
    expect(await initialCodes('DE', '2')).toBeNull();
  });

  it('nothing is known in a data version without datasets, or with unknown ones', async () => {
    expect(await initialCodes('DE', '')).toBeNull();
    expect(await initialCodes('DE', '7')).toBeNull();
  });
});

describe('the cache', () => {
  it('lets go of what was not used for longest once it weighs too much', () => {
    const cache = new LruCache<string>(10);
    cache.set('a', 'A', 4);
    cache.set('b', 'B', 4);
    cache.get('a');
    cache.set('c', 'C', 4);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C']);
  });

  it('counts a value that is set again once', () => {
    const cache = new LruCache<string>(10);
    for (let round = 0; round < 5; round++) cache.set('a', `A${round}`, 6);
    cache.set('b', 'B', 4);
    expect([cache.get('a'), cache.get('b')]).toEqual(['A4', 'B']);
  });

  it('does not keep what alone weighs too much', () => {
    const cache = new LruCache<string>(10);
    cache.set('a', 'A', 11);
    expect(cache.get('a')).toBeUndefined();
  });
});
