import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfigurationId } from '../shared/ids/configurationId.ts';
import { modelId } from '../shared/ids/modelId.ts';
import { ruleId } from '../shared/ids/ruleId.ts';
import { testService, type TestService } from './testing/runningService.ts';
import { A01, WORKS, configurationOfA01, optionOfA01 } from './testing/a01.ts';
import { showroom } from './testing/showroom.ts';

const VERDICT = `verdict { buildable complete conflicts { rules { id code kind text } choices { id } } }`;
const CONFIGURE = `query ($modelId: ID!, $codes: [String!]!, $orderDate: Date) {
  configure(input: { modelId: $modelId, codes: $codes, orderDate: $orderDate }) {
    __typename
    ... on Configuration { id ${VERDICT} }
    ... on UserError { message }
    ... on MalformedIdError { canonicalId }
    ... on UnknownModelError { modelId }
    ... on UnknownCodesError { codes }
    ... on OutsideEffectivityError { codes orderDate }
  }
}`;
let service: TestService;
beforeAll(async () => {
  service = await testService(showroom());
});
afterAll(() => service[Symbol.asyncDispose]());

async function configure(
  codes: readonly string[],
  more: { readonly orderDate?: string; readonly modelId?: string; readonly now?: string } = {},
): Promise<Record<string, unknown>> {
  const { orderDate = null, modelId: id = modelId(A01), now = '2026-03-01T12:00:00Z' } = more;
  const { data, errors } = await service.ask(CONFIGURE, { modelId: id, codes, orderDate }, { now });
  expect(errors).toEqual([]);
  return data['configure'] as Record<string, unknown>;
}

describe('configure', () => {
  it('fills a car around its choices and judges it', async () => {
    expect(await configure(['TOW'])).toEqual({
      __typename: 'Configuration',
      id: configurationOfA01(['TOW'], ['ALARM', 'STW1', 'SUSPR', 'W17']),
      verdict: { buildable: true, complete: true, conflicts: [] },
    });
  });

  it('completes a car for which rules ask for more than packages and standards bring', async () => {
    expect(await configure(['W20'])).toEqual({
      __typename: 'Configuration',
      id: configurationOfA01(['W20'], ['ALARM', 'STW1', 'SUSPL']),
      verdict: { buildable: true, complete: true, conflicts: [] },
    });
  });

  it('names a chosen package where what it brought breaks a rule', async () => {
    const { verdict } = await configure(['ALLIN', 'PANO']);
    expect(verdict).toMatchObject({
      buildable: false,
      conflicts: [{ rules: [{ code: 'R2' }], choices: [{}, {}] }],
    });
    const { conflicts } = verdict as { readonly conflicts: readonly { choices: unknown }[] };
    expect(conflicts.map(({ choices }) => choices)).toEqual([
      [optionOfA01('ALLIN'), optionOfA01('PANO')],
    ]);
  });

  it('names the violated rules and the choices that they speak of', async () => {
    const { verdict } = await configure(['TOW', 'PANO']);
    const rule = { ...A01, kind: 'EXCLUDES', code: 'R2' } as const;
    expect(verdict).toEqual({
      buildable: false,
      complete: true,
      conflicts: [
        {
          rules: [
            {
              id: ruleId(rule),
              code: 'R2',
              kind: 'EXCLUDES',
              text: 'The panorama roof leaves no place for rails.',
            },
          ],
          choices: [optionOfA01('PANO'), optionOfA01('TOW')],
        },
      ],
    });
  });

  it('orders today in the market, not where the server stands', async () => {
    const evening = { now: '2026-03-01T20:00:00Z' };
    const tokyo = modelId({ market: 'JP', model: 'A01' });
    const inJapan = parseConfigurationId(
      String((await configure([], { ...evening, modelId: tokyo }))['id']),
    );
    expect(inJapan).toMatchObject({ key: { orderDate: '2026-03-02' } });
    const inGermany = parseConfigurationId(String((await configure([], evening))['id']));
    expect(inGermany).toMatchObject({ key: { orderDate: '2026-03-01' } });
  });

  it('tells unknown codes, and what was perhaps meant', async () => {
    expect(await configure(['TWO', 'tow', 'ZZZZZZ', 'W17'])).toEqual({
      __typename: 'UnknownCodesError',
      codes: ['TWO', 'tow', 'ZZZZZZ'],
      message: `Expected codes that A01 is offered in DE, got 'TWO' (perhaps TOW), 'tow' (perhaps TOW), 'ZZZZZZ'.`,
    });
  });

  it('repeats of what is longer than any code only the beginning', async () => {
    const cut = `${'X'.repeat(79)}…`;
    expect(await configure(['X'.repeat(900_000)])).toMatchObject({
      codes: [cut],
      message: `Expected codes that A01 is offered in DE, got '${cut}'.`,
    });
  });

  it('takes a code that another market is offered for unknown', async () => {
    const answer = await configure(['STWH'], { modelId: modelId({ market: 'JP', model: 'A01' }) });
    expect(answer).toMatchObject({ __typename: 'UnknownCodesError', codes: ['STWH'] });
  });

  it('tells codes and models that are not offered on the order date', async () => {
    expect(await configure(['CAM', 'TOW'], { orderDate: '2026-06-30' })).toEqual({
      __typename: 'OutsideEffectivityError',
      codes: ['CAM'],
      orderDate: '2026-06-30',
      message: 'Expected an order date on which CAM is offered in DE, got 2026-06-30.',
    });
    expect(await configure(['CAM'], { orderDate: '2026-07-01' })).toMatchObject({
      __typename: 'Configuration',
    });
    expect(await configure([], { orderDate: '2025-12-31' })).toEqual({
      __typename: 'OutsideEffectivityError',
      codes: [],
      orderDate: '2025-12-31',
      message: 'Expected an order date on which A01 is offered in DE, got 2025-12-31.',
    });
  });

  it('tells a model that the market does not know, and an id that is none', async () => {
    for (const key of [
      { market: 'DE', model: 'A99' },
      { market: 'ZZ', model: 'A01' },
    ]) {
      const id = modelId(key);
      expect(await configure([], { modelId: id })).toMatchObject({
        __typename: 'UnknownModelError',
        modelId: id,
      });
    }
    expect(await configure([], { modelId: 'M1.DE.A01.xxxx' })).toMatchObject({
      __typename: 'MalformedIdError',
      canonicalId: null,
    });
  });

  it.each(['2026-02-30', 'tomorrow', '2026-3-1'])(
    'refuses the order date %s',
    async (orderDate) => {
      const { errors } = await service.ask(CONFIGURE, {
        modelId: modelId(A01),
        codes: [],
        orderDate,
      });
      expect(errors).toEqual([
        {
          code: 'MALFORMED_ARGUMENT',
          message: `Expected orderDate as a day that exists, YYYY-MM-DD, got '${orderDate}'.`,
        },
      ]);
    },
  );
});

describe('the initial configuration', () => {
  const initial = (ids: readonly string[], field: string) =>
    service.entities(
      'Model',
      ids.map((id) => ({ id })),
      `id ${field}`,
    );

  it('is what comes from the works', async () => {
    const { data } = await initial(
      [modelId(A01)],
      'initialConfiguration { id verdict { buildable complete } }',
    );
    expect(data['_entities']).toEqual([
      {
        id: modelId(A01),
        initialConfiguration: {
          id: configurationOfA01([], WORKS),
          verdict: { buildable: true, complete: true },
        },
      },
    ]);
  });

  it('is null where the model is not offered', async () => {
    const unknown = modelId({ market: 'DE', model: 'A99' });
    const { data, errors } = await initial(
      [modelId(A01), unknown],
      'initialConfiguration(orderDate: "2031-01-01") { id }',
    );
    expect(errors).toEqual([]);
    expect(data['_entities']).toMatchObject([
      { initialConfiguration: null },
      { initialConfiguration: null },
    ]);
  });
});
