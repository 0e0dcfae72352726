import type { SurrogateKeys } from './surrogateKeys.ts';
import { UsedLanguages } from './usedLanguages.ts';

/** What resolvers tell of an answer beside its data, for those who keep it or pass it on. */
export interface AnswerNotes {
  /** What it depends on beside the data version. */
  readonly surrogateKeys: SurrogateKeys;
  readonly languages: UsedLanguages;
}

export function newAnswerNotes(): AnswerNotes {
  return { surrogateKeys: new Set(), languages: new UsedLanguages() };
}
