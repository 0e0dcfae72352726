import { serveSubgraph, type SubgraphServer } from '../../subgraphs/shared/serve.ts';
import { memoryLog, TEST_SECRETS } from './testGateway.ts';
import type { TestSubgraphs } from './testSubgraphs.ts';

export interface HttpSubgraphs extends AsyncDisposable {
  /** Each service's GraphQL address. */
  readonly urls: ReadonlyMap<string, string>;
  /** Stops one service, as a crash would. */
  stop(service: string): Promise<void>;
}

/** Services of a test, each behind its own port on loopback, as in processes of their own. */
export async function serveOverHttp(
  { services }: Pick<TestSubgraphs, 'services'>,
  contextKey: Buffer = TEST_SECRETS.contextKey,
): Promise<HttpSubgraphs> {
  const { log } = memoryLog();
  const servers = new Map<string, SubgraphServer>();
  for (const [name, service] of services) {
    const options = { service, contextKey, log, host: '127.0.0.1', port: 0 };
    servers.set(name, await serveSubgraph({ ...options, ready: async () => {} }));
  }
  return {
    urls: new Map(servers.entries().map(([name, { url }]) => [name, url])),
    async stop(service) {
      await servers.get(service)?.[Symbol.asyncDispose]();
      servers.delete(service);
    },
    async [Symbol.asyncDispose]() {
      for (const server of servers.values()) await server[Symbol.asyncDispose]();
    },
  };
}
