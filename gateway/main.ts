import { readFile } from 'node:fs/promises';
import { restInterface } from '../clients/rest/addRest.ts';
import { readActiveDataVersion } from '../subgraphs/shared/activeDataVersion.ts';
import { createLogger } from '../subgraphs/shared/log.ts';
import { openDatabase } from '../subgraphs/shared/postgres/database.ts';
import { untilStopped } from '../subgraphs/shared/untilStopped.ts';
import { openPlatformEvents } from './events/openPlatformEvents.ts';
import { readGatewayConfig } from './platformConfig.ts';
import { startGateway } from './startGateway.ts';

/** The platform's gateway in a process of its own, over services behind HTTP. */
const config = readGatewayConfig();
const log = createLogger('gateway', config.logLevel);
const stopped = untilStopped();

await using database = openDatabase({ url: config.databaseUrl, name: 'ucp-gateway' });
await database.ready();
await using events = openPlatformEvents(database, log);
await using gateway = await startGateway({
  supergraphSdl: await readFile(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'),
  subgraphs: { kind: 'http', urls: config.subgraphUrls },
  dataVersion: () => readActiveDataVersion(database),
  events,
  contextKey: config.contextKey,
  ownerTokenKey: config.ownerTokenKey,
  jwt: config.jwt,
  planner: config.planner,
  corsOrigins: config.corsOrigins,
  redisUrl: config.redisUrl,
  ready: () => database.ready(),
  publicUrl: config.publicUrl,
  introspection: true,
  suggestions: !config.production,
  pages: true,
  addInterface: restInterface({ requestsPerMinute: config.restRequestsPerMinute }),
  log,
  host: config.host,
  port: config.port,
});
log.info({ url: gateway.url }, 'serving');
process.send?.({ kind: 'serving', url: gateway.url });
log.info({ reason: await stopped }, 'stopping');
if (process.connected) process.disconnect?.();
