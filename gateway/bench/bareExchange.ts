import { Exchange } from '../request/exchange.ts';

const NEVER = new AbortController();

/** As much of an exchange as a log line tells, for bare routes that write the gateway's line. */
export function bareExchange(requestId: string): Exchange {
  const client = { name: 'unknown', version: null };
  const request = {
    requestId,
    dataVersion: '1',
    locales: [],
    now: '',
    client,
    subject: null,
    publicUrl: '',
    idempotencyKey: null,
  };
  const outcome = {
    operation: { name: 'Page', type: 'query', cachePolicy: null },
    supergraphId: null,
    errorCodes: [],
  } as const;
  return new Exchange({ request, headers: {}, since: 0, outcome }, NEVER);
}
