import path from 'node:path';
import type { CliConfig } from '../config.ts';
import { GATEWAY_ROLE_NAME } from '../platform/prepareDatabase.ts';
import { serviceEnvironment } from '../platform/serviceEnvironment.ts';
import {
  DEFAULT_PORT,
  SERVICE_NAMES,
  type ServiceName,
} from '../../../subgraphs/shared/serviceNames.ts';
import { startChild, type ServingChild } from './childProcess.ts';
import { startAt, type ListeningPlace } from './listeningPlace.ts';
import type { HostOptions, PlatformHost } from './platformHost.ts';

/** Not handed to children: they get their own role's address, and keys instead of the root secret. */
const WITHHELD = ['DATABASE_URL', 'UCP_SECRET'] as const;

/** Where each service listens, beside the gateway. */
export function servicePlaces(
  config: CliConfig,
  freePorts: boolean,
): ReadonlyMap<ServiceName, ListeningPlace> {
  return new Map(
    SERVICE_NAMES.map((name) => [
      name,
      {
        host: config.inherited['HOST'] || '127.0.0.1',
        port: freePorts ? 0 : DEFAULT_PORT[name],
        remedy: 'let services take free ones with --free-ports',
      },
    ]),
  );
}

/**
 * Every service and the gateway in a process of its own, each on its own port of this machine;
 * the gateway reaches the services over HTTP.
 */
export async function hostInProcesses(
  options: HostOptions & { readonly servicePlaces: ReadonlyMap<ServiceName, ListeningPlace> },
): Promise<PlatformHost> {
  const { config, server, database } = options;
  await using resources = new AsyncDisposableStack();
  // All are waited for also when one fails: what has started by then must be stopped again.
  const starting = await Promise.allSettled(
    database.services.map(async ({ service: { name } }) => {
      const place = options.servicePlaces.get(name);
      if (place === undefined) throw new Error(`no place is given for ${name}`);
      const main = new URL(`../../../subgraphs/${name}/main.ts`, import.meta.url);
      const child = await startAt(place, () =>
        startChild(name, main, {
          ...inherited(config),
          ...serviceEnvironment(name, server.adminUrl, server.secrets),
          UCP_CACHE_DIR: path.join(options.cacheDirectory, name),
          PORT: String(place.port),
        }),
      );
      options.onProgress(`${name} serves on ${child.url}`);
      return resources.use(child);
    }),
  );
  const services = starting.map((started) => {
    if (started.status === 'rejected') throw started.reason;
    return started.value;
  });
  const gateway = resources.use(
    await startAt(options.place, () =>
      startChild(GATEWAY_ROLE_NAME, new URL('../../../gateway/main.ts', import.meta.url), {
        ...inherited(config),
        ...serviceEnvironment(GATEWAY_ROLE_NAME, server.adminUrl, server.secrets),
        ...Object.fromEntries(services.map((child) => [urlVariable(child), child.url])),
        HOST: options.place.host,
        PORT: String(options.place.port),
      }),
    ),
  );
  const owned = resources.move();
  return {
    url: gateway.url,
    failed: Promise.race([...services, gateway].map((child) => child.failed)),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

function urlVariable(child: ServingChild): string {
  return `${child.name.toUpperCase()}_URL`;
}

function inherited(config: CliConfig): Readonly<Record<string, string | undefined>> {
  const variables = { ...config.inherited };
  for (const name of WITHHELD) delete variables[name];
  return variables;
}
