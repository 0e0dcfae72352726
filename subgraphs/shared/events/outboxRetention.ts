import type { Logger } from '../log.ts';
import type { Database, Queryable } from '../postgres/database.ts';
import type { EventSource } from './event.ts';

/**
 * How long an event can be read. Time alone decides: waiting for every known reader would let one
 * that is gone for good fill the disk. A reader that comes too late is told so, by a gap.
 */
export const EVENT_RETENTION_MS = 7 * 24 * 60 * 60 * 1000;

const EVERY_MS = 60 * 60 * 1000;
const ROWS_PER_STATEMENT = 5_000;

/** Removes a source's old events, in short transactions; returns how many. */
export async function removeOldEvents(
  database: Queryable,
  source: EventSource,
  olderThanMs = EVENT_RETENTION_MS,
): Promise<number> {
  let total = 0;
  for (;;) {
    const removed = await database.query(
      `delete from ${source}.outbox
       where published_at < now() - $1 * interval '1 ms' and position in (
         select position from ${source}.outbox order by position limit ${ROWS_PER_STATEMENT}
       ) returning 1`,
      [olderThanMs],
    );
    total += removed.length;
    if (removed.length < ROWS_PER_STATEMENT) return total;
  }
}

/** Removes a source's old events now and once an hour, until it is disposed. */
export function keepOutboxShort(
  database: Database,
  source: EventSource,
  log: Logger,
): AsyncDisposable {
  const remove = async (): Promise<void> => {
    try {
      await removeOldEvents(database, source);
    } catch (error) {
      log.warn({ err: error }, 'old events could not be removed; trying again in an hour');
    }
  };
  let removing = remove();
  const timer = setInterval(() => {
    removing = removing.then(remove);
  }, EVERY_MS);
  timer.unref();
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await removing;
    },
  };
}
