import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** More than any client sends ahead; each takes memory while it waits. */
const MOST_WAITING = 100;

/**
 * Requests that are sent on a connection before the one before is answered (RFC 9112, section 9.3.2)
 * are taken up one after another. Taken up at once, as node does, hundreds in one packet would have
 * as many answers made and held for a client that need not read one of them.
 */
export function addPipelining(app: FastifyInstance): void {
  const waiting = new WeakMap<Socket, number>();
  app.addHook('onRequest', (request, { raw }, done) => {
    // An answer gets the connection once those before it are written.
    if (raw.socket !== null) {
      done();
      return;
    }
    const { socket } = request.raw;
    const others = waiting.get(socket) ?? 0;
    if (others === MOST_WAITING) {
      socket.destroy();
      return;
    }
    waiting.set(socket, others + 1);
    raw.once('socket', () => {
      waiting.set(socket, (waiting.get(socket) ?? 1) - 1);
      done();
    });
  });
}
