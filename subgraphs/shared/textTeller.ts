import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from './context.ts';
import { pickLocale, textIn, type Texts } from './texts.ts';
import type { UsedLanguages } from './usedLanguages.ts';

/** Tells a field's text in the best of the asked locales, then of the fallbacks, and notes in which. */
export type TellText = (
  field: Pick<GraphQLResolveInfo, 'path'>,
  texts: Texts,
  fallbacks?: readonly string[],
) => string;

/** To be asked for what is answered, and for nothing else: an answer says which languages it is in. */
export function textTeller(
  { locales }: Pick<RequestContext, 'locales'>,
  languages: UsedLanguages,
): TellText {
  return ({ path }, texts, fallbacks) => {
    const locale = pickLocale(texts, locales, fallbacks);
    languages.note(path, locale);
    return textIn(texts, locale);
  };
}
