import { expect, it } from 'vitest';
import { PASSWORD } from './holderProcess.ts';
import { startEmbeddedPostgres } from './embedded.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { loadProcess } from './processTable.ts';
import { makeScratchDirectory } from './scratchDirectory.ts';

it('a server that hears no polite signal is stopped by force, and its data recover', async () => {
  await using scratch = await makeScratchDirectory();
  const options = { dataDirectory: scratch.path, password: PASSWORD, onProgress: () => undefined };
  const server = await startEmbeddedPostgres(options);
  const postmaster = await findPostmaster(server.clusterDirectory);
  if (postmaster === null) throw new Error('the server that was just started is not found');
  process.kill(postmaster.pid, 'SIGSTOP');

  const messages: string[] = [];
  await stopPostmaster(postmaster, (message) => messages.push(message), {
    fastMs: 50,
    immediateMs: 50,
    killMs: 10_000,
  });

  expect(await loadProcess(postmaster.pid)).toBeNull();
  expect(messages).toEqual([
    expect.stringContaining('SIGQUIT'),
    expect.stringContaining('SIGKILL'),
  ]);
  await using next = await startEmbeddedPostgres(options);
  expect(next.adopted).toBe(false);
});

it('stopping a server that is gone spares the process that got its id', async () => {
  const innocent = await loadProcess(process.pid);
  if (innocent === null) throw new Error('this very process is not found');
  await stopPostmaster({ ...innocent, started: 'long ago' }, () => undefined);
  expect(await loadProcess(process.pid)).toEqual(innocent);
});
