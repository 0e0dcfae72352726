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

/** Whether the client has that representation, by weak comparison (RFC 9110, 13.1.2). */
export function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return tagsOf(ifNoneMatch).some((one) => one.replace(/^W\//, '') === tag);
}

/** The revisions within strong tags of a header, in their order. Weak ones never match here. */
export function revisionsOf(ifMatch: string): readonly number[] {
  return tagsOf(ifMatch).flatMap((tag) => {
    const revision = /^"r(\d{1,9})-/.exec(tag)?.[1];
    return revision === undefined ? [] : [Number(revision)];
  });
}

function tagsOf(header: string): readonly string[] {
  return [...header.matchAll(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g)].map(([tag]) => tag);
}
