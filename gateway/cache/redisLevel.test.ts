import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { memoryLog } from '../testing/testGateway.ts';
import { openRedisLevel } from './redisLevel.ts';

/** Answers `OK` to whatever greets it, and nothing to who asks for answers. */
async function hungRedis() {
  const sockets = new Set<Socket>();
  let asked = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('data', (chunk) => {
      const commands = chunk.toString().split(/(?=\*\d+\r\n)/);
      for (const command of commands) {
        if (command.includes('MGET')) asked += 1;
        else socket.write('+OK\r\n');
      }
    });
    socket.on('error', () => undefined);
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      for (const socket of sockets) socket.destroy();
      await closed.promise;
    },
  };
}

test('a Redis that hangs is not waited for, nor asked again by everybody', async () => {
  await using redis = await hungRedis();
  const { log, lines } = memoryLog();
  await using level = openRedisLevel({ url: redis.url, deployment: '', log, timeoutMs: 20 });
  // It connects in the background; what is asked before is not sent.
  await expect.poll(async () => (await level.get(['a']), redis.asked())).toBe(1);
  for (let time = 0; time < 20; time += 1) expect(await level.get(['a'])).toEqual([undefined]);
  expect(redis.asked()).toBe(1);
  expect(lines.map(({ msg }) => msg)).toEqual([
    'answers are not shared: the cache does not answer',
  ]);
});
