import type { IsoDate } from '../../shared/dates.ts';
import { excerpt } from '../../shared/excerpt.ts';
import type { ModelKey } from '../../shared/ids/modelId.ts';
import type { OfferFault } from '../domain/offer.ts';
import type { OutsideEffectivityError, UnknownCodesError } from '../resolvers.generated.ts';

/** Codes spelled out in a message; the rest is counted. */
const MOST_SHOWN = 10;

export function offerError(
  fault: OfferFault,
  { market, model }: ModelKey,
  orderDate: IsoDate,
):
  | (UnknownCodesError & { readonly __typename: 'UnknownCodesError' })
  | (OutsideEffectivityError & { readonly __typename: 'OutsideEffectivityError' }) {
  switch (fault.kind) {
    case 'unknown': {
      const named = fault.codes.map(({ code, near }) =>
        near.length === 0
          ? `'${excerpt(code)}'`
          : `'${excerpt(code)}' (perhaps ${near.join(' or ')})`,
      );
      return {
        __typename: 'UnknownCodesError',
        message: `Expected codes that ${model} is offered in ${market}, got ${listed(named)}.`,
        codes: fault.codes.map(({ code }) => excerpt(code)),
      };
    }
    case 'notThatDay': {
      const what = fault.codes.length === 0 ? model : listed(fault.codes);
      return {
        __typename: 'OutsideEffectivityError',
        message: `Expected an order date on which ${what} is offered in ${market}, got ${orderDate}.`,
        codes: fault.codes,
        orderDate,
      };
    }
  }
}

/** As many as a person reads. */
export function listed(items: readonly string[]): string {
  const more = items.length - MOST_SHOWN;
  const shown = items.slice(0, MOST_SHOWN).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
