import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerConnectionFault } from './connectionFaults.ts';
import { answersToRaw } from './testing/rawRequests.ts';
import { testGateway, type TestGateway } from './testing/testGateway.ts';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await testGateway();
});
afterEach(() => gateway[Symbol.asyncDispose]());

/** What comes back of a connection that the gateway has ended. */
async function sent(text: string): Promise<{ head: string; body: string; responses: number[] }> {
  const all = await answersToRaw(gateway.url, text);
  const [head = '', body = ''] = all.split('\r\n\r\n');
  const responses = [...all.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
  return { head, body, responses };
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

  test.each([
    ['the request of which it is a part', '5\r\n{"que\r\nxyz\r\n', [400]],
    ['none of those before it', '2\r\n{}\r\n0\r\n\r\nno HTTP\r\n\r\n', [400, 400]],
    ['none of those before it', '2\r\n{}\r\n0\r\n\r\nFOO / HTTP/1.1\r\n\r\n', [400, 501]],
  ])('takes the place of the answer to %s', async (_, chunks, statuses) => {
    const { responses } = await sent(
      'GET /health/live HTTP/1.1\r\nHost: g\r\n\r\n'.repeat(2) +
        'POST /graphql HTTP/1.1\r\nHost: g\r\nContent-Type: application/json\r\n' +
        `Transfer-Encoding: chunked\r\n\r\n${chunks}`,
    );
    expect(responses).toEqual([200, 200, ...statuses]);
  });

  test('has no body where a HEAD is refused', async () => {
    const headers = `Host: g\r\nCookie: ${'c'.repeat(20_000)}\r\n\r\n`;
    const { head, body } = await sent(`HEAD / HTTP/1.1\r\n${headers}`);
    expect(head).toMatch(/^HTTP\/1.1 431 /);
    expect(body).toBe('');
  });

  test('what stands behind a request that ends the connection is not looked at', async () => {
    const { responses } = await sent(
      'GET /health/live HTTP/1.1\r\nHost: g\r\n\r\n' +
        'GET /health/live HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n' +
        'GET /health/live HTTP/1.1\r\nHost: g\r\n\r\n',
    );
    expect(responses).toEqual([200, 200]);
  });

  test('becomes no part of an answer that is being sent', () => {
    const socket = new Socket();
    Object.defineProperty(socket, 'writable', { value: true });
    const response = new ServerResponse(new IncomingMessage(socket));
    Reflect.set(socket, '_httpMessage', response.writeHead(200));
    socket.on('error', () => undefined);
    const write = vi.spyOn(socket, 'write');
    const fault = { code: 'HPE_INVALID_METHOD' };
    answerConnectionFault(Object.assign(new Error('no HTTP'), fault), socket);
    expect(write).not.toHaveBeenCalled();
    expect(socket.destroyed).toBe(true);
  });
});
