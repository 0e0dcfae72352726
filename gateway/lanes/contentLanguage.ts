import type { Exchange } from '../request/exchange.ts';

/** RFC 9110, 8.5: the languages that an answer's texts are in, not those that were asked for. */
export const CONTENT_LANGUAGE = 'content-language';

/** In one order, whichever service answered first. */
export function languagesOf({ languages }: Pick<Exchange, 'languages'>): readonly string[] {
  return [...languages].toSorted();
}

/** None where no text of the answer depends on the language. */
export function contentLanguage(
  languages: readonly string[],
): readonly (readonly [name: string, value: string])[] {
  return languages.length === 0 ? [] : [[CONTENT_LANGUAGE, languages.join(', ')]];
}
