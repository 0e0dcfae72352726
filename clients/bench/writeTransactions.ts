import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '../../subgraphs/shared/postgres/database.ts';

/** A transaction that had written something, and how old it was when it was last seen. */
export interface WriteTransaction {
  readonly ageMs: number;
  readonly role: string;
}

const EVERY_MS = 5;

/** Watches all write transactions of the server while the work is under way; the oldest one. */
export async function watchTransactions<T>(
  adminUrl: string,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly oldest: WriteTransaction | null }> {
  await using database = openDatabase({ url: adminUrl, name: 'bench-watch', maxConnections: 1 });
  let oldest: WriteTransaction | null = null;
  const done = new AbortController();
  const watching = (async () => {
    while (!done.signal.aborted) {
      const [row] = await database.query<WriteTransaction>(
        // Only who has written has an id that holds others back.
        `select (extract(epoch from clock_timestamp() - xact_start) * 1000)::float8 as "ageMs",
           usename as role
         from pg_stat_activity where backend_xid is not null order by xact_start limit 1`,
      );
      if (row !== undefined && row.ageMs > (oldest?.ageMs ?? 0)) oldest = row;
      await delay(EVERY_MS);
    }
  })();
  try {
    const result = await work();
    return { result, oldest };
  } finally {
    done.abort();
    await watching;
  }
}
