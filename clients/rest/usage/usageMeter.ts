import type { IncomingHttpHeaders } from 'node:http';

/** Who called which endpoint how often since the process started. */
export interface UsageMeter {
  count(client: string, endpoint: string, status: number): void;
  rows(): readonly UsageRow[];
}

export interface UsageRow {
  readonly client: string;
  /** The endpoint's operation id. */
  readonly endpoint: string;
  readonly requests: number;
  /** Of them, those that were refused or failed: status 400 and above. */
  readonly failures: number;
  /** When it was called last, ISO 8601. */
  readonly lastSeen: string;
}

/** Names come from outside: a caller who sends a new one each time must not fill the memory. */
const MAX_CLIENTS = 1_000;
const OTHERS = 'others';

export function createUsageMeter(nowMs: () => number): UsageMeter {
  const clients = new Map<
    string,
    Map<string, { requests: number; failures: number; lastSeenMs: number }>
  >();
  return {
    count(client, endpoint, status) {
      const name = clients.has(client) || clients.size < MAX_CLIENTS ? client : OTHERS;
      const endpoints = clients.get(name) ?? new Map();
      clients.set(name, endpoints);
      const tally = endpoints.get(endpoint) ?? { requests: 0, failures: 0, lastSeenMs: 0 };
      endpoints.set(endpoint, tally);
      tally.requests++;
      if (status >= 400) tally.failures++;
      tally.lastSeenMs = nowMs();
    },
    rows: () =>
      [...clients].flatMap(([client, endpoints]) =>
        [...endpoints].map(([endpoint, { requests, failures, lastSeenMs }]) => ({
          client,
          endpoint,
          requests,
          failures,
          lastSeen: new Date(lastSeenMs).toISOString(),
        })),
      ),
  };
}

/**
 * What the caller calls itself: the header that GraphQL clients send, or the first product of its
 * `User-Agent`, which clients of the old platform have.
 */
export function clientNameOf(headers: IncomingHttpHeaders): string {
  const named = headers['apollographql-client-name'];
  const said = typeof named === 'string' && named !== '' ? named : (headers['user-agent'] ?? '');
  const known = names.get(said);
  if (known !== undefined) return known;
  const name = printable(said === named ? said : productOf(said));
  if (names.size < MAX_CLIENTS && said.length <= MAX_KNOWN_LENGTH) names.set(said, name);
  return name;
}

/** By what clients say: each says the same with every request. */
const names = new Map<string, string>();
const MAX_KNOWN_LENGTH = 300;

function printable(name: string): string {
  const cleaned = name
    .replaceAll(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, 100);
  return cleaned === '' ? 'unknown' : cleaned;
}

/** The version stays out: a client that updates is the same client. */
function productOf(userAgent: string): string {
  return /^[^\s/()]+/.exec(userAgent)?.[0] ?? '';
}
