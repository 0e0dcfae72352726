import { parseArgs } from 'node:util';
import {
  DEFAULT_PLANNER,
  isPlannerName,
  PLANNER_NAMES,
  type PlannerName,
} from '../plan/planner.ts';

export type Flags =
  | {
      readonly kind: 'run';
      readonly supergraph: string;
      readonly port: number;
      readonly host: string;
      readonly logLevel: string;
      readonly planner: PlannerName;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'faulty'; readonly message: string };

export const USAGE = `Usage: npm run gateway -- --supergraph FILE [options]

Serves a federation v2 supergraph. The subgraphs' addresses are those in the file.

  --supergraph FILE   the composed supergraph, as SDL; served anew once the file changes
  --port N            0 takes a free one (default 4000)
  --host H            the address to listen on (default 127.0.0.1)
  --log-level L       fatal, error, warn, info, debug, trace or silent (default info)
  --planner P         who plans operations: ${PLANNER_NAMES.join(' or ')} (default ${DEFAULT_PLANNER})
  --help              this text

It serves /graphql and /health, writes one JSON line a request to stdout, passes the headers
authorization, accept-language, traceparent, tracestate and x-request-id on to the subgraphs,
and ends requests under way before it stops on SIGTERM. Answers are kept as long as
@cacheControl(maxAge:, private:) in the supergraph says; the environment variable REDIS_URL
names a Redis or Valkey where gateways share them.

When FILE changes, and on SIGHUP unless it runs in a terminal, the supergraph is reloaded: the
most frequent operations are planned for it first, requests under way end on the one they began
with, and one log line tells its id, the SHA-256 of the file. A file that is no supergraph is
told of in one log line, and changes nothing.
`;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

export function readFlags(words: readonly string[]): Flags {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...words],
      options: {
        supergraph: { type: 'string' },
        port: { type: 'string', default: '4000' },
        host: { type: 'string', default: '127.0.0.1' },
        'log-level': { type: 'string', default: 'info' },
        planner: { type: 'string', default: DEFAULT_PLANNER },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return { kind: 'faulty', message: error instanceof Error ? error.message : String(error) };
  }
  const { supergraph, port, host, 'log-level': logLevel, planner, help } = values;
  if (help) return { kind: 'help' };
  if (supergraph === undefined || supergraph === '') {
    return { kind: 'faulty', message: 'Expected --supergraph FILE.' };
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return { kind: 'faulty', message: `Expected --port from 0 to 65535, got '${port}'.` };
  }
  if (!LOG_LEVELS.includes(logLevel)) {
    const expected = LOG_LEVELS.join(', ');
    return { kind: 'faulty', message: `Expected --log-level ${expected}; got '${logLevel}'.` };
  }
  if (!isPlannerName(planner)) {
    const expected = PLANNER_NAMES.join(' or ');
    return { kind: 'faulty', message: `Expected --planner ${expected}; got '${planner}'.` };
  }
  return { kind: 'run', supergraph, port: Number(port), host, logLevel, planner };
}
