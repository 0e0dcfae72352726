import { createLogger } from '../../subgraphs/shared/log.ts';
import { serveSubgraph } from '../../subgraphs/shared/serve.ts';
import { untilStopped } from '../../subgraphs/shared/untilStopped.ts';
import { reachPlatform } from './besidePlatform.ts';

// `servicesProcess.ts DATA_DIRECTORY PORT`: all services over HTTP, on ports from this one on in their
// order, beside a platform that runs on the data directory.
const [dataDirectory = '', firstPort = ''] = process.argv.slice(2);
const stopped = untilStopped();
const log = createLogger('services', 'warn');
await using platform = await reachPlatform(dataDirectory);
await using services = await platform.openServices(log);
await using servers = new AsyncDisposableStack();
let port = Number(firstPort);
for (const service of services.byName.values()) {
  servers.use(
    await serveSubgraph({
      service,
      contextKey: platform.secrets.contextKey,
      log,
      host: '127.0.0.1',
      port: port++,
      ready: () => platform.database.gateway.ready(),
    }),
  );
}
await stopped;
