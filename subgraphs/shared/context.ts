import { createHmac, timingSafeEqual } from 'node:crypto';
import { PlatformError } from './errors.ts';

/** Who owns what the caller saves. Verified by the gateway, trusted by the services behind it. */
export type Subject =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'anonymous'; readonly id: string };

/** What the gateway knows of a request and every service may use. Read once, the same for all. */
export interface RequestContext {
  readonly requestId: string;
  /** The dataset versions that this whole request sees, e.g. `3.7.9`; empty when none is active. */
  readonly dataVersion: string;
  /** Locales the client asked for, best first (BCP 47). */
  readonly locales: readonly string[];
  /** The request's one instant, ISO 8601 in UTC; a market's "today" is derived from it. */
  readonly now: string;
  readonly client: { readonly name: string; readonly version: string | null };
  readonly subject: Subject | null;
  /** Where clients reach the gateway, without a slash at the end: addresses in answers start with it. */
  readonly publicUrl: string;
  readonly idempotencyKey: string | null;
  /** Given by interfaces that write what they were asked for in more than one way. */
  readonly repetition?: Repetition;
}

/** What of a write is told again where its idempotency key is. */
export interface Repetition {
  /**
   * All that the client asked for, or its digest: in place of the operation's input, in which the
   * revision may differ from one try to the next.
   */
  readonly input: string;
  /** Nothing is done: NOTHING_TO_REPEAT where nothing was done under the key. */
  readonly isOnly: boolean;
}

export const CONTEXT_HEADER = 'ucp-context';

/** A signed context older than this is refused, so that a captured header is soon worthless. */
const MAX_AGE_MS = 60_000;

/** `payload.signature`, both base64url; the payload is the context and the time of signing. */
export function signContext(context: RequestContext, key: Buffer, nowMs = Date.now()): string {
  const payload = Buffer.from(JSON.stringify({ ...context, signedAtMs: nowMs })).toString(
    'base64url',
  );
  return `${payload}.${signature(payload, key)}`;
}

/** The context of a header that this platform's gateway signed; throws CONTEXT_REJECTED otherwise. */
export function verifyContext(
  header: string | undefined,
  key: Buffer,
  nowMs = Date.now(),
): RequestContext {
  const [payload, signed, ...rest] = header?.split('.') ?? [];
  if (payload === undefined || signed === undefined || rest.length > 0) {
    throw rejected(`expected a signed '${CONTEXT_HEADER}' header, got none`);
  }
  const expected = Buffer.from(signature(payload, key));
  const actual = Buffer.from(signed);
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) {
    throw rejected(`the '${CONTEXT_HEADER}' header is not signed by this platform's gateway`);
  }
  const { signedAtMs, ...context } = JSON.parse(
    Buffer.from(payload, 'base64url').toString('utf8'),
  ) as RequestContext & { readonly signedAtMs: number };
  if (Math.abs(nowMs - signedAtMs) > MAX_AGE_MS) {
    throw rejected(`the '${CONTEXT_HEADER}' header is older than ${MAX_AGE_MS / 1000} s`);
  }
  return context;
}

function signature(payload: string, key: Buffer): string {
  return createHmac('sha256', key).update(payload).digest('base64url');
}

function rejected(reason: string): PlatformError {
  return new PlatformError(
    'CONTEXT_REJECTED',
    `Subgraphs answer the gateway only: ${reason}. Send the operation to the gateway instead.`,
  );
}
