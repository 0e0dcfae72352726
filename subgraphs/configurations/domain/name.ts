export const MAX_NAME_LENGTH = 100;

/** A character may be many code units (accents, joined emoji), but not without end. */
const MAX_CODE_UNITS = 1_000;

export type ParsedName =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'invalid'; readonly message: string };

/** A name as it is kept: composed (NFC), without white space around it, on one line. */
export function parseName(text: string): ParsedName {
  const name = text.normalize('NFC').trim();
  // Counted as a person does: a flag or an accented letter is one character.
  if (name.length > MAX_CODE_UNITS) return invalid(`got ${name.length} code units`);
  const length = [...new Intl.Segmenter().segment(name)].length;
  if (length < 1 || length > MAX_NAME_LENGTH) {
    return invalid(`got ${length} characters`);
  }
  // \p{Cc}: control characters; \p{Zl}\p{Zp}: line and paragraph separators.
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return invalid('got a line break or control character');
  if (!name.isWellFormed() || !/[\p{L}\p{N}\p{P}\p{S}]/u.test(name)) {
    return invalid('got nothing that can be read');
  }
  return { kind: 'name', name };
}

function invalid(what: string): ParsedName {
  return {
    kind: 'invalid',
    message: `Expected a name of 1 to ${MAX_NAME_LENGTH} characters on one line; ${what}.`,
  };
}
