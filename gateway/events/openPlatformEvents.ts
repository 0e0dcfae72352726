import { openEventFeed } from '../../subgraphs/shared/events/eventFeed.ts';
import type { Logger } from '../../subgraphs/shared/log.ts';
import type { Database } from '../../subgraphs/shared/postgres/database.ts';
import { startPlatformEvents, type PlatformEvents } from './platformEvents.ts';

/** The events of all services, from the database under the gateway's role. */
export function openPlatformEvents(database: Database, log: Logger): PlatformEvents {
  const feed = openEventFeed(database, {
    onTrouble: (error) => log.warn({ err: error }, 'events cannot be read; trying again'),
  });
  return startPlatformEvents({ feed, log });
}
