import { hkdfSync } from 'node:crypto';

/** Everything secret that the platform needs, derived from its one root secret. */
export interface Secrets {
  /** The password of a service's database role, or of the embedded server's superuser. */
  databasePassword(role: string): string;
  /** Tells installations apart without telling the secret. */
  readonly fingerprint: string;
  /** The key with which the gateway signs request contexts for the subgraphs. */
  readonly contextKey: Buffer;
  /** The key with which anonymous owner tokens are signed. */
  readonly ownerTokenKey: Buffer;
}

/** Derives by HKDF-SHA-256 (RFC 5869), so that one leaked key tells nothing of another. */
export function deriveSecrets(rootSecret: string): Secrets {
  if (rootSecret.length < 32) {
    throw new Error(
      `The root secret has ${rootSecret.length} characters; expected at least 32. ` +
        'Set UCP_SECRET to a long random string, e.g. from `openssl rand -hex 32`.',
    );
  }
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', rootSecret, 'ucp', purpose, 32));
  return {
    databasePassword: (role) => derive(`database-password:${role}`).toString('base64url'),
    fingerprint: derive('fingerprint').toString('hex').slice(0, 16),
    contextKey: derive('context-signature'),
    ownerTokenKey: derive('owner-token'),
  };
}
