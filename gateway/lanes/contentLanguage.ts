import { LANGUAGES_HEADER } from '../../subgraphs/shared/usedLanguages.ts';
import type { Exchange } from '../request/exchange.ts';

/** In one order, whichever service answered first. */
export function languagesOf({ languages }: Pick<Exchange, 'languages'>): readonly string[] {
  return [...languages].toSorted();
}

/** Not those that were asked for; none where no text of the answer depends on the language. */
export function contentLanguage(
  languages: readonly string[],
): readonly (readonly [name: string, value: string])[] {
  return languages.length === 0 ? [] : [[LANGUAGES_HEADER, languages.join(', ')]];
}
