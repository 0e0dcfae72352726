import type { ChildProcess } from 'node:child_process';
import { answers, flagsOfScript, type PinnedProcesses } from './pinnedProcesses.ts';
import type { Told } from './controlledGateway.ts';

export const WHOSE = ['ours', 'stock'] as const;
export type Whose = (typeof WHOSE)[number];

/** A gateway in a process of its own, for which see `controlledGateway.ts`. Disposing ends it. */
export interface ControlledGateway extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  tell<Path extends keyof Told>(what: Path, body?: string): Promise<Told[Path]>;
  /** Rejects where the answer has errors. @returns how long it took, in ms */
  request(query: string): Promise<number>;
}

export interface ControlledGatewayOptions {
  readonly whose: Whose;
  readonly supergraph: string;
  readonly port: number;
  readonly controlPort: number;
  /** For node, beside those of `npm run gateway`, which either gets. */
  readonly flags?: readonly string[];
}

/** Resolves once it answers, on the second processor. */
export async function startControlledGateway(
  processes: PinnedProcesses,
  options: ControlledGatewayOptions,
): Promise<ControlledGateway> {
  const { whose, supergraph, port, controlPort, flags = [] } = options;
  const child: ChildProcess = processes.start(
    '1',
    [
      ...flagsOfScript('gateway'),
      ...flags,
      '--expose-gc',
      'gateway/bench/controlledGateway.ts',
      whose,
      supergraph,
      String(port),
      String(controlPort),
    ],
    { NODE_ENV: 'production' },
  );
  const url = `http://127.0.0.1:${port}/graphql`;
  await answers(`${url}?query=%7B__typename%7D`, { 'apollo-require-preflight': 'yes' });
  return {
    url,
    pid: child.pid ?? 0,
    async tell<Path extends keyof Told>(what: Path, body = ''): Promise<Told[Path]> {
      const answer = await fetch(`http://127.0.0.1:${controlPort}${what}`, {
        method: 'POST',
        body,
      });
      return (await answer.json()) as Told[Path];
    },
    async request(query) {
      const sent = performance.now();
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const text = await answer.text();
      if (!answer.ok || /^\{"errors"|,"errors":\[/.test(text)) {
        throw new Error(`Expected an answer, got status ${answer.status}: ${text.slice(0, 500)}`);
      }
      return performance.now() - sent;
    },
    [Symbol.asyncDispose]: () => processes.stop(child),
  };
}
