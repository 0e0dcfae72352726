import {
  ConfigureDocument,
  ModelSearchDocument,
  type ConfigureQuery,
} from '../../operations/operations.generated.ts';
import { dataOf } from './graphqlClient.ts';

export type Car = Extract<ConfigureQuery['configure'], { __typename: 'Configuration' }>;

/** The id of a market's first model, by name. */
export async function firstModel(url: string, market = 'DE'): Promise<string> {
  const { market: found } = await dataOf(url, ModelSearchDocument, { market, first: 1 });
  const id = found?.models.nodes[0]?.id;
  if (id === undefined) throw new Error(`no model is offered in ${market}`);
  return id;
}

/** A configuration of the model with these codes chosen. */
export async function configure(
  url: string,
  modelId: string,
  codes: readonly string[] = [],
): Promise<Car> {
  const { configure: result } = await dataOf(url, ConfigureDocument, { modelId, codes });
  if (result.__typename !== 'Configuration') throw new Error(JSON.stringify(result));
  return result;
}
