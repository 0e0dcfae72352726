import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DEFAULT_PLANNER,
  isPlannerName,
  PLANNER_NAMES,
  type PlannerName,
} from '../plan/planner.ts';
import { scriptArguments } from '../../schema/scriptArguments.ts';
import { serveSuite } from './caseServer.ts';
import { spawnGateway } from './gatewayProcess.ts';
import { faultsOf, type CaseAnswer } from './runCase.ts';
import { readSuites, type FederationCase, type Suite } from './suites.ts';

interface Result {
  readonly one: FederationCase;
  readonly faults: readonly string[];
}

/**
 * `npm run test:federation`: every case through `npm run gateway`, a process a supergraph.
 */
const {
  positionals,
  values: { planner },
} = scriptArguments(
  `npm run test:federation [-- SUITE… --planner ${PLANNER_NAMES.join('|')}]\nSuites: the folders of gateway/federation/cases; all, where none is named.`,
  {
    allowPositionals: true,
    options: { planner: { type: 'string', default: DEFAULT_PLANNER } },
  },
);
if (!isPlannerName(planner)) {
  process.stderr.write(`Expected --planner ${PLANNER_NAMES.join(' or ')}; got '${planner}'.\n`);
  process.exit(2);
}
const all = await readSuites();
const unknown = positionals.filter((name) => !all.some((suite) => suite.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `Expected suites of ${all.map(({ name }) => name).join(', ')}; got ${unknown.join(', ')}.\n`,
  );
  process.exit(2);
}

const open = all.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const folder = await mkdtemp(join(tmpdir(), 'ucp-federation-'));
const counts = { right: 0, wrong: 0 };
try {
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(planner)));
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.stdout.write(`\n${counts.right + counts.wrong} cases, ${counts.wrong} answered wrong\n`);
process.exitCode = counts.wrong === 0 ? 0 : 1;

async function work(planner: PlannerName): Promise<void> {
  for (let suite = open.shift(); suite !== undefined; suite = open.shift()) {
    report(suite, await runSuite(suite, planner).catch(unanswered(suite)));
  }
}

/** No answer is a wrong one, and stops no other suite. */
function unanswered({ cases }: Suite): (error: unknown) => readonly Result[] {
  return (error) => cases.map((one) => ({ one, faults: [String(error)] }));
}

function report({ name }: Suite, results: readonly Result[]): void {
  const wrong = results.filter(({ faults }) => faults.length > 0);
  counts.wrong += wrong.length;
  counts.right += results.length - wrong.length;
  process.stdout.write(`${wrong.length === 0 ? 'ok    ' : 'not ok'}  ${name}\n`);
  for (const { one, faults } of wrong) {
    process.stdout.write(`          ${one.name}: ${one.title}\n`);
    for (const fault of faults) process.stdout.write(`            ${fault}\n`);
  }
}

async function runSuite(suite: Suite, planner: PlannerName): Promise<readonly Result[]> {
  await using served = await serveSuite(suite);
  const supergraph = join(folder, `${suite.name}.graphql`);
  await writeFile(supergraph, served.supergraphSdl);
  await using gateway = await spawnGateway(supergraph, planner);
  const results: Result[] = [];
  for (const one of suite.cases) {
    const { tally } = served.begin(one);
    results.push({ one, faults: faultsOf(one, await ask(gateway.url, one), tally) });
  }
  return results;
}

async function ask(
  url: string,
  { operation, variables, operationName }: FederationCase,
): Promise<CaseAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation, variables, operationName }),
  });
  return (await response.json()) as CaseAnswer;
}
