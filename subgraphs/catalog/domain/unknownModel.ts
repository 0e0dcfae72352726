import type { ModelKey } from '../../shared/ids/modelId.ts';
import { nearest } from '../../shared/nearest.ts';
import { listed } from './unknown.ts';

/** Why a model is not known, and what is known near it. */
export function describeUnknownModel(
  key: ModelKey,
  markets: readonly string[],
  near: { readonly markets: readonly string[]; readonly models: readonly string[] },
): string {
  if (markets.length === 0) {
    return "Expected a model of the active product data, but none is active. Import some with 'npx ucp import'.";
  }
  if (!markets.includes(key.market)) {
    return `Expected a model in a known market, got market '${key.market}'. Known: ${listed(markets)}.`;
  }
  const expected = `Expected a model that market '${key.market}' is offered, got type key '${key.model}'.`;
  if (near.markets.length > 0) return `${expected} It is offered in: ${listed(near.markets)}.`;
  const [close] = nearest(key.model, near.models, 1);
  const suggestion = close === undefined ? '' : ` Did you mean '${close}'?`;
  return `${expected}${suggestion} The market's models tell what it is offered.`;
}
