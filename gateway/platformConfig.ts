import {
  Environment,
  hexKey,
  LOG_LEVEL,
  oneOf,
  origins,
  port,
  text,
  urlOf,
  wholeNumber,
} from '../subgraphs/shared/environment.ts';
import { DEFAULT_PORT, SERVICE_NAMES } from '../subgraphs/shared/serviceNames.ts';
import { readJwtOptions } from './jwtConfig.ts';
import { DEFAULT_PLANNER, PLANNER_NAMES, type PlannerName } from './plan/planner.ts';
import type { JwtOptions } from './request/identity.ts';

/** What the platform's gateway runs on in a process of its own. */
export interface GatewayConfig {
  /** Under the gateway's own role. */
  readonly databaseUrl: string;
  /** Each service's GraphQL address, by its name. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
  readonly host: string;
  readonly port: number;
  readonly contextKey: Buffer;
  readonly ownerTokenKey: Buffer;
  /** Null: where it listens. */
  readonly publicUrl: string | null;
  /** Web pages of these origins may call from a browser. */
  readonly corsOrigins: readonly string[];
  readonly jwt: JwtOptions | null;
  /** Redis or Valkey, where gateways share answers; null: each keeps its own. */
  readonly redisUrl: string | null;
  /** Which of the gateway's planners plans operations. */
  readonly planner: PlannerName;
  readonly logLevel: string;
  /** Of one address, to the REST interface; null: as many as it lets in by itself. */
  readonly restRequestsPerMinute: number | null;
  /** NODE_ENV=production: faults quote no schema names. */
  readonly production: boolean;
}

/** Parses the environment; throws every fault together. */
export function readGatewayConfig(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): GatewayConfig {
  const environment = new Environment(variables);
  const http = urlOf('http:', 'https:');
  const config: GatewayConfig = {
    databaseUrl: environment.required('DATABASE_URL', urlOf('postgres:', 'postgresql:')),
    subgraphUrls: new Map(
      SERVICE_NAMES.map((name) => [
        name,
        environment.optional(`${name.toUpperCase()}_URL`, http) ??
          `http://127.0.0.1:${DEFAULT_PORT[name]}/graphql`,
      ]),
    ),
    host: environment.optional('HOST', text) ?? '127.0.0.1',
    port: environment.optional('PORT', port) ?? 4000,
    contextKey: environment.required('UCP_CONTEXT_KEY', hexKey),
    ownerTokenKey: environment.required('UCP_OWNER_TOKEN_KEY', hexKey),
    publicUrl: environment.optional('PUBLIC_URL', http),
    corsOrigins: environment.optional('CORS_ORIGINS', origins) ?? [],
    jwt: readJwtOptions(environment),
    redisUrl: environment.optional('REDIS_URL', urlOf('redis:', 'rediss:')),
    planner: environment.optional('UCP_QUERY_PLANNER', oneOf(...PLANNER_NAMES)) ?? DEFAULT_PLANNER,
    restRequestsPerMinute: environment.optional(
      'REST_REQUESTS_PER_MINUTE',
      wholeNumber(1, 1_000_000_000),
    ),
    logLevel: environment.optional('LOG_LEVEL', LOG_LEVEL) ?? 'info',
    production: environment.optional('NODE_ENV', text) === 'production',
  };
  environment.done();
  return Object.freeze(config);
}
