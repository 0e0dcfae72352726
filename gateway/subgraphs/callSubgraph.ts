import { randomUUID } from 'node:crypto';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { NO_LANGUAGES } from '../../subgraphs/shared/usedLanguages.ts';
import { AbandonedError } from '../request/abandonedError.ts';
import type { Exchange } from '../request/exchange.ts';
import type { SubgraphAnswer, SubgraphFetch, SubgraphTransport } from './transport.ts';

/**
 * Calls a subgraph and always answers: where none came in time there is no data and one masked
 * error, so that what other subgraphs contribute stays intact.
 */
export async function callSubgraph(
  transport: SubgraphTransport,
  fetch: SubgraphFetch,
  exchange: Exchange,
  log: Logger,
): Promise<SubgraphAnswer> {
  try {
    // Nobody waits for it any more.
    exchange.signal.throwIfAborted();
    const answer = await untilAborted(transport.fetch(fetch, exchange), exchange.signal);
    for (const key of answer.surrogateKeys) exchange.surrogateKeys.add(key);
    for (const language of answer.languages.all) exchange.languages.add(language);
    return answer;
  } catch (cause) {
    const errorId = randomUUID();
    const { requestId } = exchange.request;
    if (!(cause instanceof AbandonedError)) {
      log.error({ err: cause, errorId, requestId, service: fetch.service }, 'subgraph unavailable');
    }
    const errors = [unavailable(errorId)];
    return { data: null, errors, surrogateKeys: [], languages: NO_LANGUAGES };
  }
}

function unavailable(errorId: string): SubgraphAnswer['errors'][number] {
  return {
    message:
      'A part of the platform did not answer; what it contributes is missing. ' +
      `Try again; support finds it by the error id ${errorId}.`,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', errorId },
  };
}

/** A transport may not be able to stop its work; its answer is then left behind. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', abort));
}
