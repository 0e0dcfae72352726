import path from 'node:path';
import { openPlatformEvents } from '../../../gateway/events/openPlatformEvents.ts';
import { startGateway } from '../../../gateway/startGateway.ts';
import { composeSupergraph, readSubgraphs } from '../../../schema/composition.ts';
import { readActiveDataVersion } from '../../../subgraphs/shared/activeDataVersion.ts';
import type { RunningService } from '../../../subgraphs/shared/service.ts';
import { startAt } from './listeningPlace.ts';
import { restInterface } from '../../rest/addRest.ts';
import type { HostOptions, PlatformHost } from './platformHost.ts';

/**
 * The gateway and all services in this process: subgraph fetches are function calls.
 *
 * `npm start` bounds the heap to 1,800 MB, of which the large demo data need 200: without a bound
 * V8 lets garbage pile up to four times of what lives where a machine has much memory, and the
 * platform grew past a gigabyte.
 */
export async function hostInProcess(options: HostOptions): Promise<PlatformHost> {
  const { config, server, database, log } = options;
  await using resources = new AsyncDisposableStack();
  const services = new Map<string, RunningService>();
  for (const { service, database: own } of database.services) {
    const running = await service.open({
      database: own,
      log: log.child({ service: service.name }),
      ownerTokenKey: server.secrets.ownerTokenKey,
      cacheDirectory: path.join(options.cacheDirectory, service.name),
      warmsUp: config.warmsUp,
    });
    services.set(service.name, resources.use(running));
  }
  options.onProgress('composing the supergraph');
  const { supergraphSdl } = composeSupergraph(await readSubgraphs());
  const events = resources.use(openPlatformEvents(database.gateway, log));
  const gateway = resources.use(
    await startAt(options.place, () =>
      startGateway({
        supergraphSdl,
        subgraphs: { kind: 'in-process', services },
        dataVersion: () => readActiveDataVersion(database.gateway),
        events,
        contextKey: server.secrets.contextKey,
        ownerTokenKey: server.secrets.ownerTokenKey,
        jwt: config.jwt,
        planner: config.planner,
        redisUrl: config.redisUrl,
        corsOrigins: config.corsOrigins,
        introspection: true,
        suggestions: !config.production,
        pages: true,
        addInterface: restInterface({ requestsPerMinute: config.restRequestsPerMinute }),
        log,
        host: options.place.host,
        port: options.place.port,
        publicUrl: config.publicUrl,
        ready: () => database.gateway.ready(),
      }),
    ),
  );
  const active = await readActiveDataVersion(database.gateway);
  for (const service of services.values()) service.warm?.(active);
  const owned = resources.move();
  return {
    url: gateway.url,
    // In one process nothing ends by itself but the process.
    failed: new Promise(() => undefined),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
