import { openDatabase, type Database } from '../../../subgraphs/shared/postgres/database.ts';
import { migrate } from '../../../subgraphs/shared/postgres/migrate.ts';
import { ensureRoles, serviceUrl } from '../../../subgraphs/shared/postgres/roles.ts';
import type { Secrets } from '../../../subgraphs/shared/secrets.ts';
import type { Service } from '../../../subgraphs/shared/service.ts';
import type { ServiceName } from '../../../subgraphs/shared/serviceNames.ts';
import { SERVICES } from './services.ts';

/** The gateway reads the active data version and events, and nothing else, under a role of its own. */
export const GATEWAY_ROLE_NAME = 'gateway';

/** A database whose roles and tables are as this code wants them. */
export interface PreparedDatabase extends AsyncDisposable {
  /** Under the service's own role. */
  of(name: ServiceName): Database;
  readonly gateway: Database;
  /** Each service with its own database. */
  readonly services: readonly { readonly service: Service; readonly database: Database }[];
  /** `schema/file` of each migration that ran just now. */
  readonly migrations: readonly string[];
}

/** Makes roles and schemas and runs what migrations are new. Safe at every start. */
export async function prepareDatabase(
  adminUrl: string,
  secrets: Secrets,
): Promise<PreparedDatabase> {
  const names = SERVICES.map(({ name }) => name);
  await ensureRoles(adminUrl, [...names, GATEWAY_ROLE_NAME], secrets);
  await using resources = new AsyncDisposableStack();
  const open = (name: string): Database =>
    resources.use(openDatabase({ url: serviceUrl(adminUrl, name, secrets), name: `ucp-${name}` }));
  const services = SERVICES.map((service) => ({ service, database: open(service.name) }));
  const gateway = open(GATEWAY_ROLE_NAME);
  const ran = await Promise.all(
    services.map(async ({ service, database }) => {
      const files = await migrate(database, service.name, service.migrations);
      return files.map((file) => `${service.name}/${file}`);
    }),
  );
  const kept = resources.move();
  return {
    of: (name) => {
      const found = services.find(({ service }) => service.name === name);
      if (found === undefined) throw new Error(`no service is named ${name}`);
      return found.database;
    },
    gateway,
    services,
    migrations: ran.flat(),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
