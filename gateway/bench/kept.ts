import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { load, mediansOf, type LoadResult } from './load.ts';
import { answers, PinnedProcesses, pinThisProcess, wordsOfScript } from './pinnedProcesses.ts';
import { startVendors } from './vendors.ts';

/**
 * `node gateway/bench/kept.ts [--rounds 3] [--seconds 4]`: identical queries of fifty callers, shared
 * while under way beside Apollo's own gateway, and kept beside a bare route that sends the same bytes
 * and writes the same log line; the vendors' query, and our own configuration page on the whole
 * platform. Needs Linux with two processors and `bench/federation` in UCP_SHARED.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '4' } },
});
const SUBGRAPHS_PORT = 14_200;
const PORT = '14020';
const URL_OF_GATEWAY = `http://127.0.0.1:${PORT}/graphql`;

pinThisProcess('0');
await using processes = new PinnedProcesses();
await using vendors = await startVendors(processes, SUBGRAPHS_PORT);
const { file } = vendors;
await writeFile(file('hinted.graphql'), withHints(await vendors.text('supergraph.graphql')));
await writeFile(file('page.json'), await configurationPage());

const standalone = (sdl: string): readonly string[] => [
  ...wordsOfScript('gateway'),
  '--supergraph',
  file(sdl),
  '--port',
  PORT,
];
const bare = (answer: string): readonly string[] => ['gateway/bench/bareRoute.ts', file(answer), PORT]; // prettier-ignore
const platform = [...wordsOfScript('start'), '--port', PORT, '--data-dir', file('data')];
// An answer of each, for the bare routes.
await recordKept(standalone('hinted.graphql'), 'query.json', file('query.answer'));
await recordKept(platform, 'page.json', file('page.answer'));

const apollo = ['gateway/bench/stockGateway.ts', vendors.supergraph, PORT];
await compare('vendors, shared while under way', 'query.json', apollo, standalone('supergraph.graphql')); // prettier-ignore
await compare('vendors, kept', 'query.json', bare('query.answer'), standalone('hinted.graphql'));
await compare('configuration page, kept', 'page.json', bare('page.answer'), platform);

/** Throws where the answer is not kept: else it is sharing that is measured. */
async function recordKept(words: readonly string[], body: string, to: string): Promise<void> {
  await using one = await started(words);
  const answer = await one.answerTo(await vendors.text(body));
  if (!answer.isKept) throw new Error(`Expected the answer to ${body} to be kept; it is not`);
  await writeFile(to, answer.text);
}

async function compare(
  name: string,
  body: string,
  baseline: readonly string[],
  ours: readonly string[],
): Promise<void> {
  const text = await vendors.text(body);
  const results: { readonly baseline: LoadResult[]; readonly ours: LoadResult[] } = {
    baseline: [],
    ours: [],
  };
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [whose, words] of Object.entries({ baseline, ours })) {
      await using one = await started(words);
      // Learns the operation and keeps its answer, where that is what it does.
      for (let time = 0; time < 3; time++) await one.answerTo(text);
      const of = { url: URL_OF_GATEWAY, body: text, isVaried: false, connections: 50, pid: one.pid }; // prettier-ignore
      await load({ ...of, durationMs: 2_000 });
      const result = await load({ ...of, durationMs: Number(values.seconds) * 1_000 });
      results[whose as 'ours'].push(result);
    }
  }
  const [theirs, own] = [mediansOf(results.baseline), mediansOf(results.ours)];
  process.stdout.write(
    `${name}: ${(own.perSecond / theirs.perSecond).toFixed(2)} times the requests, ` +
      `${(own.cpuMs / theirs.cpuMs).toFixed(2)} times the processor time\n` +
      `  baseline ${described(theirs)}\n  ours     ${described(own)}\n`,
  );
}

async function started(words: readonly string[]) {
  const child = processes.start('1', words, {
    NODE_ENV: 'production',
    // Its threads would count as the gateway's.
    UCP_WARM_UP: 'off',
  });
  await answers(`${URL_OF_GATEWAY}?query=%7B__typename%7D`, { 'apollo-require-preflight': 'yes' });
  return {
    pid: child.pid ?? 0,
    async answerTo(body: string) {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(URL_OF_GATEWAY, { method: 'POST', headers, body });
      const isKept = /max-age=[1-9]/.test(answer.headers.get('cache-control') ?? '');
      return { text: await answer.text(), isKept };
    },
    [Symbol.asyncDispose]: () => processes.stop(child),
  };
}

/** The vendors' supergraph has no hints: root fields and keys get one. */
function withHints(sdl: string): string {
  const directive =
    'directive @cacheControl(maxAge: Int! = 0, private: Boolean! = false) on FIELD_DEFINITION';
  const hinted = sdl.replaceAll(
    /^ {2}(?:(?:id|upc): (?:ID|String)!|(?:users|topProducts(?:\(.*?\))?): \[\w+\]).*$/gm,
    '$& @cacheControl(maxAge: 600)',
  );
  return `${hinted}\n${directive}\n`;
}

/** The page of the README's car, as a frontend sends it. */
async function configurationPage(): Promise<string> {
  const at = (name: string): URL => new URL(`../../clients/operations/${name}`, import.meta.url);
  return JSON.stringify({
    query: await readFile(at('ConfigurationPage.graphql'), 'utf8'),
    variables: JSON.parse(
      await readFile(at('ConfigurationPage.variables.json'), 'utf8'),
    ) as unknown,
  });
}

function described({ perSecond, cpuMs, p99Ms, faulty }: LoadResult): string {
  return `${perSecond.toFixed(0)}/s, ${(cpuMs * 1_000).toFixed(0)} µs of processor time, p99 ${p99Ms.toFixed(0)} ms, ${faulty} faulty`;
}
