import { NO_LANGUAGES, type AnswerLanguages } from '../../subgraphs/shared/usedLanguages.ts';
import { isObject } from '../execution/ownProperty.ts';

/** A language tag by its form (RFC 5646): what it names is its maker's. */
const TAG = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,5}$/;
/** Of one answer; whoever names more says nothing by it. */
const MOST_LANGUAGES = 100;

/**
 * The languages of a subgraph's answer: what its `Content-Language` names, and the extension where
 * entities differ. What is malformed counts as not said.
 */
export function readLanguages(
  header: string | readonly string[] | undefined,
  extensions: Readonly<Record<string, unknown>>,
): AnswerLanguages {
  if (header === undefined) return NO_LANGUAGES;
  const named = String(header).split(',', MOST_LANGUAGES + 1);
  const tags = new Set(named.map((tag) => tag.trim()).filter((tag) => TAG.test(tag)));
  if (tags.size === 0 || named.length > MOST_LANGUAGES) return NO_LANGUAGES;
  const { languages } = extensions;
  return { all: [...tags], ofEntities: isByEntity(languages, tags) ? languages : null };
}

function isByEntity(
  value: unknown,
  tags: ReadonlySet<unknown>,
): value is NonNullable<AnswerLanguages['ofEntities']> {
  return isObject(value) && Object.values(value).every((list) => isList(list, tags));
}

function isList(list: unknown, tags: ReadonlySet<unknown>): boolean {
  return (
    Array.isArray(list) &&
    list.every((one) => one === null || (Array.isArray(one) && one.every((tag) => tags.has(tag))))
  );
}
