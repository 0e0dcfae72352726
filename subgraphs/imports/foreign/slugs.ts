import { createHash } from 'node:crypto';

/** The interchange format's limit for a slug. */
const MAX_LENGTH = 64;

/**
 * The one spelling of a name: `Citroën ë-C3 & co.` becomes `citroen-e-c3-and-co`. Null when nothing
 * of it can be written in Latin letters and digits.
 */
export function slugOf(name: string): string | null {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]/g, (character) => SPELLED[character] ?? character);
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  if (slug.length <= MAX_LENGTH) return slug === '' ? null : slug;
  // Cut names must stay apart where their beginnings are the same.
  const digest = createHash('sha256').update(slug).digest('hex').slice(0, 8);
  return `${slug.slice(0, MAX_LENGTH - 9).replace(/-$/, '')}-${digest}`;
}

/** Characters that Unicode does not decompose, and signs that tell names apart. */
const SPELLED: Readonly<Record<string, string>> = {
  '+': ' plus ',
  '&': ' and ',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  π: 'pi',
};
