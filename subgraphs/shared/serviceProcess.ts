import { readServiceConfig } from './config.ts';
import { createLogger } from './log.ts';
import { openDatabase } from './postgres/database.ts';
import { serveSubgraph } from './serve.ts';
import type { Service } from './service.ts';
import { untilStopped } from './untilStopped.ts';

/**
 * Runs a service in this process: reads the environment, serves until SIGTERM or SIGINT, then
 * lets the requests in flight end. A parent that spawned it with IPC is told when it serves.
 */
export async function runService(service: Service): Promise<void> {
  const config = readServiceConfig(service.name);
  const log = createLogger(service.name, config.logLevel);
  const stopped = untilStopped();

  await using database = openDatabase({ url: config.databaseUrl, name: `ucp-${service.name}` });
  await database.ready();
  await using running = await service.open({
    database,
    log,
    ownerTokenKey: config.ownerTokenKey,
    cacheDirectory: config.cacheDirectory,
    warmsUp: config.warmsUp,
  });
  await using server = await serveSubgraph({
    service: running,
    contextKey: config.contextKey,
    log,
    host: config.host,
    port: config.port,
    ready: () => database.ready(),
  });
  log.info({ url: server.url }, 'serving');
  process.send?.({ kind: 'serving', url: server.url });
  log.info({ reason: await stopped }, 'stopping');
  if (process.connected) process.disconnect?.();
}
