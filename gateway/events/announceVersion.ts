import { parse } from 'graphql';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { Exchange } from '../request/exchange.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import type { EventSubscriber } from './subscription.ts';

const TIMEOUT_MS = 5_000;
const TEXT = '{ __typename }';
const DOCUMENT = parse(TEXT, { noLocation: true });

/**
 * Lets services see a data version as soon as it is active, by a fetch that asks for nothing: those
 * that make ready for a version begin before the first customer asks. What fails costs nothing but
 * that head start.
 */
export function announceVersion(
  transports: ReadonlyMap<string, SubgraphTransport>,
  log: Logger,
): EventSubscriber {
  return {
    name: 'data versions',
    async onEvent(event) {
      if (event.type !== 'dataVersion.activated') return;
      const exchange = exchangeUnder(event.data.dataVersion, `event-${event.id}`);
      await Promise.all(
        Array.from(transports, async ([service, transport]) => {
          try {
            await transport.fetch(fetchFrom(service), exchange);
          } catch (error) {
            log.warn({ err: error, service }, 'a service was not told of the new data version');
          }
        }),
      );
    },
    onStale: () => undefined,
    onResumed: () => undefined,
  };
}

function fetchFrom(service: string) {
  const nothing = { operationName: null, variables: {}, entities: null };
  return { service, kind: 'query', text: TEXT, document: DOCUMENT, ...nothing } as const;
}

function exchangeUnder(dataVersion: string, requestId: string): Exchange {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const request = {
    requestId,
    dataVersion,
    locales: [],
    now: new Date().toISOString(),
    client: { name: 'gateway', version: null },
    subject: null,
    publicUrl: '',
    idempotencyKey: null,
  };
  const headers = { 'cache-control': 'no-cache' };
  return new Exchange({ request, headers, since: 0 }, { signal });
}
