/** The response header of a fetch that names the languages of its texts (RFC 9110, 8.5). */
export const LANGUAGES_HEADER = 'content-language';

/** In which languages (BCP 47) the texts of an answer are. */
export interface AnswerLanguages {
  readonly all: readonly string[];
  /**
   * Of each entity, by the response key of its list and its position, for those who keep entities
   * apart; null where they are not told apart, and each may be in all.
   */
  readonly ofEntities: Readonly<
    Record<string, readonly (readonly string[] | null | undefined)[]>
  > | null;
}

export const NO_LANGUAGES: AnswerLanguages = { all: [], ofEntities: null };

export function languagesOfEntity(
  { all, ofEntities }: AnswerLanguages,
  responseKey: string,
  at: number,
): readonly string[] {
  return ofEntities === null ? all : (ofEntities[responseKey]?.[at] ?? []);
}

/**
 * What a fetch's response says where the header alone cannot: an entity is not in all languages of
 * the answer.
 */
export function languagesExtension(
  { all, ofEntities }: AnswerLanguages,
  data: Readonly<Record<string, unknown>> | null | undefined,
): { readonly extensions?: { readonly languages: AnswerLanguages['ofEntities'] } } {
  const differ = Object.entries(ofEntities ?? {}).some(([responseKey, languages]) => {
    const entities = data?.[responseKey];
    return (
      Array.isArray(entities) &&
      entities.some((one, at) => one !== null && (languages[at]?.length ?? 0) < all.length)
    );
  });
  return differ ? { extensions: { languages: ofEntities } } : {};
}

/** Where a text stands in an answer; graphql-js has the same. */
interface ResponsePath {
  readonly key: string | number;
  readonly prev: ResponsePath | undefined;
}

/**
 * Gathers the languages of one fetch's texts as they are told: what was asked for does not say it,
 * since each text falls back by itself. A page has hundreds, so that the usual case, one more text in
 * the language of the one before, makes nothing.
 */
export class UsedLanguages {
  /** Each language by itself, shared by all entities that have no other. */
  readonly #alone = new Map<string, readonly [string]>();
  readonly #lists = new Map<string, (readonly string[] | undefined)[]>();

  note(path: ResponsePath, language: string): void {
    const alone = this.#alone.get(language) ?? this.#add(language);
    let top = path;
    let root = path.prev;
    if (root === undefined) return;
    for (; root.prev !== undefined; root = root.prev) top = root;
    // Entities are the elements of a list at the root.
    if (typeof top.key !== 'number') return;
    const list = this.#lists.getOrInsertComputed(String(root.key), () => []);
    const before = list[top.key];
    if (before === undefined) list[top.key] = alone;
    else if (!before.includes(language)) list[top.key] = [...before, language];
  }

  #add(language: string): readonly [string] {
    const alone = [language] as const;
    this.#alone.set(language, alone);
    return alone;
  }

  /** @param entityLists the response keys of `_entities` */
  of(entityLists: readonly string[]): AnswerLanguages {
    if (this.#alone.size === 0) return NO_LANGUAGES;
    const ofEntities = entityLists.map((key) => [key, this.#lists.get(key) ?? []] as const);
    return { all: [...this.#alone.keys()], ofEntities: Object.fromEntries(ofEntities) };
  }
}
