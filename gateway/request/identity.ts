import { createPublicKey, type KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Subject } from '../../subgraphs/shared/context.ts';
import { PlatformError } from '../../subgraphs/shared/errors.ts';
import { LruCache } from '../../subgraphs/shared/lruCache.ts';
import { verifyOwnerToken, type AnonymousSubject } from '../../subgraphs/shared/ownerToken.ts';
import { header } from './headers.ts';
import type { MaybePromise } from './maybePromise.ts';

export interface JwtOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer publishes its keys, or the one key in PEM (SPKI). */
  readonly keys:
    | { readonly kind: 'jwks'; readonly url: string }
    | { readonly kind: 'public-key'; readonly pem: string };
}

export interface IdentityOptions {
  /** Null where nobody signs in: owner tokens only. */
  readonly jwt: JwtOptions | null;
  readonly ownerTokenKey: Buffer;
}

/**
 * Finds out who sends a request; throws UNAUTHENTICATED for a claim that does not hold, or rejects
 * with it where it has to wait.
 */
export type Identify = (headers: IncomingHttpHeaders) => MaybePromise<Subject | null>;

/**
 * Asymmetric ones only. With HS* the verifying key would be a signing key, and a public key passed
 * off as a shared secret is the classic forgery.
 */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
];
const CLOCK_TOLERANCE_S = 5;
const KEY_SET_TIMEOUT_MS = 3_000;
/** Owner tokens that were found to be true; they never expire. */
const MOST_OWNERS = 10_000;

export function createIdentify(options: IdentityOptions): Identify {
  const verifyJwt = options.jwt === null ? null : jwtVerifier(options.jwt);
  const ownerOf = ownerReader(options.ownerTokenKey);
  return (headers) => {
    const owner = ownerOf(headers);
    const token = bearerToken(headers);
    if (token === null) return owner;
    if (verifyJwt === null) {
      throw unauthenticated('this platform is not set up to verify bearer tokens. Leave it out');
    }
    return verifyJwt(token);
  };
}

function ownerReader(key: Buffer): (headers: IncomingHttpHeaders) => Subject | null {
  const known = new LruCache<AnonymousSubject>(MOST_OWNERS);
  return (headers) => {
    const token = header(headers, 'ucp-owner-token');
    if (token === undefined) return null;
    const before = known.get(token);
    if (before !== undefined) return before;
    const owner = verifyOwnerToken(token, key);
    if (owner !== null) {
      known.set(token, owner, 1);
      return owner;
    }
    throw unauthenticated(
      'the Ucp-Owner-Token header was not issued by this platform, or was altered. ' +
        'Send it exactly as `ownerToken` of an answer gave it, or leave it out',
    );
  };
}

function bearerToken(headers: IncomingHttpHeaders): string | null {
  // Other schemes are the business of a proxy in front.
  const { authorization } = headers;
  if (authorization === undefined) return null;
  return /^Bearer +(.+)$/i.exec(authorization)?.[1]?.trim() ?? null;
}

function jwtVerifier(options: JwtOptions): (token: string) => Promise<Subject> {
  const key = keyOf(options);
  const rules = {
    issuer: options.issuer,
    audience: options.audience,
    algorithms: ALGORITHMS,
    requiredClaims: ['sub', 'exp'],
    clockTolerance: CLOCK_TOLERANCE_S,
  };
  return async (token) => {
    try {
      const { payload } =
        typeof key === 'function'
          ? await jwtVerify(token, key, rules)
          : await jwtVerify(token, key, rules);
      // Types promise a text; tokens are made elsewhere and may hold anything.
      const sub: unknown = payload.sub;
      if (typeof sub !== 'string' || !/^\P{Cc}{1,255}$/u.test(sub)) {
        throw unauthenticated('the bearer token names no subject (`sub`)');
      }
      return { kind: 'user', id: sub };
    } catch (error) {
      if (error instanceof PlatformError || error instanceof KeySetError) throw error;
      // jose throws for a key of another type than the token's algorithm what WebCrypto throws.
      throw unauthenticated(`the bearer token is not accepted: ${reasonOf(error)}`, error);
    }
  };
}

function keyOf({ keys }: JwtOptions): JWTVerifyGetKey | KeyObject {
  if (keys.kind === 'public-key') return createPublicKey(keys.pem);
  const keySet = createRemoteJWKSet(new URL(keys.url), { timeoutDuration: KEY_SET_TIMEOUT_MS });
  return async (protectedHeader, token) => {
    try {
      return await keySet(protectedHeader, token);
    } catch (error) {
      if (
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported
      ) {
        throw error;
      }
      throw new KeySetError(`Cannot read the issuer's keys from ${keys.url}`, { cause: error });
    }
  };
}

/** An outage of the issuer, which is nobody's forgery. */
class KeySetError extends Error {}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'it has expired';
  if (error instanceof errors.JWTClaimValidationFailed)
    return `its claim '${error.claim}' is wrong`;
  if (error instanceof errors.JOSEAlgNotAllowed)
    return `its algorithm is not one of ${ALGORITHMS.join(', ')}`;
  return 'it is malformed, or not signed by the configured issuer';
}

function unauthenticated(reason: string, cause?: unknown): PlatformError {
  return new PlatformError(
    'UNAUTHENTICATED',
    `Who you are is not known: ${reason}.`,
    {},
    { cause },
  );
}
