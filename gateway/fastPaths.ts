import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Answers a request before it is routed, at once; false: it has not touched it. */
export type FastPath = (request: IncomingMessage, response: ServerResponse) => boolean;

declare module 'fastify' {
  interface FastifyInstance {
    readonly fastPaths: FastPaths;
  }
}

/**
 * Ways to answers that are ready, past routes and hooks, which for such an answer are half of its
 * cost. Whoever adds one does for its requests what the hooks do: id, log line, limits, headers.
 */
export class FastPaths {
  readonly #all: FastPath[] = [];
  #isOpen = true;

  add(fastPath: FastPath): void {
    this.#all.push(fastPath);
  }

  /** From now on all requests are routed: hooks tell their clients to go. */
  close(): void {
    this.#isOpen = false;
  }

  serve(
    options: Parameters<typeof createServer>[0],
    route: (request: IncomingMessage, response: ServerResponse) => void,
  ): Server {
    return createServer(options, (request, response) => {
      // An answer without its socket waits for those before it on its connection; see `addPipelining`.
      const isAnswered =
        this.#isOpen &&
        response.socket !== null &&
        this.#all.some((fastPath) => fastPath(request, response));
      if (!isAnswered) route(request, response);
    });
  }
}
