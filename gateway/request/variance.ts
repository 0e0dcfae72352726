import type { Exchange } from './exchange.ts';

/**
 * What of a request can change an answer beside the operation and its variables. Whoever shares or
 * keeps answers has it in the key.
 */
export interface Variance {
  /** Of any answer: data version, locales, addresses. */
  all(exchange: Exchange): string;
  /** Of a private one: who asks; null where nobody is known. */
  caller(exchange: Exchange): string | null;
}

/** Of requests whose services see nothing but the context. */
export const CONTEXT_VARIANCE: Variance = {
  all: ({ request: { dataVersion, locales, publicUrl } }) =>
    `${dataVersion}\n${locales.join()}\n${publicUrl}`,
  caller: ({ request: { subject } }) => (subject === null ? null : `${subject.kind} ${subject.id}`),
};

/** All of it, for whatever an answer may depend on. */
export function wholeVariance(variance: Variance, exchange: Exchange): string {
  return `${variance.all(exchange)}\n${variance.caller(exchange) ?? ''}`;
}
