import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { makeScratchDirectory } from '../../../../subgraphs/shared/postgres/scratchDirectory.ts';
import { startPlatform } from '../../../e2e/harness/platformProcess.ts';
import {
  compileEndpoints,
  endpointSchema,
  readEndpointDocuments,
} from '../../compile/compileEndpoints.ts';
import type { Json } from '../../openapi/openApiDocument.ts';
import type { Tokens } from './callers.ts';
import { startIssuer } from './issuer.ts';
import { KnownRequests, type KnownRequest } from './knownRequests.ts';
import { planOf, type View } from './plan.ts';
import { runSpecmatic, type SpecmaticResult } from './specmatic.ts';
import { viewDocument } from './views.ts';

/** `npm run test:contract`: Specmatic asks a platform of its own what the OpenAPI document allows and forbids. */
const LEAST_JAVA = 17;
const PROGRESS_EVERY = 500;
const MOST_MS = 15 * 60_000;

const java = javaVersion();
if (java === null || java < LEAST_JAVA) {
  console.error(
    `Expected Java ${LEAST_JAVA} or newer as \`java\`, got ${java ?? 'none'}: Specmatic runs on it. ` +
      'Install one; Specmatic itself comes from the npm registry by the first run.',
  );
  process.exit(1);
}
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => stopped.abort(new Error(`Stopped by ${signal}.`)));
}
try {
  process.exitCode = await checkContract(
    AbortSignal.any([stopped.signal, AbortSignal.timeout(MOST_MS)]),
  );
} catch (error) {
  if (!stopped.signal.aborted) throw error;
  console.error(String(stopped.signal.reason));
  process.exitCode = 1;
}

async function checkContract(signal: AbortSignal): Promise<number> {
  const began = performance.now();
  await using resources = new AsyncDisposableStack();
  const directory = resources.use(await makeScratchDirectory());
  const issuer = resources.use(await startIssuer());
  console.log('starting a platform with the demo data');
  const platform = resources.use(
    await startPlatform(['--data-dir', `${directory.path}/data`], issuer.environment),
  );
  const url = `${platform.url}/rest`;
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as Json;
  const endpoints = compileEndpoints(await endpointSchema(), await readEndpointDocuments());
  const requestsOf = (by: Tokens): KnownRequests => new KnownRequests(platform.url, endpoints, by);
  const owner = await requestsOf({ owner: '', user: '' }).newOwnerToken();
  const tokens = { owner, user: issuer.token };
  const plan = planOf(endpoints);
  const results: SpecmaticResult[] = [];
  for (const [name, views] of Object.entries(plan) as [keyof typeof plan, readonly View[]][]) {
    const sendsWrong = name === 'rightAndWrong';
    const documents = await documentsOf(document, views, () => requestsOf(tokens));
    const folder = `${directory.path}/${name}`;
    await mkdir(folder);
    console.log(sendsWrong ? 'asking rightly and wrongly for JSON' : 'asking for the other forms');
    const onProgress = (tests: number): void => {
      if (tests % PROGRESS_EVERY === 0) console.log(`  ${tests} requests`);
    };
    results.push(
      await runSpecmatic({
        directory: folder,
        url,
        tokens,
        documents,
        sendsWrong,
        onProgress,
        signal,
      }),
    );
  }
  const asked = new Set(results.flatMap(({ operations }) => [...operations]));
  const left = endpoints.filter(({ method, path }) => !asked.has(`${method} ${path}`));
  for (const { mismatches } of results) for (const one of mismatches) console.error(`\n${one}`);
  for (const { method, path } of left) console.error(`${method} ${path} was never asked`);
  const sum = (key: 'right' | 'wrong' | 'failed'): number =>
    results.reduce((total, result) => total + result[key], 0);
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(
    `${asked.size} of ${endpoints.length} operations, ${sum('right')} right and ${sum('wrong')} wrong ` +
      `requests: ${sum('failed')} mismatches, in ${seconds} s`,
  );
  return sum('failed') === 0 && left.length === 0 ? 0 : 1;
}

/** The document in parts, each asking with what was made for it. */
async function documentsOf(
  document: Json,
  views: readonly View[],
  newRequests: () => KnownRequests,
): Promise<ReadonlyMap<string, Json>> {
  const documents = new Map<string, Json>();
  for (const view of views) {
    const requests = newRequests();
    const known = new Map<string, KnownRequest>();
    for (const { endpoint } of view.endpoints) {
      known.set(endpoint.id, await requests.of(endpoint, view.caller));
    }
    documents.set(view.name, viewDocument(document, view, known));
  }
  return documents;
}

function javaVersion(): number | null {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = /version "(\d+)/.exec(stderr ?? '')?.[1];
  return version === undefined ? null : Number(version);
}
