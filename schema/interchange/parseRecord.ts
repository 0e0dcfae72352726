import { shown } from './checkMessages.ts';

export type ParsedRecord =
  | { readonly kind: 'object'; readonly record: object }
  | { readonly kind: 'unreadable'; readonly message: string };

/** Reads one JSON object whose text can be stored as it is, with nothing in it lost. */
export function parseRecord(text: string): ParsedRecord {
  const unreadable = (message: string): ParsedRecord => ({ kind: 'unreadable', message });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message;
    return unreadable(`expected a JSON object, got text that is not JSON: ${reason}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return unreadable(`expected a JSON object, got ${shown(value)}`);
  }
  // Checking the values takes recursion; no record of the format is half as deep.
  if (depthExceeds(text, MAX_DEPTH)) {
    return unreadable(`expected at most ${MAX_DEPTH} levels of objects and lists, got more`);
  }
  // PostgreSQL stores neither; an escape is the only way they get past the UTF-8 check.
  if (UNSTORABLE_ESCAPE.test(text) && !isStorable(value)) {
    return unreadable(
      'expected text that can be stored, got a NUL character or half a surrogate pair',
    );
  }
  // JSON.parse keeps the last of two fields of one name and says nothing. Most lines are written by
  // machines, without blanks, and compare in a fraction of the time that a look at each field takes.
  const twice = JSON.stringify(value) === text ? null : fieldGivenTwice(text);
  if (twice !== null) return unreadable(`expected each field once, got ${shown(twice)} twice`);
  return { kind: 'object', record: value };
}

const MAX_DEPTH = 20;
const UNSTORABLE_ESCAPE = /\\u(0000|[dD][89a-fA-F])/;

/** A string before a colon is a field's name; other strings are skipped, brackets in them too. */
const TOKENS = /"((?:[^"\\]|\\.)*)"\s*(:)?|[{}[\]]/g;

function depthExceeds(text: string, most: number): boolean {
  // Most records have fewer brackets than levels are allowed, and need no closer look.
  if (!MANY_BRACKETS.test(text)) return false;
  let depth = 0;
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

const MANY_BRACKETS = new RegExp(String.raw`^(?:[^[{]*[[{]){${MAX_DEPTH + 1}}`);

function fieldGivenTwice(text: string): string | null {
  const objects: Set<string>[] = [];
  for (const [token, name = '', colon] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') objects.push(new Set());
    else if (token === '}' || token === ']') objects.pop();
    else if (colon !== undefined) {
      const field = name.includes('\\') ? (JSON.parse(`"${name}"`) as string) : name;
      const fields = objects.at(-1);
      if (fields?.has(field) === true) return field;
      fields?.add(field);
    }
  }
  return null;
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isStorable(name) && isStorable(inner));
}
