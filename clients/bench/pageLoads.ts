import {
  ChangeConfigurationDocument,
  ConfigurationPageDocument,
  ConfigureDocument,
  InitialCarsDocument,
  ModelPagesDocument,
  ModelSearchDocument,
  OfferedOptionsDocument,
  SaveConfigurationDocument,
  SavedConfigurationsDocument,
} from '../operations/operations.generated.ts';
import { configure, firstModel } from '../e2e/harness/car.ts';
import { dataOf } from '../e2e/harness/graphqlClient.ts';
import { loadOf, type Load } from './load.ts';

const MARKET = 'DE';
/** The long pages; the short ones have five. */
const MANY = 50;

/** The pages of a configurator by name, on what this platform has to offer. */
export async function pageLoads(url: string): Promise<ReadonlyMap<string, Load>> {
  const modelId = await firstModel(url, MARKET);
  const car = await configure(url, modelId);
  const paint = await anotherPaint(
    url,
    modelId,
    car.items.map(({ option }) => option.code),
  );
  const owner = await saveCars(url);
  return new Map([
    ['model search, 10 a page', loadOf(ModelSearchDocument, { market: MARKET, first: 10 })],
    ['5 models in full', loadOf(ModelPagesDocument, { market: MARKET, first: 5 })],
    [`${MANY} models in full`, loadOf(ModelPagesDocument, { market: MARKET, first: MANY })],
    ['configure', loadOf(ConfigureDocument, { modelId, codes: [paint] })],
    ['configuration page', loadOf(ConfigurationPageDocument, { id: car.id })],
    ['change', loadOf(ChangeConfigurationDocument, { id: car.id, add: [paint], remove: [] })],
    ['5 saved configurations', loadOf(SavedConfigurationsDocument, { first: 5 }, owner)],
    [`${MANY} saved configurations`, loadOf(SavedConfigurationsDocument, { first: MANY }, owner)],
  ]);
}

async function anotherPaint(
  url: string,
  modelId: string,
  chosen: readonly string[],
): Promise<string> {
  const { model } = await dataOf(url, OfferedOptionsDocument, { id: modelId });
  const paint = model?.families
    .find(({ role }) => role === 'PAINT')
    ?.options.find(({ code }) => !chosen.includes(code));
  if (paint === undefined) throw new Error(`${modelId} comes in one paint only`);
  return paint.code;
}

/** Saves a car of each of many models; the headers of their owner. */
async function saveCars(url: string): Promise<Record<string, string>> {
  const { market } = await dataOf(url, InitialCarsDocument, { market: MARKET, first: MANY });
  const cars = market?.models.nodes.flatMap((model) => model.initialConfiguration?.id ?? []) ?? [];
  if (cars.length < MANY) throw new Error(`${MARKET} offers ${cars.length} models, not ${MANY}`);
  let owner = {};
  for (const configurationId of cars) {
    const { saveConfiguration } = await dataOf(
      url,
      SaveConfigurationDocument,
      { configurationId, name: 'One of many' },
      owner,
    );
    if (saveConfiguration.__typename !== 'ConfigurationSaved') throw new Error('not saved');
    const { ownerToken } = saveConfiguration;
    if (ownerToken != null) owner = { 'ucp-owner-token': ownerToken };
  }
  return owner;
}
