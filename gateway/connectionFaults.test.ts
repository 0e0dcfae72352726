import { once } from 'node:events';
import { connect, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerConnectionFault } from './connectionFaults.ts';
import { testGateway, type TestGateway } from './testing/testGateway.ts';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await testGateway();
});
afterEach(() => gateway[Symbol.asyncDispose]());

/** What comes back of a connection that the gateway has ended. */
async function sent(text: string): Promise<{ head: string; body: string }> {
  const { hostname, port } = new URL(gateway.url);
  await using socket = connect(Number(port), hostname);
  socket.write(text);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', () => undefined);
  await once(socket, 'close');
  const [head = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
  return { head, body };
}

describe('what is refused before it is a request', () => {
  test.each([
    [
      'a method of nobody',
      501,
      'METHOD_UNKNOWN',
      'FOO /rest/v2/markets HTTP/1.1\r\nHost: g\r\n\r\n',
    ],
    ['what is no HTTP', 400, 'BAD_REQUEST', '\x16\x03\x01\x02\x00\x01'],
    [
      'a header without a colon',
      400,
      'BAD_REQUEST',
      'GET / HTTP/1.1\r\nHost: g\r\nNo colon\r\n\r\n',
    ],
    [
      'two lengths of one body',
      400,
      'BAD_REQUEST',
      'POST /graphql HTTP/1.1\r\nHost: g\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
    ],
    [
      'headers without an end',
      431,
      'HEADERS_TOO_LARGE',
      `GET / HTTP/1.1\r\nHost: g\r\nCookie: ${'c'.repeat(20_000)}\r\n\r\n`,
    ],
  ])('%s is a problem, and ends the connection', async (_, status, code, text) => {
    const { head, body } = await sent(text);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('content-type: application/problem+json');
    expect(head).toContain('connection: close');
    expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
    expect(JSON.parse(body)).toEqual({
      type: 'about:blank',
      title: expect.any(String),
      status,
      detail: expect.stringMatching(/^Expected /),
      code,
    });
  });

  test('becomes no part of an answer that is being sent', () => {
    const socket = new Socket();
    Object.defineProperty(socket, 'writable', { value: true });
    Reflect.set(socket, '_httpMessage', { headersSent: true });
    socket.on('error', () => undefined);
    const write = vi.spyOn(socket, 'write');
    const fault = { code: 'HPE_INVALID_METHOD' };
    answerConnectionFault(Object.assign(new Error('no HTTP'), fault), socket);
    expect(write).not.toHaveBeenCalled();
    expect(socket.destroyed).toBe(true);
  });
});
