import { describe, expect, test } from 'vitest';
import {
  ChangeConfigurationDocument,
  ConfigurationPageDocument,
  ConfigureDocument,
  MarketsDocument,
  InitialCarsDocument,
  ModelPagesDocument,
  OfferedOptionsDocument,
  ModelSearchDocument,
  type ModelSearchQuery,
} from '../../operations/operations.generated.ts';
import { configure, firstModel } from '../harness/car.ts';
import { ask, dataOf } from '../harness/graphqlClient.ts';
import { SHAPES } from '../harness/shapes.ts';

describe.each(SHAPES)('a car is configured %s', (_, shape) => {
  test('every market tells its currency, time zone, locales and brands', async () => {
    const { markets } = await dataOf(shape().url, MarketsDocument, {});
    expect(markets.length).toBeGreaterThanOrEqual(14);
    for (const market of markets) {
      expect(market).toMatchObject({
        currencyCode: expect.stringMatching(/^[A-Z]{3}$/),
        timeZone: expect.stringContaining('/'),
      });
      expect(market.locales.length).toBeGreaterThan(0);
      expect(market.brands.length).toBeGreaterThan(0);
    }
  });

  test('a search finds models, narrows by facets and pages through all of them', async () => {
    const { url } = shape();
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const page: ModelSearchQuery = await dataOf(url, ModelSearchDocument, {
        market: 'DE',
        first: 7,
        after,
      });
      const { market } = page;
      if (market == null) throw new Error('no market DE');
      total = market.models.totalCount;
      seen.push(...market.models.nodes.map(({ id }) => id));
      after = market.models.pageInfo.hasNextPage
        ? (market.models.pageInfo.endCursor ?? null)
        : null;
    } while (after !== null);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);

    const { market } = await dataOf(url, ModelSearchDocument, { market: 'DE', first: 1 });
    const suvs = market?.models.facets
      .find(({ field }) => field === 'BODY_STYLE')
      ?.values.find(({ value }) => value === 'SUV');
    const narrowed = await dataOf(url, ModelSearchDocument, {
      market: 'DE',
      first: 100,
      filter: { bodyStyles: ['SUV'] },
    });
    expect(narrowed.market?.models.totalCount).toBe(suvs?.count);
    expect(new Set(narrowed.market?.models.nodes.map(({ bodyStyle }) => bodyStyle))).toEqual(
      new Set(['SUV']),
    );
  });

  test('every model of every market comes as a buildable car with a price', async () => {
    const { url } = shape();
    const { markets } = await dataOf(url, MarketsDocument, {});
    for (const { code } of markets) {
      const { market } = await dataOf(url, InitialCarsDocument, { market: code, first: 100 });
      const models = market?.models.nodes ?? [];
      expect(models.length).toBeGreaterThan(0);
      for (const model of models) {
        expect(model).toMatchObject({
          basePrice: { gross: { amount: expect.stringMatching(/^\d+(\.\d+)?$/) } },
          initialConfiguration: {
            verdict: { buildable: true, complete: true },
            price: { gross: { amount: expect.any(String) } },
          },
        });
      }
    }
  });

  test('a configuration adds up, can be opened by its id, and shows its picture', async () => {
    const { url } = shape();
    const car = await configure(url, await firstModel(url));
    expect(car.verdict).toMatchObject({ buildable: true, complete: true, conflicts: [] });
    const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
    const { price } = car;
    if (price == null) throw new Error('no price');
    const taxes = price.taxes.reduce((sum, tax) => sum + cents(tax.amount.amount), 0n);
    expect(cents(price.net.amount) + taxes).toBe(cents(price.gross.amount));
    const items = price.items.reduce((sum, item) => sum + cents(item.gross.amount), 0n);
    expect(items).toBe(cents(price.gross.amount));

    const page = await dataOf(url, ConfigurationPageDocument, { id: car.id });
    expect(page.configuration).toMatchObject({ __typename: 'Configuration', id: car.id });

    const picture = await fetch(car.image?.url ?? '');
    expect(picture.headers.get('content-type')).toContain('image/svg+xml');
    expect(picture.headers.get('cache-control')).toContain('immutable');
    expect(await picture.text()).toContain('<svg');
    const again = await fetch(car.image?.url ?? '', {
      headers: { 'if-none-match': picture.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('following a change leads to the car that it promised, at the price that it promised', async () => {
    const { url } = shape();
    const { market } = await dataOf(url, ModelPagesDocument, { market: 'DE', first: 5 });
    const cents = (amount: string | undefined): bigint => BigInt((amount ?? '').replace('.', ''));
    let followed = 0;
    for (const model of market?.models.nodes ?? []) {
      const car = await configure(url, model.id);
      const own = new Set(car.items.map(({ option }) => option.code));
      const paint = model.families
        .find(({ role }) => role === 'PAINT')
        ?.options.find(({ code }) => !own.has(code));
      if (paint === undefined) continue;
      const { configuration } = await dataOf(url, ChangeConfigurationDocument, {
        id: car.id,
        add: [paint.code],
        remove: [],
      });
      if (configuration.__typename !== 'Configuration') throw new Error(configuration.__typename);
      const { change } = configuration;
      if (change?.__typename !== 'Changes') continue;
      const [best] = change.alternatives;
      expect(best?.added.map(({ code }) => code)).toContain(paint.code);
      expect(best?.configuration.verdict?.buildable).toBe(true);
      expect(cents(car.price?.gross.amount) + cents(best?.priceDelta?.gross.amount)).toBe(
        cents(best?.configuration.price?.gross.amount),
      );
      followed += 1;
    }
    expect(followed).toBeGreaterThan(0);
  });

  test('texts come in the asked locale, and fall back where there is none', async () => {
    const { url } = shape();
    const names = async (locale: string) => {
      const { data } = await ask(url, MarketsDocument, {}, { 'accept-language': locale });
      return data.markets.find(({ code }) => code === 'DE')?.name;
    };
    expect(await names('de')).toBe('Deutschland');
    expect(await names('de-AT, en;q=0.5')).toBe('Deutschland');
    expect(await names('en')).toBe('Germany');
    const { data } = await ask(
      url,
      ModelPagesDocument,
      { market: 'AE', first: 1 },
      { 'accept-language': 'ar' },
    );
    const family = data.market?.models.nodes[0]?.families[0]?.name ?? '';
    expect(family).toMatch(/\p{Script=Arabic}/u);
  });
});

describe.each(SHAPES)('bad input is told what was expected %s', (_, shape) => {
  test('an unknown market', async () => {
    const { data, errors } = await ask(shape().url, ModelSearchDocument, { market: 'XX' });
    expect(data.market).toBeNull();
    expect(errors).toMatchObject([
      {
        path: ['market'],
        extensions: { code: 'UNKNOWN_MARKET' },
        message: expect.stringContaining('DE'),
      },
    ]);
  });

  test.each([
    ['an unknown code', { codes: ['NOSUCH'] }, 'UnknownCodesError'],
    ['a mistyped model', { modelId: 'M1.DE.XXXX.0000' }, 'MalformedIdError'],
  ])('%s', async (_, change, expected) => {
    const { url } = shape();
    const modelId = await firstModel(url);
    const { configure: result } = await dataOf(url, ConfigureDocument, {
      modelId,
      codes: [],
      ...change,
    });
    expect(result).toMatchObject({ __typename: expected, message: expect.any(String) });
  });

  test('an option ordered before it is offered', async () => {
    const { url } = shape();
    const { market } = await dataOf(url, InitialCarsDocument, { market: 'DE', first: 100 });
    for (const { id } of market?.models.nodes ?? []) {
      const { model } = await dataOf(url, OfferedOptionsDocument, { id, orderDate: '2027-12-01' });
      const later = model?.families
        .flatMap(({ options }) => options)
        .find(({ effectiveFrom }) => effectiveFrom != null && effectiveFrom > '2026-12-01');
      if (later === undefined) continue;
      const { configure: result } = await dataOf(url, ConfigureDocument, {
        modelId: id,
        codes: [later.code],
        orderDate: '2026-12-01',
      });
      expect(result).toMatchObject({
        __typename: 'OutsideEffectivityError',
        codes: [later.code],
        orderDate: '2026-12-01',
      });
      return;
    }
    throw new Error('the demo data have no option that starts after 2026-12-01');
  });

  test('a tampered configuration id', async () => {
    const { url } = shape();
    const { id } = await configure(url, await firstModel(url));
    const tampered = id.replace('.DE.', '.FR.');
    const { configuration } = await dataOf(url, ConfigurationPageDocument, { id: tampered });
    expect(configuration).toMatchObject({ __typename: 'MalformedIdError', canonicalId: null });
  });

  test('a day that does not exist', async () => {
    const { url } = shape();
    const { errors } = await ask(url, ConfigureDocument, {
      modelId: await firstModel(url),
      codes: [],
      orderDate: '2026-02-30',
    });
    expect(errors?.[0]?.extensions?.['code']).toBe('MALFORMED_ARGUMENT');
  });
});
