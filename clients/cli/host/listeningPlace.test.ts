import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { expect, test } from 'vitest';
import { checkPlace, startAt } from './listeningPlace.ts';

const remedy = 'choose another with --port';

async function listening(port = 0): Promise<Server & AsyncDisposable> {
  const server = createServer();
  server.listen({ host: '127.0.0.1', port });
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

test('a port that another process uses is named with what to do', async () => {
  await using holder = await listening();
  const port = portOf(holder);
  await expect(checkPlace({ host: '127.0.0.1', port, remedy })).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is taken; stop what uses it or choose another with --port.`,
  );
});

test('a port that was checked can be listened on, and any free one always', async () => {
  const holder = await listening();
  const port = portOf(holder);
  await holder[Symbol.asyncDispose]();
  await expect(checkPlace({ host: '127.0.0.1', port, remedy })).resolves.toBeUndefined();
  await using _again = await listening(port);
  await expect(checkPlace({ host: '127.0.0.1', port: 0, remedy })).resolves.toBeUndefined();
});

test('an address of another machine is told apart from a port that is taken', async () => {
  await expect(checkPlace({ host: '192.0.2.1', port: 4_000, remedy })).rejects.toThrow(
    'This machine has no address 192.0.2.1 to listen on.',
  );
});

test('who takes the port after the check is named the same way, also to a process that ended', async () => {
  await using holder = await listening();
  const port = portOf(holder);
  const place = { host: '127.0.0.1', port, remedy };
  const taken = `Port ${port} of 127.0.0.1 is taken`;
  await expect(startAt(place, () => listening(port))).rejects.toThrow(taken);
  const ended = new Error('The process of gateway ended (exit code 1).');
  await expect(startAt(place, () => Promise.reject(ended))).rejects.toThrow(taken);
  await expect(startAt({ ...place, port: 0 }, () => Promise.reject(ended))).rejects.toBe(ended);
});
