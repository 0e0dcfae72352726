import { setTimeout as delay } from 'node:timers/promises';
import { Client, escapeIdentifier, type QueryResultRow } from 'pg';

/** A connection of its own on which the server tells of notifications. */
export interface Listener extends AsyncDisposable {
  query<Row extends QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ): Promise<readonly Row[]>;
}

export interface ListenerOptions {
  readonly url: string;
  /** PostgreSQL's `application_name`, seen in pg_stat_activity. */
  readonly name: string;
  readonly channels: readonly string[];
  /** Something was notified on a channel, or the connection is lost: time to look. */
  readonly onWake: () => void;
}

/** Longer than any statement on it takes: a server that does not answer by then is gone. */
const QUERY_TIMEOUT_MS = 5_000;
const CONNECT_TIMEOUT_MS = 3_000;
const END_TIMEOUT_MS = 1_000;

/**
 * Opens a connection outside the pool: what a session listens to is forgotten when a pool hands
 * it on. A lost connection shows at the next statement, of which `onWake` hints.
 */
export async function openListener(options: ListenerOptions): Promise<Listener> {
  const { channels, onWake } = options;
  const client = new Client({
    connectionString: options.url,
    application_name: options.name,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
  });
  // Without a listener a connection that breaks would end the process.
  client.on('error', onWake);
  client.on('notification', onWake);
  const close = async (): Promise<void> => {
    client.off('notification', onWake);
    // Ending a connection whose server is gone may wait for ever.
    const timer = new AbortController();
    await Promise.race([
      client.end().catch(() => undefined),
      delay(END_TIMEOUT_MS, undefined, { signal: timer.signal }).catch(() => undefined),
    ]);
    timer.abort();
  };
  try {
    await client.connect();
    await client.query(channels.map((channel) => `listen ${escapeIdentifier(channel)}`).join(';'));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    query: async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(text, [...values])).rows,
    [Symbol.asyncDispose]: close,
  };
}
