import { expect, test } from 'vitest';
import { serveOverHttp } from './testing/httpSubgraphs.ts';
import { listen } from './testing/listen.ts';
import { shopSubgraphs } from './testing/shopSubgraphs.ts';
import { ask, testGateway, type GraphQLAnswer, type TestGateway } from './testing/testGateway.ts';

/** The shop with a service for prices that answers what it likes. */
async function shopWith(prices: () => unknown) {
  const stack = new AsyncDisposableStack();
  const sick = stack.use(await listen((_, response) => response.end(textOf(prices()))));
  const shop = shopSubgraphs();
  const http = stack.use(await serveOverHttp(shop));
  const gateway: TestGateway = stack.use(
    await testGateway({
      supergraphSdl: shop.supergraphSdl,
      subgraphs: { kind: 'http', urls: new Map([...http.urls, ['prices', sick.url]]) },
    }),
  );
  return {
    ask: async (query: string) => ask(gateway, query),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

function textOf(answer: unknown): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

const GOODS = '{ goods(codes: ["A", "BB"]) { code price } }';
const UNPRICED = {
  goods: [
    { code: 'A', price: null },
    { code: 'BB', price: null },
  ],
};
const PRICED = {
  goods: [
    { code: 'A', price: 1 },
    { code: 'BB', price: 2 },
  ],
};
const entities = (list: unknown, errors?: unknown) => ({ data: { _entities: list }, errors });
const priced = (errors?: unknown) => entities([{ price: 1 }, { price: 2 }], errors);
const codesOf = ({ body }: GraphQLAnswer) =>
  body.errors?.map(({ extensions }) => extensions['code']) ?? [];

test.each([
  ['one entity too few', [{ price: 2 }]],
  ['one entity too many', [{ price: 1 }, { price: 2 }, { price: 3 }]],
  ['no list', undefined],
  ['null for the list, and no error', null],
  ['texts for entities', ['1', '2']],
  ['lists for entities', [[{ price: 1 }], [{ price: 2 }]]],
])('%s: nobody gets what is another entity’s, and nothing of it is kept', async (_, list) => {
  let answer: unknown = entities(list);
  await using shop = await shopWith(() => answer);
  const wrong = await shop.ask(GOODS);
  expect(wrong.body.data).toEqual(UNPRICED);
  expect(codesOf(wrong)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  answer = priced();
  expect((await shop.ask(GOODS)).body).toEqual({ data: PRICED });
});

test.each([
  ['null for its errors', null],
  ['an empty list of errors', []],
])('%s: it has none', async (_, errors) => {
  await using shop = await shopWith(() => priced(errors));
  expect((await shop.ask(GOODS)).body).toEqual({ data: PRICED });
});

const nowhere = { message: 'no', extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } };

test.each([
  ['null', null],
  ['a text', '_entities'],
  ['a number', 7],
  ['an object', { a: 1 }],
  ['one with null in it', ['_entities', 0, null]],
  ['one beyond the list', ['_entities', 7, 'price']],
])('an error whose path is %s costs no data', async (_, path) => {
  await using shop = await shopWith(() => priced([{ message: 'no', path }]));
  expect((await shop.ask(GOODS)).body).toEqual({ data: PRICED, errors: [nowhere] });
});

test.each([
  ['null', null],
  ['a text', 'abc'],
  ['a code that is none', { code: { a: 1 } }],
  ['a status for the client', { http: { status: 204 } }],
  ['a status that there is not', { http: { status: 99_999 } }],
])('an error whose extensions are %s is answered with status 200', async (_, extensions) => {
  await using shop = await shopWith(() => priced([{ message: 'no', extensions }]));
  const { status, body } = await shop.ask(GOODS);
  expect(status).toBe(200);
  expect(body).toEqual({ data: PRICED, errors: [nowhere] });
});

test('an error without a message is one', async () => {
  await using shop = await shopWith(() => priced([{}]));
  const { body } = await shop.ask(GOODS);
  expect(body.data).toEqual(PRICED);
  expect(body.errors?.[0]?.message).toMatch(/./);
});
