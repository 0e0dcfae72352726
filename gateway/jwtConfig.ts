import { text, urlOf, type Environment } from '../subgraphs/shared/environment.ts';
import type { JwtOptions } from './request/identity.ts';

/** Signed-in callers are known where issuer, audience and keys are set; null turns the feature off. */
export function readJwtOptions(environment: Environment): JwtOptions | null {
  const issuer = environment.optional('JWT_ISSUER', text);
  const audience = environment.optional('JWT_AUDIENCE', text);
  const jwksUrl = environment.optional('JWT_JWKS_URL', urlOf('http:', 'https:'));
  if (issuer !== null && audience !== null && jwksUrl !== null) {
    return { issuer, audience, keys: { kind: 'jwks', url: jwksUrl } };
  }
  if (issuer !== null || audience !== null || jwksUrl !== null) {
    environment.fault('JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_URL: expected all three or none');
  }
  return null;
}
