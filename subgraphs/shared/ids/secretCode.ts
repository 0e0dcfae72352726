import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no letters that are read as digits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 characters of 5 random bits each, 130 in all: whoever knows one was told it. */
export function newSecretCode(): string {
  return Array.from(randomBytes(26), (byte) => ALPHABET[byte % 32]).join('');
}

export function isSecretCode(text: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(text);
}
