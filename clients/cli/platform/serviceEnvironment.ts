import { serviceUrl } from '../../../subgraphs/shared/postgres/roles.ts';
import type { Secrets } from '../../../subgraphs/shared/secrets.ts';
import { OWNER_TOKEN_ISSUERS, type ServiceName } from '../../../subgraphs/shared/serviceNames.ts';
import { GATEWAY_ROLE_NAME } from './prepareDatabase.ts';

/**
 * What a process of its own is given: the address of the database under its own role and the keys
 * it needs. The root secret is not among them, since every other role's password follows from it.
 */
export function serviceEnvironment(
  name: ServiceName | typeof GATEWAY_ROLE_NAME,
  adminUrl: string,
  secrets: Secrets,
): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: serviceUrl(adminUrl, name, secrets),
    UCP_CONTEXT_KEY: secrets.contextKey.toString('hex'),
    ...(name === GATEWAY_ROLE_NAME || OWNER_TOKEN_ISSUERS.has(name)
      ? { UCP_OWNER_TOKEN_KEY: secrets.ownerTokenKey.toString('hex') }
      : {}),
  };
}
