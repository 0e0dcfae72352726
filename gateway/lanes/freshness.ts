import type { RequestContext } from '../../subgraphs/shared/context.ts';
import { dataVersionKey } from '../../subgraphs/shared/surrogateKeys.ts';
import type { CachePolicy } from '../cache/cacheHints.ts';
import type { KeptAnswer } from '../cache/keptAnswers.ts';
import type { Exchange } from '../request/exchange.ts';

/** Response headers that tell caches what they may do (RFC 9111), by their lower-case names. */
export type Freshness = Readonly<Record<string, string>>;

export const NO_STORE: Freshness = { 'cache-control': 'no-store' };

/** What of a request changes an answer; see `Variance`. */
const VARY = 'accept, accept-language, authorization, ucp-owner-token';

/** A client may keep an answer as long as it is kept here; a CDN drops it by its surrogate keys. */
export function freshnessOf(
  { isPrivate }: CachePolicy,
  { storedAtMs, validUntilMs, surrogateKeys }: KeptAnswer,
  { request }: Exchange,
): Freshness {
  const maxAgeS = Math.floor((validUntilMs - storedAtMs) / 1_000);
  const ageS = Math.max(0, Math.floor((Date.parse(request.now) - storedAtMs) / 1_000));
  const keys = surrogateKeysOf(request, surrogateKeys);
  return {
    'cache-control': `${isPrivate ? 'private' : 'public'}, max-age=${maxAgeS}`,
    age: String(ageS),
    vary: VARY,
    ...(keys.length === 0 ? {} : { 'surrogate-key': keys.join(' ') }),
  };
}

/** What a CDN drops an answer by: the data version it was made from, and what may change within. */
export function surrogateKeysOf(
  { dataVersion }: Pick<RequestContext, 'dataVersion'>,
  surrogateKeys: Iterable<string>,
): readonly string[] {
  return [...(dataVersion === '' ? [] : [dataVersionKey(dataVersion)]), ...surrogateKeys];
}
