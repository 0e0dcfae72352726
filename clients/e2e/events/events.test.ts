import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  RenameSavedConfigurationDocument,
  SaveConfigurationDocument,
} from '../../operations/operations.generated.ts';
import { configure, firstModel } from '../harness/car.ts';
import { eventLines } from '../harness/eventLog.ts';
import { dataOf } from '../harness/graphqlClient.ts';
import { SHAPES } from '../harness/shapes.ts';

describe.each(SHAPES)('events %s', (_, shape) => {
  test('the gateway is told of what is saved and changed, and not of whose it is', async () => {
    const { url, logFile } = shape();
    const car = await configure(url, await firstModel(url));
    const { saveConfiguration } = await dataOf(url, SaveConfigurationDocument, {
      configurationId: car.id,
      name: 'A name for nobody else',
    });
    if (saveConfiguration.__typename !== 'ConfigurationSaved') throw new Error('not saved');
    const { id } = saveConfiguration.savedConfiguration;
    const ownerToken = saveConfiguration.ownerToken ?? '';
    await dataOf(
      url,
      RenameSavedConfigurationDocument,
      { id, revision: 1, name: 'Another name for nobody' },
      { 'ucp-owner-token': ownerToken },
    );
    const lines = await eventLines(
      logFile,
      ({ type, subject }) => type === 'configuration.renamed' && subject === id,
    );
    const own = lines.filter(({ subject }) => subject === id);
    expect(own.map(({ source, type }) => [source, type])).toEqual([
      ['/configurations', 'configuration.saved'],
      ['/configurations', 'configuration.renamed'],
    ]);
    const log = await readFile(logFile, 'utf8');
    expect(log).not.toContain('for nobody');
    expect(log).not.toContain(ownerToken);
  });
});
