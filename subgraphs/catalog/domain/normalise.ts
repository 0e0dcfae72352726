/**
 * A text as a search compares it: without case, accents and width, words parted by one blank. The
 * import writes it and the search asks for it, so that the database needs no extension for it.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[æœøłđðþßı]/g, (letter) => UNFOLDED[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Letters that Unicode does not take apart, as they are typed without them. */
const UNFOLDED: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
};
