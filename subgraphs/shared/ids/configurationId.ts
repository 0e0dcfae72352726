import { isIsoDate, type IsoDate } from '../dates.ts';
import { CODE, MARKET_CODE, partsOf, withCheck } from './check.ts';
import { malformedIdMessage } from './givenId.ts';
import type { ModelKey } from './modelId.ts';

/**
 * A configuration is its id: model, order date and codes, each marked *chosen* by the customer or
 * *filled* in (standard, forced, supplemented). Both lists are sorted, without duplicates, and
 * have no code in common; so one configuration has one id.
 */
export interface ConfigurationKey extends ModelKey {
  readonly orderDate: IsoDate;
  readonly chosen: readonly string[];
  readonly filled: readonly string[];
}

export type ParsedConfigurationId =
  | { readonly kind: 'configuration'; readonly key: ConfigurationKey }
  | { readonly kind: 'malformed'; readonly message: string; readonly canonicalId: string | null };

/** Loaders name a key by its id, once for each of hundreds of options of one configuration. */
const idsOfKeys = new WeakMap<ConfigurationKey, string>();

/** The canonical id: sorts the codes, drops duplicates, and a code both chosen and filled is chosen. */
export function configurationId(key: ConfigurationKey): string {
  let id = idsOfKeys.get(key);
  if (id === undefined) {
    const { market, model, orderDate, chosen, filled } = canonicalConfiguration(key);
    const day = orderDate.replaceAll('-', '');
    id = withCheck(`C1.${market}.${model}.${day}.${chosen.join('-')}.${filled.join('-')}`);
    idsOfKeys.set(key, id);
  }
  return id;
}

export function canonicalConfiguration(key: ConfigurationKey): ConfigurationKey {
  if (isCanonical(key)) return key;
  const chosen = new Set(key.chosen);
  return {
    market: key.market,
    model: key.model,
    orderDate: key.orderDate,
    chosen: [...chosen].sort(),
    filled: [...new Set(key.filled)].filter((code) => !chosen.has(code)).sort(),
  };
}

/**
 * The last ids that were read. A page has hundreds of changes of one configuration, each with its
 * id within, and every service reads them; they then also share one key.
 */
const recent = new Map<string, ParsedConfigurationId>();
const MOST_RECENT = 256;

/** Rejects a non-canonical id and names the canonical one: caches and equality rely on it. */
export function parseConfigurationId(id: string): ParsedConfigurationId {
  const known = recent.get(id);
  if (known !== undefined) return known;
  const parsed = parse(id);
  if (parsed.kind === 'malformed') return parsed;
  const [oldest] = recent.size < MOST_RECENT ? [] : recent.keys();
  if (oldest !== undefined) recent.delete(oldest);
  recent.set(id, parsed);
  return parsed;
}

function parse(id: string): ParsedConfigurationId {
  const key = parseParts(id);
  if (key === null) {
    return {
      kind: 'malformed',
      message: malformedIdMessage('configuration', id),
      canonicalId: null,
    };
  }
  if (!isCanonical(key)) {
    const canonicalId = configurationId(key);
    return {
      kind: 'malformed',
      message: `Expected the canonical id of this configuration, got another spelling of it. Use '${canonicalId}'.`,
      canonicalId,
    };
  }
  // Only the order of codes can be spelled in more than one way.
  idsOfKeys.set(key, id);
  return { kind: 'configuration', key };
}

/** What a well-formed id says, for whoever has checked it: the check of 2,000 ids takes 20 ms. */
export function configurationKeyOf(id: string): ConfigurationKey {
  const [, market = '', model = '', day = '', chosen = '', filled = ''] = id.split('.');
  return {
    market,
    model,
    orderDate: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
    chosen: chosen === '' ? [] : chosen.split('-'),
    filled: filled === '' ? [] : filled.split('-'),
  };
}

/** All codes of a configuration, chosen and filled, sorted. */
export function codesOf(key: ConfigurationKey): readonly string[] {
  return [...key.chosen, ...key.filled].sort();
}

/** Both lists sorted, without duplicates, and with no code in common. */
function isCanonical({ chosen, filled }: ConfigurationKey): boolean {
  if (!isAscending(chosen) || !isAscending(filled)) return false;
  let place = 0;
  for (const code of chosen) {
    while ((filled[place] ?? code) < code) place++;
    if (filled[place] === code) return false;
  }
  return true;
}

function isAscending(codes: readonly string[]): boolean {
  let before = '';
  for (const code of codes) {
    if (code <= before) return false;
    before = code;
  }
  return true;
}

function parseParts(id: string): ConfigurationKey | null {
  const [market, model, day, chosen, filled, ...rest] = partsOf('C1', id) ?? [];
  if (market === undefined || model === undefined || day === undefined) return null;
  if (chosen === undefined || filled === undefined || rest.length > 0) return null;
  const orderDate = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const lists = [parseCodes(chosen), parseCodes(filled)] as const;
  if (lists[0] === null || lists[1] === null) return null;
  if (!MARKET_CODE.test(market) || !CODE.test(model)) return null;
  if (day.length !== 8 || !isIsoDate(orderDate)) return null;
  return { market, model, orderDate, chosen: lists[0], filled: lists[1] };
}

function parseCodes(text: string): readonly string[] | null {
  if (text === '') return [];
  const codes = text.split('-');
  return codes.every((code) => CODE.test(code)) ? codes : null;
}
