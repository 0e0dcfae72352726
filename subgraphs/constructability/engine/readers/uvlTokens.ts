import { quoted, SourceStop } from './readRules.ts';

/** A line of a UVL file that says something, its comments blanked. */
export interface UvlLine {
  readonly text: string;
  readonly number: number;
  /** How many tabs or blanks it starts with. */
  readonly indent: number;
}

export type UvlSign = '!' | '&' | '|' | '=>' | '<=>' | '(' | ')';

export interface UvlToken {
  readonly kind: UvlSign | 'name' | 'end';
  readonly text: string;
  /** 1-based. */
  readonly column: number;
}

const SIGNS = ['<=>', '=>', '!', '&', '|', '(', ')'] as const;
/** Signs of the arithmetic and type levels of UVL, for a message that says what is missing. */
const OTHER_LEVELS = /^(?:==|!=|<=|>=|<|>|\+|-|\*|\/|,|'|\[)/;
const NAME = /"([^"\n]*)"|[^\s"'()[\]{}!&|=<>+*/,.:;-][^\s"'()[\]{}!&|=<>+*/,:;]*/y;

export function uvlLines(source: string): readonly UvlLine[] {
  const lines: UvlLine[] = [];
  for (const [index, raw] of withoutComments(source).split('\n').entries()) {
    const text = raw.trimEnd();
    if (text === '') continue;
    lines.push({ text, number: index + 1, indent: text.length - text.trimStart().length });
  }
  return lines;
}

/** A name at the place, with where it ends; null where none begins. */
export function nameAt(text: string, at: number): { name: string; end: number } | null {
  NAME.lastIndex = at;
  const match = NAME.exec(text);
  if (match === null) return null;
  return { name: match[1] ?? match[0], end: NAME.lastIndex };
}

/** The tokens of a constraint, `end` last. */
export function uvlTokens({ text, number, indent }: UvlLine): readonly UvlToken[] {
  const tokens: UvlToken[] = [];
  let at = indent;
  while (at < text.length) {
    const column = at + 1;
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const rest = text.slice(at, at + 3);
    const other = OTHER_LEVELS.exec(rest);
    const sign = SIGNS.find((one) => rest.startsWith(one));
    if (sign !== undefined && !(sign === '!' && rest.startsWith('!='))) {
      tokens.push({ kind: sign, text: sign, column });
      at += sign.length;
      continue;
    }
    if (other !== null) {
      throw new SourceStop({
        line: number,
        column,
        message: `'${other[0]}' belongs to arithmetic constraints, which are not read: only ! & | => <=> and parentheses are.`,
      });
    }
    const found = nameAt(text, at);
    if (found === null) {
      const message = `Expected a feature or one of ! & | => <=> ( ), got ${quoted(text.slice(at))}.`;
      throw new SourceStop({ line: number, column, message });
    }
    tokens.push({ kind: 'name', text: found.name, column });
    at = found.end;
  }
  tokens.push({ kind: 'end', text: '', column: text.length + 1 });
  return tokens;
}

/** Comments become blanks, so that lines and columns stay what they are. */
function withoutComments(source: string): string {
  return source.replaceAll(/"[^"\n]*"|'[^'\n]*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith('/') ? found.replaceAll(/[^\n]/g, ' ') : found,
  );
}
