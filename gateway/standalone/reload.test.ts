import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { itemSubgraphs, type ItemSubgraphs } from '../testing/itemSubgraphs.ts';
import { runStandalone, type StandaloneProcess } from '../testing/standaloneProcess.ts';
import { ask } from '../testing/testGateway.ts';

let a: ItemSubgraphs;
let b: ItemSubgraphs;
let folder = '';
let file = '';
let gateway: StandaloneProcess;
beforeAll(async () => {
  [a, b] = await Promise.all([itemSubgraphs('a'), itemSubgraphs('b')]);
  folder = await mkdtemp(join(tmpdir(), 'ucp-standalone-reload-'));
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, a.supergraph());
  gateway = runStandalone('--supergraph', file, '--port', '0');
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await a[Symbol.asyncDispose]();
  await b[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

let before = 0;
beforeEach(() => {
  before = gateway.logLines.length;
});

const RELOADED = 'supergraph reloaded';

/** What was logged since the beginning of the test of reloads. */
function lines() {
  return gateway.logLines.slice(before).filter(({ msg }) => msg.startsWith('supergraph'));
}

async function version(): Promise<unknown> {
  const { body } = await ask({ url: await gateway.url }, '{ item(id: "1") { version } }');
  const { item } = body.data as { readonly item: { readonly version: string } };
  return item.version;
}

test('a file that is replaced by renaming is served anew, with one line of its hash', async () => {
  expect(await version()).toBe('a');
  await writeFile(`${file}.new`, b.supergraph());
  await rename(`${file}.new`, file);
  await expect.poll(lines, { timeout: 10_000 }).toHaveLength(1);
  const id = createHash('sha256').update(b.supergraph()).digest('hex');
  expect(lines()[0]).toMatchObject({ level: 30, msg: RELOADED, id, warmed: 1, dropped: 0 });
  expect(lines()[0]?.['durationMs']).toBeTypeOf('number');
  expect(await version()).toBe('b');
});

test('a file that is no supergraph is told of in one line, and the one before is served on', async () => {
  await writeFile(file, 'type Query {');
  await expect.poll(lines, { timeout: 10_000 }).toHaveLength(1);
  expect(lines()[0]).toMatchObject({ level: 50, file });
  expect(lines()[0]?.['reason']).toMatch('Syntax Error');
  expect(await version()).toBe('b');
});

test('a subgraph without an address that can be called is told of', async () => {
  await writeFile(file, b.supergraph().replaceAll(/http:[^"]+\/tags/g, 'nowhere'));
  await expect.poll(lines, { timeout: 10_000 }).toHaveLength(1);
  expect(lines()[0]?.['reason']).toMatch("http or https address for subgraph 'tags'");
  expect(await version()).toBe('b');
});

test('what is written in place after that is served', async () => {
  await writeFile(file, a.supergraph());
  await expect.poll(lines, { timeout: 10_000 }).toHaveLength(1);
  expect(lines()[0]).toMatchObject({ msg: RELOADED });
  expect(await version()).toBe('a');
});

test('SIGHUP reads the file at once, and tells where nothing changed', async () => {
  gateway.child.kill('SIGHUP');
  await expect.poll(lines, { timeout: 10_000 }).toHaveLength(1);
  expect(lines()[0]).toMatchObject({ level: 30, msg: 'supergraph unchanged' });
  await writeFile(file, b.supergraph());
  gateway.child.kill('SIGHUP');
  await expect.poll(version, { timeout: 10_000 }).toBe('b');
});

test('SIGTERM ends it as ever', async () => {
  gateway.child.kill('SIGTERM');
  expect(await gateway.exit).toMatchObject({ code: 0, stderr: '' });
});
