import { setTimeout as delay } from 'node:timers/promises';
import { publish } from '../../subgraphs/shared/events/publish.ts';
import { openDatabase } from '../../subgraphs/shared/postgres/database.ts';
import { untilStopped } from '../../subgraphs/shared/untilStopped.ts';
import { BENCH_CHANNEL, wallClockMs, type Published } from './eventDelays.ts';

// A process that publishes events one after another, as a service does, until its parent lets go of
// it. Between them it notifies a bare number, for the delay below which no event can come.
const [url = ''] = process.argv.slice(2);
const PAUSE_MS = 10;

const stopping = new AbortController();
void untilStopped().then((reason) => stopping.abort(reason));
await using database = openDatabase({ url, name: 'bench-publisher', maxConnections: 1 });
for (let number = 1; !stopping.signal.aborted; number += 1) {
  const subject = String(number);
  await database.transaction(async (transaction) => {
    await publish(transaction, { type: 'configuration.saved', subject, data: { revision: 1 } });
    tell({ kind: 'event', subject, atMs: wallClockMs() });
  });
  await delay(PAUSE_MS);
  tell({ kind: 'notification', subject, atMs: wallClockMs() });
  await database.query('select pg_notify($1, $2)', [BENCH_CHANNEL, subject]);
  await delay(PAUSE_MS);
}
// An open channel to the parent would keep the process.
if (process.connected) process.disconnect?.();

/** Told before the commit, which is thus part of the delay. */
function tell(published: Published): void {
  process.send?.(published);
}
