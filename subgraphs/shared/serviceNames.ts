/**
 * The domain services and the port of each where it runs in a process of its own and is told no
 * other. A service's name is also that of its folder, its subgraph, its PostgreSQL schema and,
 * after `ucp_`, of its database role.
 */
export const DEFAULT_PORT = {
  catalog: 4001,
  constructability: 4002,
  pricing: 4003,
  configurations: 4004,
  media: 4005,
  imports: 4006,
} as const;

export type ServiceName = keyof typeof DEFAULT_PORT;

export const SERVICE_NAMES = Object.keys(DEFAULT_PORT) as readonly ServiceName[];

/** Those that keep things for callers nobody knows yet, and give them a token to come back with. */
export const OWNER_TOKEN_ISSUERS: ReadonlySet<string> = new Set<ServiceName>([
  'configurations',
  'constructability',
]);
