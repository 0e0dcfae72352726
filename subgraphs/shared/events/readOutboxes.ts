import type { Queryable } from '../postgres/database.ts';
import { eventOf, type EventSource, type OutboxRow, type PlatformEvent } from './event.ts';

/** The position of the last event that was taken of each source; none yet where it is missing. */
export type Cursor = Readonly<Partial<Record<EventSource, number>>>;

/** What one source has told behind a cursor. */
export interface OutboxPage {
  readonly source: EventSource;
  /** The position of the last event there is; 0 where there never was one. */
  readonly head: number;
  readonly events: readonly PlatformEvent[];
  /** Whether events behind the cursor are gone: removed, or the database was set back. */
  readonly hasGap: boolean;
  /** Whether these are all there are. */
  readonly isComplete: boolean;
}

/**
 * Reads what several outboxes tell behind a cursor, in one statement and so of one instant. Where
 * the cursor does not name a source, nothing has been told yet: reading begins at its head.
 */
export async function readOutboxes(
  database: Queryable,
  sources: readonly EventSource[],
  after: Cursor,
  limit: number,
): Promise<readonly OutboxPage[]> {
  const rows = await database.query<Row>(
    `${sources.map(selectOf).join(' union all ')} order by source, position`,
    [limit, ...sources.map((source) => after[source] ?? null)],
  );
  return sources.map((source) => {
    const own = rows.filter((row) => row.source === source);
    const head = own[0]?.head;
    if (head === undefined) throw new Error(`${source}.outbox_head has lost its row`);
    const told = own.filter(isTold);
    const expected = (after[source] ?? head) + 1;
    return {
      source,
      head,
      events: told.map(eventOf),
      hasGap: (told[0]?.position ?? head + 1) !== expected,
      isComplete: (told.at(-1)?.position ?? head) === head,
    };
  });
}

/** Positions as float8: exact up to 2^53, and a number in JavaScript. */
function selectOf(source: EventSource, index: number): string {
  return `select '${source}' as source, h.position::float8 as head, o.position::float8 as position,
      o.type, o.subject, o.data, o.published_at as "publishedAt"
    from ${source}.outbox_head h
    left join lateral (
      select * from ${source}.outbox
      where position > coalesce($${index + 2}::bigint, h.position) order by position limit $1
    ) o on true`;
}

/** An outbox without news comes as one row that tells its head. */
type Row = { readonly source: EventSource; readonly head: number } & (
  OutboxRow | { readonly position: null }
);

function isTold(row: Row): row is Row & OutboxRow {
  return row.position !== null;
}
