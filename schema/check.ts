import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { counted } from '../subgraphs/shared/counted.ts';
import { scriptArguments } from './scriptArguments.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What must hold of the tree, each by a package's command; the slowest first, so that none is waited for alone. */
const PARTS: Readonly<Record<string, readonly [command: string, ...args: readonly string[]]>> = {
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  lint: ['oxlint', '--type-aware', '--deny-warnings'],
  types: ['tsc', '--noEmit'],
  'generated code': ['node', 'schema/codegen.ts', '--check'],
  'REST endpoints': ['node', 'clients/rest/check.ts'],
  'API lint': ['eslint', '--max-warnings', '0', 'schema/api.graphql'],
  composition: ['node', 'schema/compose.ts', '--check'],
  'released API': ['node', 'schema/release.ts', '--check'],
};

const { positionals } = scriptArguments(
  `npm run check [-- PART…]\nParts: ${Object.keys(PARTS).join(', ')}.`,
  { allowPositionals: true },
);
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`Expected parts of ${Object.keys(PARTS).join(', ')}; got ${unknown.join(', ')}.`);
  process.exit(2);
}
const names = positionals.length > 0 ? positionals : Object.keys(PARTS);

const startedMs = performance.now();
const failures: { readonly name: string; readonly output: string }[] = [];
const open = [...names];
await Promise.all(Array.from({ length: availableParallelism() }, work));

for (const { name, output } of failures) console.error(`\n--- ${name} ---\n${output.trim()}`);
const verdict = failures.length === 0 ? 'all well' : `${failures.length} failed`;
console.log(`\n${counted(names.length, 'check')}, ${verdict}, ${seconds(startedMs)}`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let name = open.shift(); name !== undefined; name = open.shift()) {
    const since = performance.now();
    const { succeeded, output } = await run(name);
    console.log(`${succeeded ? 'ok    ' : 'not ok'}  ${name.padEnd(16)}${seconds(since)}`);
    if (!succeeded) failures.push({ name, output });
  }
}

function run(name: string): Promise<{ readonly succeeded: boolean; readonly output: string }> {
  const [command = '', ...args] = PARTS[name] ?? [];
  const child = spawn(`${ROOT}node_modules/.bin/${command}`, args, { cwd: ROOT });
  return new Promise((resolve) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code) => resolve({ succeeded: code === 0, output }));
  });
}

function seconds(sinceMs: number): string {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;
}
