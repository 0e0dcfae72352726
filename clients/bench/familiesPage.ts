import { InitialCarsDocument, OfferedOptionsDocument } from '../operations/operations.generated.ts';
import { dataOf } from '../e2e/harness/graphqlClient.ts';
import { loadOf, type Load } from './load.ts';

const MARKETS = ['DE', 'US', 'JP'] as const;
const MODELS_EACH = 10;
/** A prime, so that successive cars of a model share few codes. */
const STRIDE = 37;

/** What a configurator shows of one car: every option, its state, and what a click on it does. */
const FAMILIES_PAGE = `
  query FamiliesPage($id: ID!) {
    configuration(id: $id) {
      ... on Configuration {
        id
        families {
          family { id code name }
          options {
            option { id code name }
            state
            change {
              id
              added { id code name }
              removed { id code name }
              priceDelta { net { amount } gross { amount } }
              configuration { id }
            }
          }
        }
      }
    }
  }`;

/** Whoever keeps answers, the page is to be made each time. */
const NO_KEPT_ANSWERS = { 'cache-control': 'no-cache' };

const CHOOSE = `
  query Choose($modelId: ID!, $codes: [String!]!) {
    configure(input: { modelId: $modelId, codes: $codes }) {
      ... on Configuration { id }
      ... on UserError { message }
    }
  }`;

interface Chosen {
  readonly configure: { readonly id?: string };
}

/** The page of as many cars, no two alike: of many models and markets, with one to three choices. */
export async function familiesPages(url: string, count: number): Promise<readonly Load[]> {
  const models = await offeredModels(url);
  const ids = new Set<string>();
  for (let turn = 0; ids.size < count; turn++) {
    const { modelId, codes } = models[turn % models.length] ?? { modelId: '', codes: [] };
    const nth = Math.floor(turn / models.length);
    const chosen = [0, 1, 2]
      .slice(0, 1 + (nth % 3))
      .flatMap((place) => codes[(nth * STRIDE + place * (STRIDE - 6)) % codes.length] ?? []);
    const { configure } = await dataOf<Chosen, object>(url, CHOOSE, {
      modelId,
      codes: [...new Set(chosen)],
    });
    // Codes that are not offered today make no car.
    if (configure.id !== undefined) ids.add(configure.id);
    if (turn > 10 * count) throw new Error(`Expected ${count} different cars, got ${ids.size}`);
  }
  return [...ids].map((id) => loadOf(FAMILIES_PAGE, { id }, NO_KEPT_ANSWERS));
}

async function offeredModels(
  url: string,
): Promise<readonly { readonly modelId: string; readonly codes: readonly string[] }[]> {
  const models: { modelId: string; codes: readonly string[] }[] = [];
  for (const market of MARKETS) {
    const cars = await dataOf(url, InitialCarsDocument, { market, first: MODELS_EACH });
    for (const { id } of cars.market?.models.nodes ?? []) {
      const { model } = await dataOf(url, OfferedOptionsDocument, { id });
      const codes = model?.families.flatMap(({ options }) => options.map(({ code }) => code));
      models.push({ modelId: id, codes: codes ?? [] });
    }
  }
  return models;
}
