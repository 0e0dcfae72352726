import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import { runCommand } from '../runCommand.ts';
import { query } from './query.ts';

let said = '';
beforeEach(() => {
  said = '';
  vi.spyOn(console, 'error').mockImplementation((text: string) => void (said += text));
  return () => vi.restoreAllMocks();
});

async function ask(url: string): Promise<number> {
  await using scratch = await makeScratchDirectory();
  const file = `${scratch.path}/query.graphql`;
  await writeFile(file, '{ __typename }');
  return runCommand(query, [file, '--url', url], new AbortController().signal);
}

test('who asks where nothing listens is told so in one sentence, without a chain of causes', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await server[Symbol.asyncDispose]();
  const url = `http://127.0.0.1:${port}`;
  expect(await ask(`${url}/graphql`)).toBe(1);
  expect(said).toBe(
    `No gateway answers at ${url}: nothing listens there. Start it with \`npm start\`, or name another by --url.`,
  );
});

test('a gateway that hangs up is told apart from one that is not there', async () => {
  await using server = createServer((socket) => void socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await ask(`http://127.0.0.1:${port}/graphql`)).toBe(1);
  expect(said).toContain('the connection was cut');
  expect(said).not.toContain('because');
});
