import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sharedDirectory } from '../config.ts';
import { load, mediansOf, type LoadResult } from './load.ts';
import { answers, PinnedProcesses, pinThisProcess, wordsOfScript } from './pinnedProcesses.ts';

/**
 * `node gateway/bench/main.ts [--rounds 3] [--seconds 4] [--only CASE]`: this gateway beside Apollo's
 * own on the query that federation vendors publish their figures on. Needs Linux with two processors
 * and `bench/federation` in UCP_SHARED: gateways run on one, load and subgraphs on the other. Rounds
 * alternate, so that a machine with other work touches both alike; the ratios are what counts.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string' },
  },
});
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const SUBGRAPHS_PORT = '4200';
const GATEWAY_PORT = '14010';
const CASES = [
  { name: 'vendors, 50 callers', body: 'query.json', connections: 50 },
  { name: 'vendors, one caller', body: 'query.json', connections: 1 },
  { name: 'small, 50 callers', body: 'small.json', connections: 50 },
].filter(({ name }) => values.only === undefined || name.startsWith(values.only));

const folder = await mkdtemp(path.join(tmpdir(), 'ucp-gateway-bench-'));
pinThisProcess('0');
await using processes = new PinnedProcesses();
try {
  await cp(path.join(sharedDirectory(), 'bench/federation'), folder, { recursive: true });
  await symlink(path.join(REPOSITORY, 'node_modules'), path.join(folder, 'node_modules'));
  const supergraph = path.join(folder, 'supergraph.graphql');
  const gateways = {
    apollo: ['gateway/bench/stockGateway.ts', supergraph, GATEWAY_PORT],
    ours: [...wordsOfScript('gateway'), '--supergraph', supergraph, '--port', GATEWAY_PORT],
  };
  processes.start('0', [path.join(folder, 'subgraphs.mjs')], { PORT: SUBGRAPHS_PORT });
  await answers(`http://127.0.0.1:${SUBGRAPHS_PORT}/health`);
  const results = new Map<string, LoadResult[]>();
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [gateway, words] of Object.entries(gateways)) {
      const child = processes.start('1', words, { NODE_ENV: 'production' });
      const url = `http://127.0.0.1:${GATEWAY_PORT}/graphql`;
      await answers(`${url}?query=%7B__typename%7D`, { 'apollo-require-preflight': 'yes' });
      for (const { name, body, connections } of CASES) {
        const text = await readFile(path.join(folder, body), 'utf8');
        const of = { url, body: text, isVaried: true, connections, pid: child.pid ?? 0 };
        await load({ ...of, durationMs: 2_000 });
        const result = await load({ ...of, durationMs: Number(values.seconds) * 1_000 });
        const key = `${name}\t${gateway}`;
        results.set(key, [...(results.get(key) ?? []), result]);
      }
      await processes.stop(child);
    }
  }
  for (const { name } of CASES) {
    const apollo = mediansOf(results.get(`${name}\tapollo`) ?? []);
    const ours = mediansOf(results.get(`${name}\tours`) ?? []);
    process.stdout.write(
      `${name}: ${(ours.perSecond / apollo.perSecond).toFixed(1)} times the requests, ` +
        `${(apollo.cpuMs / ours.cpuMs).toFixed(1)} times less processor time\n` +
        `  apollo ${described(apollo)}\n  ours   ${described(ours)}\n`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function described({ perSecond, cpuMs, p99Ms, faulty }: LoadResult): string {
  return `${perSecond.toFixed(0)}/s, ${cpuMs.toFixed(2)} ms of processor time, p99 ${p99Ms.toFixed(0)} ms, ${faulty} faulty`;
}
