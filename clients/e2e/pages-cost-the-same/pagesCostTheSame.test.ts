import { describe, expect, test } from 'vitest';
import {
  InitialCarsDocument,
  ModelPagesDocument,
  SaveConfigurationDocument,
  SavedConfigurationsDocument,
} from '../../operations/operations.generated.ts';
import { ask, dataOf } from '../harness/graphqlClient.ts';
import { requestLine } from '../harness/requestLog.ts';
import { SHAPES } from '../harness/shapes.ts';

/** Costs are those of making an answer, not of giving one that was kept. */
const UNKEPT = { 'cache-control': 'no-cache' };
/**
 * Where nothing is known yet: seven tables of the catalog, six of constructability, and of pricing
 * four for models, five for options and six for configurations, each of which is a fetch.
 */
const MOST_STATEMENTS = 7 + 6 + 4 + 5 + 6;

describe.each(SHAPES)('loaders replace the aggregators %s', (_, shape) => {
  test('a page of models with options, prices and verdicts costs the same at any length', async () => {
    const { url, logFile } = shape();
    const cost = async (first: number, orderDate: string) => {
      const answer = await ask(url, ModelPagesDocument, { market: 'DE', first, orderDate }, UNKEPT);
      expect(answer.errors).toBeUndefined();
      const line = await requestLine(logFile, answer.requestId);
      return { models: answer.data.market?.models.nodes.length ?? 0, ...line };
    };
    // What services keep between requests depends on what other tests asked for before. So each
    // page is asked for twice: the first time costs one statement a table and fetch at most, at any length.
    for (const first of [5, 50]) {
      const { sqlStatements } = await cost(first, '2026-12-08');
      expect(sqlStatements).toBeLessThanOrEqual(MOST_STATEMENTS);
    }
    const five = await cost(5, '2026-12-08');
    const fifty = await cost(50, '2026-12-08');
    expect(five.models).toBe(5);
    expect(fifty.models).toBe(50);
    expect(fifty.sqlStatements).toBe(five.sqlStatements);
    expect(fifty.calls).toEqual(five.calls);
  });

  test('a page of saved configurations with what changed since costs the same at any length', async () => {
    const { url, logFile } = shape();
    const { market } = await dataOf(url, InitialCarsDocument, { market: 'FR', first: 50 });
    const cars = market?.models.nodes.map((model) => model.initialConfiguration?.id ?? '') ?? [];
    expect(new Set(cars).size).toBe(50);
    const save = async (configurationId: string, headers: Record<string, string>) => {
      const { saveConfiguration } = await dataOf(
        url,
        SaveConfigurationDocument,
        { configurationId, name: 'One of many' },
        headers,
      );
      if (saveConfiguration.__typename !== 'ConfigurationSaved') throw new Error('not saved');
      return saveConfiguration.ownerToken;
    };
    const [first = '', ...others] = cars;
    const owner = { 'ucp-owner-token': (await save(first, {})) ?? '' };
    for (const car of others) await save(car, owner);
    const cost = async (first: number) => {
      const answer = await ask(
        url,
        SavedConfigurationsDocument,
        { first },
        { ...owner, ...UNKEPT },
      );
      expect(answer.errors).toBeUndefined();
      expect(answer.data.savedConfigurations.nodes).toHaveLength(first);
      return requestLine(logFile, answer.requestId);
    };
    await cost(50);
    const five = await cost(5);
    const fifty = await cost(50);
    expect(fifty.sqlStatements).toBe(five.sqlStatements);
    expect(fifty.calls).toEqual(five.calls);
  });
});
