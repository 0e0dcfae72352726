import type { Exchange } from '../request/exchange.ts';
import { header } from '../request/headers.ts';
import type { Variance } from '../request/variance.ts';

/** Who asks, in which language, and where the trace goes on. No cookies: they are the gateway's. */
const FORWARDED = ['authorization', 'accept-language', 'traceparent', 'tracestate'];

export function forwardedHeaders({ headers, request }: Exchange): Readonly<Record<string, string>> {
  const forwarded: Record<string, string> = { 'x-request-id': request.requestId };
  for (const name of FORWARDED) {
    const value = header(headers, name);
    if (value !== undefined) forwarded[name] = value;
  }
  return forwarded;
}

/** Of the forwarded headers; a trace changes no answer. */
export const FORWARDED_VARIANCE: Variance = {
  all: ({ headers }) => header(headers, 'accept-language') ?? '',
  caller: ({ headers }) => header(headers, 'authorization') ?? null,
};
