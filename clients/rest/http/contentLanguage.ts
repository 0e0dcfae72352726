import type { Endpoint } from '../compile/endpoint.ts';

/**
 * `Content-Language` (RFC 9110, 8.5): the languages that an answer's texts are in, not those that were
 * asked for. Null where no text depends on the language, and where one element was looked for in a
 * list in several: the graph tells them of the list, and the element may be in one.
 */
export function contentLanguageOf(
  { answer }: Endpoint,
  languages: readonly string[],
): string | null {
  const isPart = answer.steps.some(({ find }) => find !== null);
  return languages.length === 0 || (isPart && languages.length > 1) ? null : languages.join(', ');
}
