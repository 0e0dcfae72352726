import { fileURLToPath } from 'node:url';

import { Environment, urlOf } from '../subgraphs/shared/environment.ts';

/** What the gateway alone takes from the environment. */
export interface StandaloneConfig {
  /** Redis or Valkey, where gateways share answers; null: each keeps its own. */
  readonly redisUrl: string | null;
}

/** Parses the environment; throws every fault together. */
export function readStandaloneConfig(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): StandaloneConfig {
  const environment = new Environment(variables);
  const config = { redisUrl: environment.optional('REDIS_URL', urlOf('redis:', 'rediss:')) };
  environment.done();
  return Object.freeze(config);
}

/** @apollo/gateway reports to Apollo unless this variable, which only it reads, says otherwise. */
export function disableApolloTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}

/** What benchmarks read beside the repository: the folder that tests look for, too. */
export function sharedDirectory(): string {
  return process.env['UCP_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url));
}
