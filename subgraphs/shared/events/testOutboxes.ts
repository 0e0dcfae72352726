import { openDatabase, type Database } from '../postgres/database.ts';
import { migrate } from '../postgres/migrate.ts';
import { ensureRoles, serviceUrl } from '../postgres/roles.ts';
import { createEmptyDatabase, TEST_SECRETS } from '../postgres/testDatabase.ts';
import { EVENT_SOURCES } from './event.ts';

/** A database with the outboxes of all sources, each party under its own role. */
export interface TestOutboxes extends AsyncDisposable {
  readonly imports: Database;
  readonly configurations: Database;
  /** Who reads the outboxes. */
  readonly gateway: Database;
  readonly administrator: Database;
}

export async function createTestOutboxes(): Promise<TestOutboxes> {
  await using resources = new AsyncDisposableStack();
  const { adminUrl } = resources.use(
    await createEmptyDatabase('events', (url) =>
      ensureRoles(url, [...EVENT_SOURCES, 'gateway'], TEST_SECRETS),
    ),
  );
  const open = (url: string, name: string): Database =>
    resources.use(openDatabase({ url, name, maxConnections: 4 }));
  const under = (role: string): Database =>
    open(serviceUrl(adminUrl, role, TEST_SECRETS), `test-${role}`);
  const databases = {
    imports: under('imports'),
    configurations: under('configurations'),
    gateway: under('gateway'),
    administrator: open(adminUrl, 'test-administrator'),
  };
  for (const source of EVENT_SOURCES) {
    const folder = new URL(`../../${source}/migrations/`, import.meta.url);
    await migrate(databases[source], source, folder);
  }
  const owned = resources.move();
  return { ...databases, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
