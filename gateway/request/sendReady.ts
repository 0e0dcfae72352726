import type { OutgoingHttpHeader } from 'node:http';
import type { FastifyReply } from 'fastify';

export interface ReadyResponse {
  readonly status: number;
  /** Names and values in turn, the body's length among them. */
  readonly headers: readonly string[];
  /** Each character of a text is one byte. */
  readonly body: string | Buffer;
}

/**
 * Sends an answer that was ready, past what fastify would do for it: look at its headers once more
 * and run `onSend` hooks. A text leaves with its headers in one piece; bytes would be a second one
 * beside them. What hooks have put in the reply's headers until now is sent along.
 */
export function sendReady(reply: FastifyReply, { status, headers, body }: ReadyResponse): void {
  const all: OutgoingHttpHeader[] = [];
  const own = reply.getHeaders();
  for (const name of Object.keys(own)) {
    const value = own[name];
    if (value !== undefined) all.push(name, value);
  }
  reply.hijack();
  reply.raw.writeHead(status, all.concat(headers)).end(body, 'latin1');
}
