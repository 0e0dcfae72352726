import { memberId } from '../../shared/ids/memberId.ts';
import type { ModelKey } from '../../shared/ids/modelId.ts';
import type { Offer, Offers } from '../domain/offer.ts';

// An offer belongs to one model in one market, and is kept between requests: so are its ids, each
// of which takes a digest. A page of fifty models shows ten thousand.
const optionIds = new WeakMap<Offer, string>();
const packageIds = new WeakMap<Offer, string>();

export function optionId(model: ModelKey, offer: Offer): string {
  return remembered(optionIds, offer, () => memberId('O1', { ...model, code: offer.option.code }));
}

export function packageId(model: ModelKey, offer: Offer): string {
  return remembered(packageIds, offer, () => memberId('P1', { ...model, code: offer.option.code }));
}

const optionsById = new WeakMap<Offers, ReadonlyMap<string, Offer>>();
const packagesById = new WeakMap<Offers, ReadonlyMap<string, Offer>>();

export function optionsOf(model: ModelKey, offers: Offers): ReadonlyMap<string, Offer> {
  return remembered(optionsById, offers, () => {
    const all = offers.byCode.values();
    return new Map(all.map((offer) => [optionId(model, offer), offer]));
  });
}

export function packagesOf(model: ModelKey, offers: Offers): ReadonlyMap<string, Offer> {
  return remembered(packagesById, offers, () => {
    const packages = offers.byCode.values().filter(({ option }) => option.contents !== null);
    return new Map(packages.map((offer) => [packageId(model, offer), offer]));
  });
}

function remembered<Key extends object, Value>(
  cache: WeakMap<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  let value = cache.get(key);
  if (value === undefined) {
    value = make();
    cache.set(key, value);
  }
  return value;
}
