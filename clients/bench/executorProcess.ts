import { startGateway, type Subgraphs } from '../../gateway/startGateway.ts';
import { coalescedRead } from '../../gateway/request/coalescedRead.ts';
import { readContext } from '../../gateway/request/contextReader.ts';
import { composeSupergraph, readSubgraphs } from '../../schema/composition.ts';
import { readActiveDataVersion } from '../../subgraphs/shared/activeDataVersion.ts';
import { DATA_VERSION_LEASE_MS } from '../../subgraphs/shared/dataVersion.ts';
import { createLogger } from '../../subgraphs/shared/log.ts';
import { untilStopped } from '../../subgraphs/shared/untilStopped.ts';
import { SERVICES } from '../cli/platform/services.ts';
import { reachPlatform } from './besidePlatform.ts';
import type { Executor } from './executors.ts';
import { localSource, parsedSource, remoteSource, startStockServer, type DataSourceOf } from './stockServer.ts'; // prettier-ignore

// `executorProcess.ts EXECUTOR PORT DATA_DIRECTORY [SERVICES_PORT]`: the platform's graph with this
// executor, beside a platform that runs on the data directory; over services of this process, or those
// of `servicesProcess.ts`. Nothing is kept of answers.
const [executor = '', port = '', dataDirectory = '', servicesPort] = process.argv.slice(2);

/** Pictures have it, and are to be the same. */
const publicUrl = `http://127.0.0.1:${port}`;

const stopped = untilStopped();
// It writes its line of each request, as it always does.
const log = createLogger('gateway', 'info');
await using platform = await reachPlatform(dataDirectory);
await using resources = new AsyncDisposableStack();
const { database, secrets } = platform;
const { supergraphSdl } = composeSupergraph(await readSubgraphs());
const subgraphs: Subgraphs =
  servicesPort === undefined
    ? { kind: 'in-process', services: resources.use(await platform.openServices(log)).byName }
    : { kind: 'http', urls: addressesFrom(Number(servicesPort)) };
const dataVersion = (): ReturnType<typeof readActiveDataVersion> =>
  readActiveDataVersion(database.gateway);

if ((executor as Executor) === 'ours') {
  resources.use(
    await startGateway({
      supergraphSdl,
      subgraphs,
      dataVersion,
      dataVersionMaxAgeMs: DATA_VERSION_LEASE_MS,
      events: null,
      contextKey: secrets.contextKey,
      ownerTokenKey: secrets.ownerTokenKey,
      jwt: null,
      ready: async () => {},
      publicUrl,
      corsOrigins: [],
      introspection: false,
      suggestions: false,
      pages: false,
      limits: { maxKeptBytes: 0 },
      log,
      host: '127.0.0.1',
      port: Number(port),
    }),
  );
} else {
  const sources = {
    dataVersion: coalescedRead(dataVersion, DATA_VERSION_LEASE_MS).latest,
    identify: async () => null,
    now: () => new Date(),
    publicUrl: () => publicUrl,
  };
  resources.use(
    await startStockServer({
      supergraphSdl,
      dataSourceOf: dataSourceOf(),
      parsedFetches: (executor as Executor) === 'stock-parsed',
      readContext: async (headers, requestId) => readContext(headers, requestId, sources),
      port: Number(port),
    }),
  );
}
await stopped;

function dataSourceOf(): DataSourceOf {
  if (subgraphs.kind === 'http') {
    return (name) => remoteSource(known(name, subgraphs.urls), secrets.contextKey);
  }
  const { services } = subgraphs;
  return (executor as Executor) === 'stock'
    ? (name) => localSource(known(name, services))
    : (name) => parsedSource(known(name, services), log);
}

function addressesFrom(first: number): ReadonlyMap<string, string> {
  return new Map(SERVICES.map(({ name }, at) => [name, `http://127.0.0.1:${first + at}/graphql`]));
}

function known<T>(name: string, of: ReadonlyMap<string, T>): T {
  const found = of.get(name);
  if (found === undefined) throw new Error(`No service is named ${name}`);
  return found;
}
