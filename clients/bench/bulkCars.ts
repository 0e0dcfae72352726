import {
  configurationId,
  parseConfigurationId,
} from '../../subgraphs/shared/ids/configurationId.ts';
import { InitialCarsDocument } from '../operations/operations.generated.ts';
import { dataOf } from '../e2e/harness/graphqlClient.ts';

const MARKETS = ['DE', 'JP', 'US', 'GB'];
const MODELS = 20;
/** Every so many, a car lacks a code of a family that wants one: then the compiled rules are asked. */
const PARTIAL_EVERY = 10;

/**
 * Different configurations of all models of some markets in turn: each with what it has from the
 * works, of which another part is chosen each time. Nine in ten are complete.
 */
export async function bulkCars(url: string, count: number): Promise<readonly string[]> {
  const cars = await Promise.all(
    MARKETS.map(async (market) => {
      const { market: found } = await dataOf(url, InitialCarsDocument, { market, first: MODELS });
      return found?.models.nodes.flatMap((model) => model.initialConfiguration?.id ?? []) ?? [];
    }),
  );
  const keys = cars.flat().map((id) => {
    const parsed = parseConfigurationId(id);
    if (parsed.kind === 'malformed') throw new Error(parsed.message);
    return parsed.key;
  });
  return Array.from({ length: count }, (_, at) => {
    const { filled: works, ...key } = keys[at % keys.length]!;
    // The binary digits of its number choose: no two cars of a model are the same.
    const digits = Math.floor(at / keys.length) + 1;
    const codes = at % PARTIAL_EVERY === 0 ? works.slice(0, -1) : works;
    const isChosen = (__: string, bit: number): boolean => bit < 24 && ((digits >>> bit) & 1) === 1;
    return configurationId({
      ...key,
      chosen: codes.filter(isChosen),
      filled: codes.filter((code, bit) => !isChosen(code, bit)),
    });
  });
}
