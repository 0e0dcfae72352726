import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  DeleteSavedConfigurationDocument,
  RenameSavedConfigurationDocument,
  ReplaceSavedConfigurationDocument,
  SaveConfigurationDocument,
  SavedConfigurationsDocument,
  SharedConfigurationDocument,
  ShareSavedConfigurationDocument,
} from '../../operations/operations.generated.ts';
import { configure, firstModel } from '../harness/car.ts';
import { ask, dataOf } from '../harness/graphqlClient.ts';
import { SHAPES } from '../harness/shapes.ts';

describe.each(SHAPES)('saved configurations %s', (_, shape) => {
  async function saved() {
    const { url } = shape();
    const car = await configure(url, await firstModel(url));
    const { saveConfiguration } = await dataOf(url, SaveConfigurationDocument, {
      configurationId: car.id,
      name: 'Our next car',
    });
    if (saveConfiguration.__typename !== 'ConfigurationSaved') throw new Error('not saved');
    const owner = { 'ucp-owner-token': saveConfiguration.ownerToken ?? '' };
    return { url, car, owner, id: saveConfiguration.savedConfiguration.id };
  }

  test('an anonymous owner saves, renames, shares and deletes a car', async () => {
    const { url, car, owner, id } = await saved();
    const renamed = await dataOf(
      url,
      RenameSavedConfigurationDocument,
      { id, revision: 1, name: 'The other one' },
      owner,
    );
    expect(renamed.renameSavedConfiguration).toMatchObject({
      savedConfiguration: { name: 'The other one', revision: 2 },
    });
    const late = await dataOf(
      url,
      RenameSavedConfigurationDocument,
      { id, revision: 1, name: 'Too late' },
      owner,
    );
    expect(late.renameSavedConfiguration).toMatchObject({
      __typename: 'RevisionConflictError',
      current: { name: 'The other one', revision: 2 },
    });

    const { shareSavedConfiguration } = await dataOf(
      url,
      ShareSavedConfigurationDocument,
      { id },
      owner,
    );
    if (shareSavedConfiguration.__typename !== 'ConfigurationSaved') throw new Error('not shared');
    const code = shareSavedConfiguration.savedConfiguration.shareCode ?? '';
    const shared = await dataOf(url, SharedConfigurationDocument, { code });
    expect(shared.sharedConfiguration).toMatchObject({
      name: 'The other one',
      current: { verdict: { buildable: true }, price: { gross: car.price?.gross } },
    });

    const deleted = await dataOf(url, DeleteSavedConfigurationDocument, { id, revision: 2 }, owner);
    expect(deleted.deleteSavedConfiguration.__typename).toBe('ConfigurationDeleted');
    const gone = await dataOf(url, SharedConfigurationDocument, { code });
    expect(gone.sharedConfiguration).toBeNull();
  });

  test('opening one tells its price and verdict of then and of now', async () => {
    const { url, car, owner } = await saved();
    const { savedConfigurations } = await dataOf(url, SavedConfigurationsDocument, {}, owner);
    expect(savedConfigurations.nodes).toMatchObject([
      {
        name: 'Our next car',
        priceWhenSaved: { gross: car.price?.gross },
        verdictWhenSaved: { buildable: true },
        discontinuedOptions: [],
        current: {
          price: { gross: car.price?.gross },
          verdict: { buildable: true, conflicts: [] },
        },
      },
    ]);
  });

  test("who has no token sees none of another's cars, and a tampered token is refused", async () => {
    const { url, owner, id } = await saved();
    const nobody = await dataOf(url, SavedConfigurationsDocument, {});
    expect(nobody.savedConfigurations).toMatchObject({ totalCount: 0, nodes: [] });
    const deleted = await dataOf(url, DeleteSavedConfigurationDocument, { id, revision: 1 });
    expect(deleted.deleteSavedConfiguration.__typename).toBe('SavedConfigurationNotFoundError');

    const token = owner['ucp-owner-token'];
    const tampered = `${token.slice(0, 10)}${token[10] === 'A' ? 'B' : 'A'}${token.slice(11)}`;
    const { errors } = await ask(
      url,
      SavedConfigurationsDocument,
      {},
      { 'ucp-owner-token': tampered },
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  test('the same idempotency key saves once, whatever the network repeats', async () => {
    const { url, car, owner } = await saved();
    const headers = { ...owner, 'idempotency-key': randomUUID() };
    const variables = { configurationId: car.id, name: 'Once' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => dataOf(url, SaveConfigurationDocument, variables, headers)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { savedConfigurations } = await dataOf(url, SavedConfigurationsDocument, {}, owner);
    expect(savedConfigurations.totalCount).toBe(2);
  });

  test('a malformed configuration replaces nothing', async () => {
    const { url, owner, id } = await saved();
    const { replaceSavedConfiguration } = await dataOf(
      url,
      ReplaceSavedConfigurationDocument,
      { id, revision: 1, configurationId: 'C1.nonsense' },
      owner,
    );
    expect(replaceSavedConfiguration.__typename).toBe('MalformedIdError');
    const { savedConfigurations } = await dataOf(url, SavedConfigurationsDocument, {}, owner);
    expect(savedConfigurations.nodes[0]?.revision).toBe(1);
  });
});
