import { hash } from 'node:crypto';

/**
 * A strong validator of one representation: its bytes before encoding, media type and languages,
 * and the revision of what it shows, if it has one. The encoding is appended by `encodedTag`, so one
 * digest serves all encodings.
 */
export function entityTag(parts: {
  readonly body: string;
  readonly mediaType: string;
  readonly locales: readonly string[];
  readonly revision: number | null;
}): string {
  const digest = hash(
    'sha256',
    `${parts.mediaType}\n${parts.locales.join()}\n${parts.body}`,
    'base64url',
  ).slice(0, 22);
  return parts.revision === null ? digest : `r${parts.revision}-${digest}`;
}

/** In quotes, as the header has it; each encoding has one of its own (RFC 9110, 8.8.3.3). */
export function encodedTag(tag: string, encoding: string): string {
  return encoding === 'identity' ? `"${tag}"` : `"${tag}.${encoding}"`;
}
