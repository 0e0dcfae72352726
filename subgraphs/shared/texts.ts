/** One text in several locales (BCP 47); `en` is always there. */
export type Texts = Readonly<Record<string, string>>;

/**
 * The text in the best of the asked locales: each locale as it is, then its language, then the
 * fallbacks (a market's own locales) the same way, then English.
 */
export function pickText(
  texts: Texts,
  asked: readonly string[],
  fallbacks: readonly string[] = [],
): string {
  for (const locale of [...asked, ...fallbacks]) {
    const exact = texts[locale];
    if (exact !== undefined) return exact;
    const language = texts[locale.split('-', 1)[0] ?? ''];
    if (language !== undefined) return language;
  }
  const english = texts['en'];
  if (english === undefined) {
    throw new Error(`A text has no 'en' entry, only ${Object.keys(texts).join(', ') || 'nothing'}`);
  }
  return english;
}
