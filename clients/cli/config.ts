import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJwtOptions } from '../../gateway/jwtConfig.ts';
import { DEFAULT_PLANNER, PLANNER_NAMES, type PlannerName } from '../../gateway/plan/planner.ts';
import type { JwtOptions } from '../../gateway/request/identity.ts';
import { readWarmsUp } from '../../subgraphs/shared/config.ts';
import {
  Environment,
  LOG_LEVEL,
  oneOf,
  origins,
  secretOf,
  text,
  urlOf,
  wholeNumber,
} from '../../subgraphs/shared/environment.ts';

export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the command line takes from the environment. Everything has a default. */
export interface CliConfig {
  /** An existing server's administrator URL; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Null: generated, and kept in the data directory. */
  readonly rootSecret: string | null;
  /** Null: where the gateway listens. */
  readonly publicUrl: string | null;
  readonly logLevel: string;
  /** Of one address, to the REST interface; null: as many as it lets in by itself. */
  readonly restRequestsPerMinute: number | null;
  /** Web pages of these origins may call from a browser. */
  readonly corsOrigins: readonly string[];
  /** How signed-in callers are known; null: only anonymous owners are. */
  readonly jwt: JwtOptions | null;
  /** Redis or Valkey, where gateways share answers; null: each keeps its own. */
  readonly redisUrl: string | null;
  /** Which of the gateway's planners plans operations. */
  readonly planner: PlannerName;
  /** NODE_ENV=production: faults quote no schema names. */
  readonly production: boolean;
  readonly warmsUp: boolean;
  /** For a child process: everything else of the environment. */
  readonly inherited: Readonly<Record<string, string | undefined>>;
}

/** Parses the environment; throws every fault together. */
export function readCliConfig(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): CliConfig {
  const environment = new Environment(variables);
  const config: CliConfig = {
    databaseUrl: environment.optional('DATABASE_URL', urlOf('postgres:', 'postgresql:')),
    rootSecret: environment.optional('UCP_SECRET', secretOf(32)),
    publicUrl: environment.optional('PUBLIC_URL', urlOf('http:', 'https:')),
    restRequestsPerMinute: environment.optional(
      'REST_REQUESTS_PER_MINUTE',
      wholeNumber(1, 1_000_000_000),
    ),
    logLevel: environment.optional('LOG_LEVEL', LOG_LEVEL) ?? 'info',
    corsOrigins: environment.optional('CORS_ORIGINS', origins) ?? [],
    jwt: readJwtOptions(environment),
    redisUrl: environment.optional('REDIS_URL', urlOf('redis:', 'rediss:')),
    planner: environment.optional('UCP_QUERY_PLANNER', oneOf(...PLANNER_NAMES)) ?? DEFAULT_PLANNER,
    production: environment.optional('NODE_ENV', text) === 'production',
    warmsUp: readWarmsUp(environment),
    inherited: variables,
  };
  environment.done();
  return Object.freeze(config);
}

/** The data directory of an invocation, absolute. */
export function dataDirectoryOf(option: string | null): string {
  return option === null ? path.join(PROJECT_ROOT, '.data') : path.resolve(option);
}

/** Where services keep what can be made again. */
export function cacheDirectoryOf(dataDirectory: string): string {
  return path.join(dataDirectory, 'cache');
}
