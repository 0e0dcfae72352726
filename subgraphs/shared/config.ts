import { Environment, hexKey, LOG_LEVEL, onOff, port, text, urlOf } from './environment.ts';
import { DEFAULT_PORT, OWNER_TOKEN_ISSUERS, type ServiceName } from './serviceNames.ts';

/** What a service in a process of its own runs on. */
export interface ServiceConfig {
  /** Under the service's own role. */
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly contextKey: Buffer;
  readonly ownerTokenKey: Buffer | null;
  readonly logLevel: string;
  /** For what can be made again; null: nothing is kept. */
  readonly cacheDirectory: string | null;
  readonly warmsUp: boolean;
}

/** Parses the environment; throws every fault together. */
export function readServiceConfig(
  name: ServiceName,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): ServiceConfig {
  const environment = new Environment(variables);
  const config: ServiceConfig = {
    databaseUrl: environment.required('DATABASE_URL', urlOf('postgres:', 'postgresql:')),
    host: environment.optional('HOST', text) ?? '127.0.0.1',
    port: environment.optional('PORT', port) ?? DEFAULT_PORT[name],
    contextKey: environment.required('UCP_CONTEXT_KEY', hexKey),
    ownerTokenKey: OWNER_TOKEN_ISSUERS.has(name)
      ? environment.required('UCP_OWNER_TOKEN_KEY', hexKey)
      : null,
    logLevel: environment.optional('LOG_LEVEL', LOG_LEVEL) ?? 'info',
    cacheDirectory: environment.optional('UCP_CACHE_DIR', text),
    warmsUp: readWarmsUp(environment),
  };
  environment.done();
  return Object.freeze(config);
}

/** Whether services work ahead of requests: they do, unless told not to. */
export function readWarmsUp(environment: Environment): boolean {
  return environment.optional('UCP_WARM_UP', onOff) ?? true;
}
