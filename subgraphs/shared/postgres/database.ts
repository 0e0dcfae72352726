import { AsyncLocalStorage } from 'node:async_hooks';
import type { Writable } from 'node:stream';
import { Pool, types, type PoolClient, type QueryResultRow } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { openListener, type Listener } from './listener.ts';

// Days stay text: a JavaScript Date would move them into the server's time zone.
types.setTypeParser(types.builtins.DATE, (text) => text);
// Amounts in minor units and counts come as bigint, exactly.
types.setTypeParser(types.builtins.INT8, (text) => BigInt(text));

/** What runs a statement: the pool, or the one connection of a transaction. */
export interface Queryable {
  query<Row extends QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ): Promise<readonly Row[]>;
}

/** One connection inside a transaction. */
export interface Transaction extends Queryable {
  /** The sink of a `copy … from stdin`; ends when its last row is in. */
  copyFrom(command: string): Writable;
}

/** A service's own connection pool, under its own role. */
export interface Database extends Queryable, AsyncDisposable {
  /** Runs the work in one transaction; rolled back when it throws. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Opens a connection beside the pool, woken by what is notified on the channels. */
  listen(channels: readonly string[], onWake: () => void): Promise<Listener>;
  ready(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  /** PostgreSQL's `application_name`, seen in pg_stat_activity. */
  readonly name: string;
  readonly maxConnections?: number;
}

/** The statements issued on behalf of one subgraph fetch, in order. */
export interface SqlTally {
  readonly statements: string[];
}

const tally = new AsyncLocalStorage<SqlTally>();

/** Runs the work and adds every statement it issues, on any database of this process, to the tally. */
export function tallySql<T>(into: SqlTally, work: () => T): T {
  return tally.run(into, work);
}

/** Connects lazily: an unreachable server shows at the first statement or at `ready()`. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new Pool({
    connectionString: options.url,
    application_name: options.name,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    idleTimeoutMillis: 30_000,
  });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);

  return {
    query: (text, values) => run(pool, text, values),
    ready: async () => {
      await pool.query('select 1');
    },
    listen: (channels, onWake) =>
      openListener({ url: options.url, name: `${options.name}-listener`, channels, onWake }),
    transaction: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      // The pool listens to idle connections only; one that dies between two statements of a long
      // transaction would end the process. The next statement fails and tells.
      const onError = (error: Error): void => {
        broken = error;
      };
      client.on('error', onError);
      try {
        await client.query('begin');
        const result = await work({
          query: (text, values) => run(client, text, values),
          copyFrom: (command) => client.query(copyFrom(command)),
        });
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((cause: unknown) => {
          broken = new Error('rollback failed', { cause });
        });
        throw error;
      } finally {
        client.off('error', onError);
        client.release(broken);
      }
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

async function run<Row extends QueryResultRow>(
  on: Pool | PoolClient,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  tally.getStore()?.statements.push(text);
  const result = await on.query<Row>(text, [...values]);
  return result.rows;
}
