import { parseArgs } from 'node:util';
import { load, mediansOf, type LoadResult } from './load.ts';
import { answers, PinnedProcesses, pinThisProcess, wordsOfScript } from './pinnedProcesses.ts';
import { startVendors } from './vendors.ts';

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
const SUBGRAPHS_PORT = 14_100;
const GATEWAY_PORT = '14010';
const CASES = [
  { name: 'vendors, 50 callers', body: 'query.json', connections: 50 },
  { name: 'vendors, one caller', body: 'query.json', connections: 1 },
  { name: 'small, 50 callers', body: 'small.json', connections: 50 },
].filter(({ name }) => values.only === undefined || name.startsWith(values.only));

pinThisProcess('0');
await using processes = new PinnedProcesses();
await using vendors = await startVendors(processes, SUBGRAPHS_PORT);
const { supergraph } = vendors;
const gateways = {
  apollo: ['gateway/bench/stockGateway.ts', supergraph, GATEWAY_PORT],
  ours: [...wordsOfScript('gateway'), '--supergraph', supergraph, '--port', GATEWAY_PORT],
};
const results = new Map<string, LoadResult[]>();
for (let round = 0; round < Number(values.rounds); round++) {
  for (const [gateway, words] of Object.entries(gateways)) {
    const child = processes.start('1', words, { NODE_ENV: 'production' });
    const url = `http://127.0.0.1:${GATEWAY_PORT}/graphql`;
    await answers(`${url}?query=%7B__typename%7D`, { 'apollo-require-preflight': 'yes' });
    for (const { name, body, connections } of CASES) {
      const text = await vendors.text(body);
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

function described({ perSecond, cpuMs, p99Ms, faulty }: LoadResult): string {
  return `${perSecond.toFixed(0)}/s, ${cpuMs.toFixed(2)} ms of processor time, p99 ${p99Ms.toFixed(0)} ms, ${faulty} faulty`;
}
