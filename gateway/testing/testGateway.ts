import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { deriveSecrets } from '../../subgraphs/shared/secrets.ts';
import type { RunningGateway } from '../server.ts';
import { startGateway, type GatewayOptions } from '../startGateway.ts';
import { testSubgraphs, type TestSubgraphs } from './testSubgraphs.ts';

export const TEST_SECRETS = deriveSecrets('a root secret that is used in tests only');

export interface LogLine {
  readonly msg: string;
  readonly [key: string]: unknown;
}

export interface TestGateway extends RunningGateway {
  readonly subgraphs: TestSubgraphs;
  /** What was logged so far. */
  readonly logLines: LogLine[];
}

export interface GraphQLAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
  };
}

/** A gateway over the test subgraphs in this process, on a free port. */
export async function testGateway(options: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  const subgraphs = testSubgraphs();
  const { log, lines } = memoryLog();
  const gateway = await startGateway({
    supergraphSdl: subgraphs.supergraphSdl,
    subgraphs: { kind: 'in-process', services: subgraphs.services },
    dataVersion: async () => '1',
    // What a test does next sees what it did before.
    dataVersionMaxAgeMs: 0,
    events: null,
    contextKey: TEST_SECRETS.contextKey,
    ownerTokenKey: TEST_SECRETS.ownerTokenKey,
    jwt: null,
    corsOrigins: [],
    ready: async () => {},
    publicUrl: null,
    introspection: true,
    suggestions: false,
    pages: true,
    host: '127.0.0.1',
    port: 0,
    log,
    ...options,
    limits: { drainDelayMs: 0, ...options.limits },
  });
  return {
    url: gateway.url,
    subgraphs,
    logLines: lines,
    [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose](),
  };
}

export async function ask(
  gateway: { readonly url: string },
  query: string,
  options: {
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly operationName?: string;
  } = {},
): Promise<GraphQLAnswer> {
  const { headers, ...rest } = options;
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, ...rest }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as GraphQLAnswer['body'],
  };
}

export function memoryLog(): { readonly log: Logger; readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(JSON.parse(chunk.toString()) as LogLine);
      done();
    },
  });
  return { log: pino({ level: 'info' }, stream), lines };
}
