import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordOf } from '../../schema/interchange/recordTypes.ts';
import { configurationId } from '../shared/ids/configurationId.ts';
import { testService, type TestService } from './testing/runningService.ts';
import { configurationOfA01, optionOfA01, WORKS } from './testing/a01.ts';
import { codesOf, showroom } from './testing/showroom.ts';

/** All that is offered and not standard costs 500, the packages 900, unless said otherwise. */
const AMOUNTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['W18', 'W19', 'W20', 'SUSPR', 'SUSPL', 'RAILS', 'PANO', 'STWS', 'STWH', 'TOW'].map((code) => [
      code,
      '500.00',
    ]),
  ),
  JACK: '20.00',
  WIPER: '50.00',
  CAM: '500.00',
  SPORT: '900.00',
  WINTER: '900.00',
  ALLIN: '1300.00',
};

function price(code: string, amount: string, place: Partial<RecordOf['price']> = {}) {
  return { priceList: 'DE-2026', brand: 'aurel', code, amount, ...place };
}

const PRICES: readonly RecordOf['price'][] = [
  ...codesOf(3).map((model) => ({ priceList: 'DE-2026', model, amount: '40000.00' })),
  ...Object.entries(AMOUNTS).map(([code, amount]) => price(code, amount)),
  // On the second model the wheels are cheaper than in the package, on the third the brand's price
  // gives way to the series' for one code.
  { priceList: 'DE-2026', model: 'A02', code: 'W19', amount: '300.00' },
  price('STWS', '700.00', { series: 'alto' }),
];

const LIST: RecordOf['price-list'] = {
  code: 'DE-2026',
  market: 'DE',
  currency: 'EUR',
  basis: 'NET',
  rounding: { mode: 'HALF_UP', step: '0.01' },
  from: '2026-01-01',
  to: '2026-06-01',
};

let service: TestService;
beforeAll(async () => {
  service = await testService({ ...showroom(3), 'price-list': [LIST], price: PRICES });
});
afterAll(() => service[Symbol.asyncDispose]());

interface Alternative {
  readonly added: readonly { readonly id: string }[];
  readonly configuration: { readonly id: string };
}

async function changeByPrice(id: string, add: readonly string[], remove: readonly string[] = []) {
  const { data, errors } = await service.ask(
    `query ($r: [_Any!]!, $add: [String!]!, $remove: [String!]!) {
       _entities(representations: $r) { ... on Configuration {
         change(input: { add: $add, remove: $remove, by: LEAST_PRICE }) {
           __typename
           ... on Changes { alternatives { added { id } configuration { id verdict { buildable complete } } } }
           ... on MissingPricesError { codes }
           ... on UserError { message }
         }
         completion(strategy: CHEAPEST) { configuration { id } }
       } }
     }`,
    { r: [{ __typename: 'Configuration', id }], add, remove },
  );
  expect(errors).toEqual([]);
  const [entity] = (data['_entities'] ?? []) as {
    readonly change: { readonly alternatives: readonly Alternative[] };
    readonly completion: { readonly configuration: { readonly id: string } } | null;
  }[];
  if (entity === undefined) throw new Error('No configuration came back');
  return entity;
}

describe('by price', () => {
  it('a package comes that is cheaper than the parts that are wished for', async () => {
    const { change } = await changeByPrice(configurationOfA01([], WORKS), ['W19', 'STWS']);
    expect(change).toMatchObject({
      alternatives: [
        {
          // 900 for the package, against 500 and 700 for its parts.
          configuration: {
            id: configurationOfA01(['STWS', 'W19'], ['ALARM', 'SPORT', 'SUSPS']),
            verdict: { buildable: true, complete: true },
          },
        },
      ],
    });
  });

  it('the ways out come by what the car costs, not by how many choices they keep', async () => {
    // The roof keeps out both others: 500 and 500 for suspension and towbar, against 500 for it.
    const car = configurationOfA01(['TOW', 'PANO', 'RAILS'], ['ALARM', 'STW1', 'SUSPR', 'W17']);
    const { change } = await changeByPrice(car, []);
    expect(change.alternatives.map(({ configuration }) => configuration.id)).toEqual([
      configurationOfA01(['PANO'], ['ALARM', 'STW1', 'SUSPS', 'W17']),
      configurationOfA01(['RAILS', 'TOW'], ['ALARM', 'STW1', 'SUSPR', 'W17']),
    ]);
  });

  it('the price of a model goes before that of its series, and that before the brand’s', async () => {
    const car = { market: 'DE', model: 'A02', orderDate: '2026-03-01' };
    const works = configurationId({ ...car, chosen: [], filled: WORKS });
    const { change } = await changeByPrice(works, ['W19', 'STWS']);
    // 300 and 700 are more than 900, 300 and the brand's 500 would not be.
    expect(change.alternatives[0]?.configuration.id).toBe(
      configurationId({
        ...car,
        chosen: ['STWS', 'W19'],
        filled: ['ALARM', 'SPORT', 'SUSPS'],
      }),
    );
    const wheels = await changeByPrice(works, ['W19']);
    expect(wheels.change.alternatives[0]?.added).toHaveLength(1);
  });

  it('the cheapest completion rids a car of what was filled in and costs', async () => {
    const car = configurationOfA01(['TOW'], ['ALARM', 'STWS', 'SUSPR', 'W19', 'SPORT']);
    const { completion } = await changeByPrice(car, []);
    expect(completion?.configuration.id).toBe(
      configurationOfA01(['TOW'], ['ALARM', 'STW1', 'SUSPR', 'W17']),
    );
  });

  it('nothing is ranked on a day on which no list holds', async () => {
    const car = configurationOfA01([], WORKS, '2026-06-01');
    expect(await changeByPrice(car, ['TOW'])).toEqual({
      change: {
        __typename: 'MissingPricesError',
        codes: [],
        message:
          'Expected prices of A01 in DE on 2026-06-01, got no price list that holds on that day. Rank by FEWEST_CHANGES, or choose a day with prices.',
      },
      completion: null,
    });
  });

  it('nothing is ranked where a code has no price, and the code is named', async () => {
    await service.stage(2, {
      ...showroom(1),
      'price-list': [LIST],
      price: PRICES.filter(({ code }) => code !== 'TOW'),
    });
    const { data } = await service.entities(
      'Configuration',
      [{ id: configurationOfA01([], WORKS) }],
      'change(input: { add: ["W18"], by: LEAST_PRICE }) { ... on MissingPricesError { codes message } }',
      { dataVersion: '2' },
    );
    expect(data['_entities']).toEqual([
      {
        change: {
          codes: ['TOW'],
          message: expect.stringContaining('the list DE-2026, which has none of TOW.'),
        },
      },
    ]);
    await service.discard(2);
  });

  it('a page of models reads each table of prices once, and never again', async () => {
    await service.restart();
    const page = () =>
      service.entities(
        'Configuration',
        codesOf(3).map((model) => ({
          id: configurationId({ market: 'DE', model, orderDate: '2026-03-01', chosen: ['TOW'], filled: [] }), // prettier-ignore
        })),
        'completion(strategy: CHEAPEST) { added { id } }',
      );
    const first = await page();
    expect(first.data['_entities']).toHaveLength(3);
    const added = (first.data['_entities'] as { completion: Alternative }[]).map(
      ({ completion }) => completion.added,
    );
    expect(added[0]).toContainEqual(optionOfA01('SUSPR'));
    const onPrices = (statements: readonly string[]) =>
      statements.filter((sql) => /constructability\.price|contents is not null/.test(sql));
    expect(onPrices(first.sqlStatements)).toHaveLength(3);
    expect((await page()).sqlStatements).toEqual([]);
  });
});
