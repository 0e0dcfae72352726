import { executeSubgraph } from '../../subgraphs/shared/execute.ts';
import type { Logger } from '../../subgraphs/shared/log.ts';
import type { RunningService } from '../../subgraphs/shared/service.ts';
import { countCall } from '../request/callTally.ts';
import type { SubgraphTransport } from './transport.ts';

/**
 * Executes on a service of this process. The plan's document is valid by construction, so it is
 * neither parsed nor validated again. The service is its opener's to dispose of.
 */
export function inProcessTransport(service: RunningService, log: Logger): SubgraphTransport {
  return {
    async fetch(fetch, exchange) {
      if (fetch.document === null) {
        throw new Error(`The plan gives no document for its fetch from '${fetch.service}'`);
      }
      countCall(exchange.calls, fetch.service);
      const { result, sqlStatements, surrogateKeys, languages } = await executeSubgraph(
        service,
        {
          document: fetch.document,
          operationName: fetch.operationName,
          variables: fetch.variables,
          signal: exchange.signal,
        },
        exchange.request,
        log,
      );
      exchange.calls.sqlStatements += sqlStatements.length;
      return {
        data: result.data ?? null,
        errors: (result.errors ?? []).map((error) => error.toJSON()),
        surrogateKeys: [...surrogateKeys],
        languages,
      };
    },
    [Symbol.asyncDispose]: async () => {},
  };
}
