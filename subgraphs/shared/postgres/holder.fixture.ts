/**
 * A platform in miniature, for tests that kill it: takes the lock of a data directory, starts its
 * server, tells so on standard output and holds both until it is ended. Ctrl-C alone does not end
 * it, as a platform that drains would not.
 *
 *     node holder.fixture.ts DATA_DIRECTORY PASSWORD ADDRESS
 */
import { lockDataDirectory } from './dataDirectoryLock.ts';
import { startEmbeddedPostgres } from './embedded.ts';

const [dataDirectory = '', password = '', address = ''] = process.argv.slice(2);
process.on('SIGINT', () => process.stdout.write('interrupted\n'));
await using lock = await lockDataDirectory(dataDirectory, { address });
await using server = await startEmbeddedPostgres({
  dataDirectory: lock.directory,
  password,
  onProgress: () => undefined,
});
process.stdout.write(`${JSON.stringify({ url: server.url, pid: server.pid })}\n`);
await new Promise((resolve) => process.stdin.once('close', resolve).resume());
