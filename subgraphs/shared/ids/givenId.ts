import { excerpt } from '../excerpt.ts';
import { MAX_ID_LENGTH } from './check.ts';

/** An id as answers repeat it: of what is longer than any id only the beginning, which is none. */
export function givenId(id: string): string {
  return id.length > MAX_ID_LENGTH ? excerpt(id) : id;
}

/** What to tell of a text that is no id of that kind. */
export function malformedIdMessage(kind: string, id: string): string {
  const difference =
    id.length > MAX_ID_LENGTH
      ? `, of at most ${MAX_ID_LENGTH} characters, got ${id.length}:`
      : ' (its last four characters check the rest), got';
  return `Expected a ${kind} id as this platform returns it${difference} '${excerpt(id)}'. Ids are opaque: take them from answers.`;
}
