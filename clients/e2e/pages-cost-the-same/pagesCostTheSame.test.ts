import { describe, expect, test } from 'vitest';
import {
  ModelPagesDocument,
  SaveConfigurationDocument,
  SavedConfigurationsDocument,
} from '../../operations/operations.generated.ts';
import { configure, firstModel } from '../harness/car.ts';
import { ask, dataOf } from '../harness/graphqlClient.ts';
import { requestLine } from '../harness/requestLog.ts';
import { SHAPES } from '../harness/shapes.ts';

/** A page of this many models costs as many statements as one of five. */
const LARGE_PAGE = 50;

describe.each(SHAPES)('loaders replace the aggregators %s', (_, shape) => {
  test('a page of models with options, prices and verdicts costs the same at any length', async () => {
    const { url, logFile } = shape();
    const cost = async (first: number, orderDate: string) => {
      const answer = await ask(url, ModelPagesDocument, { market: 'DE', first, orderDate });
      expect(answer.errors).toBeUndefined();
      const line = await requestLine(logFile, answer.requestId);
      return { models: answer.data.market?.models.nodes.length ?? 0, ...line };
    };
    // A day of its own for each, so that neither finds the other's rule slices in a cache.
    const five = await cost(5, '2026-12-07');
    const fifty = await cost(LARGE_PAGE, '2026-12-08');
    expect(five.models).toBe(5);
    expect(fifty.models).toBeGreaterThan(30);
    expect(fifty.sqlStatements).toBe(five.sqlStatements);
    expect(fifty.calls).toEqual(five.calls);
  });

  test('a page of saved configurations with what changed since costs the same at any length', async () => {
    const { url, logFile } = shape();
    const car = await configure(url, await firstModel(url));
    const save = async (name: string, headers: Record<string, string>) => {
      const { saveConfiguration } = await dataOf(
        url,
        SaveConfigurationDocument,
        { configurationId: car.id, name },
        headers,
      );
      if (saveConfiguration.__typename !== 'ConfigurationSaved') throw new Error('not saved');
      return saveConfiguration.ownerToken;
    };
    const token = await save('Car 0', {});
    const owner = { 'ucp-owner-token': token ?? '' };
    for (let number = 1; number < 50; number++) await save(`Car ${number}`, owner);
    const cost = async (first: number) => {
      const answer = await ask(url, SavedConfigurationsDocument, { first }, owner);
      expect(answer.errors).toBeUndefined();
      expect(answer.data.savedConfigurations.nodes).toHaveLength(first);
      return requestLine(logFile, answer.requestId);
    };
    const five = await cost(5);
    const fifty = await cost(50);
    expect(fifty.sqlStatements).toBe(five.sqlStatements);
    expect(fifty.calls).toEqual(five.calls);
  });
});
