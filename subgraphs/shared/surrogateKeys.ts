/**
 * Names of what an answer was made from and may change while its data version stays: who keeps the
 * answer drops it when one of them does. Known to Fastly and Varnish by this name. Product data has
 * none, as its data version is part of what an answer is kept under.
 */
export type SurrogateKeys = Set<string>;

/** The response header of a fetch: the keys, separated by spaces. */
export const SURROGATE_KEYS_HEADER = 'ucp-surrogate-keys';

export function savedConfigurationKey(id: string): string {
  return `saved-configuration-${id}`;
}

/** All that was answered from a data version, which can go once another is active. */
export function dataVersionKey(id: string): string {
  return `data-version-${id}`;
}
