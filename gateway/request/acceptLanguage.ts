import { LruCache } from '../../subgraphs/shared/lruCache.ts';
import { cutList } from './cutList.ts';

/** Nobody reads more languages than this; a longer header costs nothing to cut. */
const MAX_LOCALES = 10;
const MAX_HEADER_LENGTH = 1_000;

const RANGE =
  /^([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)(?:\s*;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;

/** Of the headers that were read before: browsers have few ways to say it, and say it each time. */
const MOST_KNOWN = 1_000;
const known = new LruCache<readonly string[]>(MOST_KNOWN);
const NONE: readonly string[] = [];

/**
 * The locales of an `Accept-Language` header (RFC 9110, 12.5.4), best first and in canonical form.
 * Wildcards, refused languages (`q=0`) and whatever is malformed are left out.
 */
export function acceptedLocales(header: string | undefined): readonly string[] {
  if (header === undefined) return NONE;
  const text = cutList(header, MAX_HEADER_LENGTH);
  const before = known.get(text);
  if (before !== undefined) return before;
  const locales = readLocales(text);
  known.set(text, locales, 1);
  return locales;
}

function readLocales(text: string): readonly string[] {
  const ranked: { readonly locale: string; readonly quality: number }[] = [];
  for (const range of text.split(',')) {
    const match = RANGE.exec(range.trim());
    const locale = match?.[1] === undefined ? null : canonical(match[1]);
    const quality = Number(match?.[2] ?? 1);
    if (locale !== null && quality > 0) ranked.push({ locale, quality });
  }
  // The sort is stable: of equal quality, the one named first is the better.
  ranked.sort((a, b) => b.quality - a.quality);
  return [...new Set(ranked.map((entry) => entry.locale))].slice(0, MAX_LOCALES);
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
