import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStandalone } from '../standalone/startStandalone.ts';
import { ask, memoryLog } from '../testing/testGateway.ts';
import { serveSuite, type ServedSuite } from './caseServer.ts';
import { askOneSchema } from './oneSchema.ts';
import { dataFaults, errorFaults, faultsOf } from './runCase.ts';
import { stockGateway, type StockGateway } from './stockGateway.ts';
import { readSuites } from './suites.ts';

const suites = await readSuites();

test('there are at least two hundred cases, and no two of a suite ask the same', () => {
  const cases = suites.flatMap(({ name, cases }) =>
    cases.map(({ operation, operationName, variables, down, title }) => ({
      question: JSON.stringify([name, operation, operationName, variables, down]),
      title: `${name}: ${title}`,
    })),
  );
  expect(cases.length).toBeGreaterThanOrEqual(200);
  expect(new Set(cases.map(({ question }) => question)).size).toBe(cases.length);
  expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
});

describe.each(suites)('$name', (suite) => {
  const resources = new AsyncDisposableStack();
  let served: ServedSuite;
  let gateway: { readonly url: string };
  beforeAll(async () => {
    served = resources.use(await serveSuite(suite));
    const { supergraphSdl } = served;
    const { log } = memoryLog();
    const options = { supergraphSdl, log, host: '127.0.0.1', port: 0, redisUrl: null };
    const start = await startStandalone(options);
    if (start.kind !== 'running') throw new Error(start.message);
    gateway = resources.use(start.gateway);
  });
  afterAll(() => resources.disposeAsync());

  test.each(suite.cases)('$name: $title', async (one) => {
    const { tally } = served.begin(one);
    const { body } = await ask(gateway, one.operation, {
      ...(one.variables === undefined ? {} : { variables: one.variables }),
      ...(one.operationName === undefined ? {} : { operationName: one.operationName }),
    });
    expect(faultsOf(one, body, tally)).toEqual([]);
  });

  const byOneSchema = suite.cases.filter(
    ({ notByOneSchema, down }) => notByOneSchema === undefined && down === undefined,
  );
  test.each(byOneSchema)('$name is what one schema answers over the same data', async (one) => {
    const { world } = served.begin(one);
    const answer = await askOneSchema({ suite, ...served }, world, one);
    expect([...dataFaults(one, answer), ...errorFaults(one, answer)]).toEqual([]);
  });

  const stockFails = suite.cases.filter(({ failsOnStock }) => failsOnStock === true);
  describe.runIf(stockFails.length > 0)('on the stock gateway', () => {
    let stock: StockGateway;
    beforeAll(async () => {
      stock = resources.use(await stockGateway(served.supergraphSdl));
    });
    test.each(stockFails)('$name is answered wrong', async (one) => {
      const { tally } = served.begin(one);
      expect(faultsOf(one, await stock.ask(one), tally)).not.toEqual([]);
    });
  });
});
