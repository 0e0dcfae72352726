import type { Texts } from '../../interchange/records.generated.ts';

/** Further locales of a text, where somebody wrote one. */
export interface MoreTexts {
  readonly ar?: string;
  readonly ja?: string;
  readonly es?: string;
  readonly it?: string;
}

/** A name in English, German, French, and in further locales. */
export function t(en: string, de: string, fr: string, more: MoreTexts = {}): Texts {
  return { en, de, fr, ...more };
}

/** The reason of a rule in English and German; other locales fall back to English. */
export function why(en: string, de: string): Texts {
  return { en, de };
}
