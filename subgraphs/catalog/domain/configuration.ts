import { codesOf, type ConfigurationKey } from '../../shared/ids/configurationId.ts';
import type { OfferedModel } from './model.ts';
import { nearest } from '../../shared/nearest.ts';
import type { Offers } from './offer.ts';
import { describeSpans, isOfferedOn } from './spans.ts';

/** Whether a configuration speaks of things that exist; whether it can be built is not asked here. */
export type CatalogueJudgement =
  | { readonly kind: 'known' }
  | {
      readonly kind: 'unknown-codes' | 'outside-effectivity';
      readonly codes: readonly string[];
      readonly message: string;
    };

export function judgeConfiguration(
  key: ConfigurationKey,
  model: OfferedModel,
  offers: Offers,
): CatalogueJudgement {
  const subject = `model '${key.model}' in market '${key.market}'`;
  const codes = codesOf(key);
  const unknown = codes.filter((code) => !offers.byCode.has(code));
  if (unknown.length > 0) {
    return {
      kind: 'unknown-codes',
      codes: unknown,
      message: `Expected codes that the ${subject} is offered, got ${unknown.map((code) => named(code, offers)).join(', ')}. Model.families lists what it is offered.`,
    };
  }
  if (!isOfferedOn(key.orderDate, model.spans)) {
    return {
      kind: 'outside-effectivity',
      codes: [],
      message: `Expected an order date on which the ${subject} is offered (${describeSpans(model.spans)}), got ${key.orderDate}.`,
    };
  }
  const outside = codes.filter(
    (code) => !isOfferedOn(key.orderDate, offers.byCode.get(code)?.spans ?? []),
  );
  if (outside.length > 0) {
    const spans = outside.map(
      (code) => `'${code}' ${describeSpans(offers.byCode.get(code)?.spans ?? [])}`,
    );
    return {
      kind: 'outside-effectivity',
      codes: outside,
      message: `Expected codes that the ${subject} is offered on ${key.orderDate}; it is offered ${spans.join(', ')}. Leave them out or choose another order date.`,
    };
  }
  return { kind: 'known' };
}

function named(code: string, offers: Offers): string {
  const [close] = nearest(code, offers.byCode.keys(), 1);
  return close === undefined ? `'${code}'` : `'${code}' (did you mean '${close}'?)`;
}
