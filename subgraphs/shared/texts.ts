/** One text in several locales (BCP 47); `en` is always there. */
export type Texts = Readonly<Record<string, string>>;

/**
 * The best of the asked locales that a text is there in: each locale as it is, then its language,
 * then the fallbacks (a market's own locales) the same way, then English.
 */
export function pickLocale(
  texts: Texts,
  asked: readonly string[],
  fallbacks: readonly string[] = [],
): string {
  for (const locale of [...asked, ...fallbacks]) {
    if (texts[locale] !== undefined) return locale;
    const language = locale.split('-', 1)[0] ?? '';
    if (texts[language] !== undefined) return language;
  }
  return 'en';
}

/** The text in the best of the asked locales. */
export function pickText(
  texts: Texts,
  asked: readonly string[],
  fallbacks: readonly string[] = [],
): string {
  return textIn(texts, pickLocale(texts, asked, fallbacks));
}

/** The text in a locale that it is there in. */
export function textIn(texts: Texts, locale: string): string {
  const text = texts[locale];
  if (text === undefined) {
    const there = Object.keys(texts).join(', ') || 'nothing';
    throw new Error(`A text has no '${locale}' entry, only ${there}`);
  }
  return text;
}
