import { hash } from 'node:crypto';

const CHECK_LENGTH = 4;

/**
 * Ids are `<kind><format>.<parts…>.<check>`: made of letters, digits, `-` and `.`, so that they
 * stand in a URL as they are. The check catches typing errors; it is no signature and grants
 * nothing. To clients an id is opaque.
 */
export function withCheck(body: string): string {
  return `${body}.${checkOf(body)}`;
}

/** The parts of an id of that kind, without kind and check; null when it is not one. */
export function partsOf(kind: string, id: string): readonly string[] | null {
  return bodyOf(kind, id)?.split('.') ?? null;
}

/** What an id of that kind has between kind and check; null when it is not one. */
export function bodyOf(kind: string, id: string): string | null {
  if (id.length > MAX_ID_LENGTH || !id.startsWith(kind) || id[kind.length] !== '.') return null;
  const end = id.lastIndexOf('.');
  if (end <= kind.length) return null;
  return id.slice(end + 1) === checkOf(id.slice(0, end)) ? id.slice(kind.length + 1, end) : null;
}

/** Longer than the id of a car with 400 codes. */
export const MAX_ID_LENGTH = 4_000;

/** Sales codes, type keys, family, package and rule codes. */
export const CODE = /^[A-Z0-9]{1,8}$/;
export const MARKET_CODE = /^[A-Z]{2}$/;

/** Crockford's alphabet has no letters that are read as digits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

function checkOf(body: string): string {
  // A long page makes and reads ten thousand ids: as text, the digest costs no buffer each.
  const digest = hash('sha256', body, 'binary');
  let check = '';
  for (let at = 0; at < CHECK_LENGTH; at++) check += ALPHABET[digest.charCodeAt(at) % 32];
  return check;
}
