import { CODE } from '../../../shared/ids/check.ts';
import type { ExpressionFault } from './fault.ts';

export type Token =
  | { readonly kind: 'code'; readonly code: string; readonly at: number }
  | { readonly kind: Sign | 'end'; readonly at: number };

export type Sign = 'and' | 'or' | 'not' | '->' | '<->' | '(' | ')';

export type Tokens =
  | { readonly kind: 'tokens'; readonly tokens: readonly Token[] }
  | { readonly kind: 'fault'; readonly fault: ExpressionFault };

const WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const SPACE = /\s*/y;
const PUNCTUATION = /->|<->|\(|\)/y;
const WORD = /[\p{L}\p{N}_.$-]+/uy;

/** The last token is always `end`. */
export function tokensOf(text: string): Tokens {
  const tokens: Token[] = [];
  for (let at = spaceFrom(text, 0); at < text.length; at = spaceFrom(text, at)) {
    const start = at;
    const sign = matchAt(PUNCTUATION, text, at);
    if (sign !== null) {
      tokens.push({ kind: sign as Sign, at });
      at += sign.length;
    } else if (text[at] === '"') {
      const end = text.indexOf('"', at + 1);
      const name = end < 0 ? '' : text.slice(at + 1, end);
      if (end < 0) return fault(start, 'this quote is never closed; a name ends with a quote.');
      if (name.trim() === '') return fault(start, 'expected a name between the quotes, got none.');
      tokens.push({ kind: 'code', code: name, at });
      at = end + 1;
    } else {
      const word = wordAt(text, at);
      if (word === null) return fault(start, unexpected(text, at));
      if (WORDS.has(word)) tokens.push({ kind: word as Sign, at });
      else if (CODE.test(word)) tokens.push({ kind: 'code', code: word, at });
      else return fault(start, noCode(word));
      at += word.length;
    }
  }
  tokens.push({ kind: 'end', at: text.length });
  return { kind: 'tokens', tokens };
}

/** A word may hold a hyphen, for a fitting message, but never swallows the arrow after it. */
function wordAt(text: string, at: number): string | null {
  const word = matchAt(WORD, text, at);
  if (word === null) return null;
  return word.endsWith('-') && text[at + word.length] === '>' ? word.slice(0, -1) : word;
}

function noCode(word: string): string {
  const shown = word.length > 24 ? `${word.slice(0, 23)}…` : word;
  if (WORDS.has(word.toLowerCase())) {
    return `'${shown}' is written in lower case: ${word.toLowerCase()}.`;
  }
  const hint = CODE.test(word.toUpperCase()) ? ` Perhaps ${word.toUpperCase()} is meant;` : '';
  return (
    `'${shown}' is no plain code, which is 1 to 8 capitals and digits.` +
    `${hint}${hint === '' ? ' A' : ' a'}ny other name stands in double quotes.`
  );
}

function unexpected(text: string, at: number): string {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const instead: Readonly<Record<string, string>> = {
    '&': 'and',
    '|': 'or',
    '!': 'not',
    '~': 'not',
    '=': '-> or <->',
    '-': '->',
    '<': '<->',
    "'": 'a double quote',
  };
  const hint = instead[character];
  return (
    `expected a code, 'and', 'or', 'not', '->', '<->' or a parenthesis, got '${character}'.` +
    (hint === undefined ? '' : ` Write ${hint}.`)
  );
}

function spaceFrom(text: string, at: number): number {
  return at + (matchAt(SPACE, text, at)?.length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function fault(at: number, message: string): Tokens {
  return { kind: 'fault', fault: { at, message } };
}
