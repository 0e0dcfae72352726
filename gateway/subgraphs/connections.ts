import { Pool } from 'undici';

/** Connections to one address, until they are let go. */
export interface Connections extends AsyncDisposable {
  readonly pool: Pool;
}

interface SharedPool {
  readonly pool: Pool;
  users: number;
}

const MAX_CONNECTIONS = 64;
const CONNECT_TIMEOUT_MS = 2_000;
const KEEP_ALIVE_MS = 4_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/**
 * Kept connections to subgraphs, by address. Supergraphs that follow each other share them, so that
 * a reload costs no connections; those that nobody uses any more close once what is under way ends.
 * Connections are not pipelined: HTTP/1.1 answers in order, so that one slow answer would hold up
 * those behind it.
 */
export class ConnectionPools {
  readonly #pools = new Map<string, SharedPool>();

  /** The addresses that there are connections to, or may be. */
  get addresses(): readonly string[] {
    return [...this.#pools.keys()];
  }

  take({ href, origin }: URL): Connections {
    const shared = this.#pools.getOrInsertComputed(href, () => ({ pool: open(origin), users: 0 }));
    shared.users += 1;
    let isTaken = true;
    return {
      pool: shared.pool,
      [Symbol.asyncDispose]: async () => {
        if (!isTaken) return;
        isTaken = false;
        shared.users -= 1;
        if (shared.users > 0) return;
        // Who comes from now on gets others.
        this.#pools.delete(href);
        await shared.pool.close();
      },
    };
  }
}

function open(origin: string): Pool {
  return new Pool(origin, {
    connections: MAX_CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    // Below node's default of 5 s on the serving side, which else hangs up on a call under way.
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxResponseSize: MAX_ANSWER_BYTES,
  });
}
