import { EPA_COLUMNS } from './epaRow.ts';
import type { ForeignLine, ForeignSource } from './foreignSource.ts';

/**
 * What is wrong with a file whose first line is not of the source's format: what was expected,
 * what it looks like, and what else to try. Null where that line is as it should be.
 */
export function contentFault(
  source: Pick<ForeignSource, 'format' | 'expected'>,
  first: ForeignLine | null,
): string | null {
  const content = contentOf(first);
  if (content.format === source.format) return null;
  const hint = content.command === undefined ? '' : `; is it for \`${content.command}\`?`;
  return `expected ${source.expected}, got ${content.words}${hint}`;
}

interface Content {
  readonly format: ForeignSource['format'] | null;
  readonly words: string;
  /** What imports such a file. */
  readonly command?: string;
}

function contentOf(first: ForeignLine | null): Content {
  if (first === null) return { format: null, words: 'an empty file' };
  if (first.kind === 'unreadable') {
    return { format: null, words: `a file whose first line cannot be read (${first.message})` };
  }
  const text = first.text.trimStart();
  if (text.startsWith('PK\u0003\u0004')) {
    return { format: null, words: 'a zip file', command: 'ucp import FILE.zip' };
  }
  if (text.includes('\0')) return { format: null, words: 'a file that is no text' };
  if (text.startsWith('<')) return { format: null, words: 'XML or HTML' };
  if (isObject(text)) {
    return { format: 'json-lines', words: 'JSON Lines', command: 'ucp import open-ev-data FILE' };
  }
  if (/^[[{]/.test(text)) {
    return { format: null, words: 'JSON that is not one object a line' };
  }
  const cells = text.split(',');
  if (EPA_COLUMNS.every((column) => cells.includes(column))) {
    const words = "a table with the columns of the EPA's";
    return { format: 'table', words, command: 'ucp import epa FILE' };
  }
  if (cells.length > 1) return { format: 'table', words: 'a table of comma-separated values' };
  return { format: null, words: `text that begins with ${JSON.stringify(text.slice(0, 40))}` };
}

function isObject(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
}
