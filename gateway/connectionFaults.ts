import { ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

/** As node tells it; `rawPacket`, where there is one, is not as fastify's types have it. */
type ConnectionFault = Error & { readonly code: string };

/** Connections whose fault waits for the answers before it; each later packet is one more fault. */
const faulted = new WeakSet<Socket>();

/**
 * Answers what node refuses before there is a request, so that no route and no error handler sees it:
 * as a problem (RFC 9457), for it knows no path and serves clients of all interfaces. The connection is
 * closed: where the next request would begin is not known. Whole requests that came before it on the
 * connection get their answers first, lest a write that was done be told as refused.
 */
export function answerConnectionFault(fault: ConnectionFault, socket: Socket): void {
  // Behind a request that ends the connection; so does its answer (RFC 9112, 9.6).
  if (fault.code === 'HPE_CLOSED_CONNECTION' || faulted.has(socket)) return;
  faulted.add(socket);
  answerInTurn(fault, socket);
}

function answerInTurn(fault: ConnectionFault, socket: Socket): void {
  const response = responseUnderWay(socket);
  if (response?.req.complete === true && !socket.destroyed) {
    // By then node has given the connection to the next.
    response.once('finish', () => answerInTurn(fault, socket));
    return;
  }
  // Of an answer under way this would become a part; of one that is not begun it takes the place.
  if (fault.code !== 'ECONNRESET' && socket.writable && response?.headersSent !== true) {
    socket.write(responseTo(fault));
  }
  socket.destroy(fault);
}

/** Node has the response of a connection there, and nowhere else. */
function responseUnderWay(socket: Socket): ServerResponse | null {
  const response: unknown = Reflect.get(socket, '_httpMessage');
  return response instanceof ServerResponse ? response : null;
}

function responseTo(fault: ConnectionFault): string {
  const { status, code, detail } = problemOf(fault);
  const title = STATUS_CODES[status] ?? '';
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, code });
  return [
    `HTTP/1.1 ${status} ${title}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    `date: ${new Date().toUTCString()}`,
    'connection: close',
    '',
    isOfHead(fault) ? '' : body,
  ].join('\r\n');
}

interface FaultProblem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/** A request line with a method that node does not know; all else of that kind is no HTTP. */
const REQUEST_LINE = /^[\w!#$%&'*+.^`|~-]{1,100} \S+ HTTP\/1\.[01]\r?\n/;

function problemOf(fault: ConnectionFault): FaultProblem {
  switch (fault.code) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: 431,
        code: 'HEADERS_TOO_LARGE',
        detail: 'Expected an address and headers of at most 16 KiB together, got more.',
      };
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return {
        status: 413,
        code: 'BODY_TOO_LARGE',
        detail: 'Expected chunks of a body without extensions, got more of these than are read.',
      };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        status: 408,
        code: 'REQUEST_TIMEOUT',
        detail: 'Expected the whole request in time; it did not come. Send it again.',
      };
    case 'HPE_INVALID_METHOD':
      if (REQUEST_LINE.test(lineOf(fault))) {
        return {
          status: 501,
          code: 'METHOD_UNKNOWN',
          detail: 'Expected a method of HTTP, such as GET or POST; got one that is not known here.',
        };
      }
      break;
    default:
  }
  const detail = `Expected a request as HTTP/1.1 has it (RFC 9112): ${fault.message.slice(0, 100)}.`;
  return { status: 400, code: 'BAD_REQUEST', detail };
}

/** From the line on in which the fault is: whole requests may stand before it in the packet. */
function lineOf(fault: ConnectionFault): string {
  const { packet, parsed } = packetOf(fault);
  const start = packet.subarray(0, parsed).lastIndexOf('\n') + 1;
  return packet.toString('latin1', start, start + 8_192);
}

/** Whether the last request that began in the packet is a HEAD, whose answer has no body. */
function isOfHead(fault: ConnectionFault): boolean {
  const { packet, parsed } = packetOf(fault);
  const lines = packet.toString('latin1', 0, parsed).matchAll(/^(\S+) \S+ HTTP\/1\.[01]\r?$/gm);
  return [...lines].at(-1)?.[1] === 'HEAD';
}

/** What node read last, and how far. */
function packetOf(fault: ConnectionFault): { readonly packet: Buffer; readonly parsed: number } {
  const packet: unknown = Reflect.get(fault, 'rawPacket');
  const parsed: unknown = Reflect.get(fault, 'bytesParsed');
  return {
    packet: Buffer.isBuffer(packet) ? packet : Buffer.alloc(0),
    parsed: typeof parsed === 'number' ? parsed : 0,
  };
}
