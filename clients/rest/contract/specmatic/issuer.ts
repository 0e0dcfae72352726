import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const AUDIENCE = 'ucp-contract-check';

/** Somebody that a platform trusts to say who signed in. */
export interface Issuer extends AsyncDisposable {
  /** What tells a platform so. */
  readonly environment: Readonly<Record<string, string>>;
  /** A bearer token of a user, good for an hour. */
  readonly token: string;
}

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(keys);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(url)
    .setAudience(AUDIENCE)
    .setSubject('contract-check')
    .setExpirationTime('1h')
    .sign(privateKey);
  return {
    environment: { JWT_ISSUER: url, JWT_AUDIENCE: AUDIENCE, JWT_JWKS_URL: url },
    token,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
