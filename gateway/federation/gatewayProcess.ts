import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PlannerName } from '../plan/planner.ts';

export interface GatewayProcess extends AsyncDisposable {
  readonly url: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** `npm run gateway` on a supergraph. Resolves once it listens; npm hands the end on to it. */
export async function spawnGateway(
  supergraph: string,
  planner: PlannerName,
): Promise<GatewayProcess> {
  const flags = ['--supergraph', supergraph, '--port', '0', '--planner', planner];
  const child = spawn('npm', ['run', '--silent', 'gateway', '--', ...flags], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const listening = Promise.withResolvers<string>();
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  createInterface(child.stdout).on('line', (line) => {
    const url = /"url":"(http[^"]+)\/graphql"/.exec(line)?.[1];
    if (url !== undefined) listening.resolve(url);
  });
  child.on('error', listening.reject);
  child.on('close', (code) => {
    listening.reject(
      new Error(`The gateway ended with code ${code} before it listened: ${complaint}`),
    );
  });
  const url = await listening.promise;
  return {
    url,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await closed;
    },
  };
}
