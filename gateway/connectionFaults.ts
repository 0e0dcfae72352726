import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

/** As node tells it; `rawPacket`, where there is one, is not as fastify's types have it. */
type ConnectionFault = Error & { readonly code: string };

/**
 * Answers what node refuses before there is a request, so that no route and no error handler sees it:
 * as a problem (RFC 9457), for it knows no path and serves clients of all interfaces. The connection is
 * closed: where the next request would begin is not known.
 */
export function answerConnectionFault(fault: ConnectionFault, socket: Socket): void {
  // Of an answer under way this would become a part; of one that is not begun it takes the place.
  if (fault.code !== 'ECONNRESET' && socket.writable && !isAnswering(socket)) {
    socket.write(responseTo(fault));
  }
  socket.destroy(fault);
}

/** Node has the response of a connection there, and nowhere else. */
function isAnswering(socket: Socket): boolean {
  const response: unknown = Reflect.get(socket, '_httpMessage');
  return (
    typeof response === 'object' &&
    response !== null &&
    Reflect.get(response, 'headersSent') === true
  );
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
    body,
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
      if (REQUEST_LINE.test(beginningOf(fault))) {
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

function beginningOf(fault: ConnectionFault): string {
  const packet: unknown = Reflect.get(fault, 'rawPacket');
  return Buffer.isBuffer(packet) ? packet.toString('latin1', 0, 8_192) : '';
}
