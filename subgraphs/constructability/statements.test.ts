import { afterAll, beforeAll, expect, it } from 'vitest';
import { configurationId, type ConfigurationKey } from '../shared/ids/configurationId.ts';
import { modelId } from '../shared/ids/modelId.ts';
import { testService, type TestService } from './testing/runningService.ts';
import { codesOf, showroom } from './testing/showroom.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService(showroom(50));
  await service.stage(2, showroom(50));
});
afterAll(() => service[Symbol.asyncDispose]());

/** The tables that the statements of one fetch read, each as often as it is read. */
function tablesOf(statements: readonly string[]): readonly string[] {
  return statements.flatMap((sql) => sql.match(/constructability\.(\w+)/g) ?? []).sort();
}

const ALL_TABLES = ['family', 'market', 'model', 'option', 'rule', 'standard'].map(
  (table) => `constructability.${table}`,
);

async function modelPage(models: number) {
  return service.entities(
    'Model',
    codesOf(models).map((model) => ({ id: modelId({ market: 'DE', model }) })),
    'initialConfiguration { id verdict { buildable complete conflicts { rules { text } } } }',
  );
}

function car(model: string): ConfigurationKey {
  return {
    market: 'DE',
    model,
    orderDate: '2026-03-01',
    chosen: ['PANO', 'TOW'],
    filled: ['ALARM', 'STW1', 'SUSPR', 'W17'],
  };
}

it('pages of 5 and of 50 models take the same statements, one a table', async () => {
  for (const models of [5, 50]) {
    await service.restart();
    const { data, sqlStatements } = await modelPage(models);
    expect(data['_entities']).toHaveLength(models);
    expect(tablesOf(sqlStatements)).toEqual(ALL_TABLES);
  }
});

it('a page after another one takes no more, though some of its models are known already', async () => {
  await service.restart();
  await modelPage(5);
  expect(tablesOf((await modelPage(50)).sqlStatements)).toEqual(ALL_TABLES);
});

it('a page seen before asks the database for today’s date in the market only', async () => {
  await modelPage(50);
  expect(tablesOf((await modelPage(50)).sqlStatements)).toEqual(['constructability.market']);
});

it('5 and 50 configurations, and the texts of the rules they break, take one statement a table', async () => {
  for (const models of [5, 50]) {
    await service.restart();
    const { data, sqlStatements } = await service.entities(
      'Configuration',
      codesOf(models).map((model) => ({ id: configurationId(car(model)) })),
      'verdict { conflicts { rules { text } } }',
    );
    expect(JSON.stringify(data).match(/The panorama roof/g)).toHaveLength(models);
    expect(tablesOf(sqlStatements)).toEqual([...ALL_TABLES, 'constructability.wording'].sort());
  }
});

it('what can be chosen of 5 and of 50 configurations takes one statement a table', async () => {
  for (const models of [5, 50]) {
    await service.restart();
    const { data, errors, sqlStatements } = await service.entities(
      'Configuration',
      codesOf(models).map((model) => ({ id: configurationId(car(model)) })),
      `variantCount { exact }
       families {
         family { id }
         options { option { id } state change { id configuration { id } } conflict { rules { text } } }
       }
       completion { id }`,
    );
    expect(errors).toEqual([]);
    expect(data['_entities']).toHaveLength(models);
    expect(tablesOf(sqlStatements)).toEqual([...ALL_TABLES, 'constructability.wording'].sort());
  }
});

it('5 and 50 saved configurations of two data versions take one statement a table', async () => {
  for (const models of [5, 50]) {
    await service.restart();
    const { sqlStatements } = await service.entities(
      'SavedConfiguration',
      codesOf(models).map((model, index) => ({
        id: model,
        dataVersion: index % 2 === 0 ? '1' : '2',
        configuration: { id: configurationId(car(model)) },
      })),
      'verdictWhenSaved { buildable }',
    );
    expect(tablesOf(sqlStatements)).toEqual(
      [...ALL_TABLES, 'constructability.held_version'].sort(),
    );
  }
});

it('2,000 verdicts of 50 models take one statement a table', async () => {
  await service.restart();
  const models = codesOf(50);
  const ids = Array.from({ length: 2_000 }, (_, index) => {
    const day = `2026-0${1 + (Math.floor(index / 50) % 8)}-01`;
    return configurationId({ ...car(models[index % 50] ?? ''), orderDate: day });
  });
  const { sqlStatements } = await service.ask(
    'query ($ids: [ID!]!) { verdicts(ids: $ids) { verdict { buildable } } }',
    { ids },
  );
  expect(tablesOf(sqlStatements)).toEqual(ALL_TABLES);
});
