import { IntList } from '../model/intList.ts';
import type { RuleModel } from '../model/ruleModel.ts';
import { RuleModelBuilder } from '../model/ruleModelBuilder.ts';
import { quoted, reading, SourceStop, type ReadRules } from './readRules.ts';

/** What a file may hold: past it, its author meant something else, or means harm. */
export interface DimacsLimits {
  readonly variables: number;
  readonly clauses: number;
  readonly literalsPerClause: number;
  readonly literals: number;
}

export const DIMACS_LIMITS: DimacsLimits = {
  variables: 2_000_000,
  clauses: 20_000_000,
  literalsPerClause: 1_000_000,
  literals: 60_000_000,
};

/**
 * Reads DIMACS CNF as it streams in. Comments of the form `c 17 NAME` name variable 17, also as
 * `c 17$ NAME` (by which FeatureIDE marks what is no feature), `c 17: NAME` and `c 17 = NAME`; a
 * variable without one is called by its number. Clauses may span lines and share them. Literals that a
 * clause repeats are read once.
 */
export function readDimacs(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: DimacsLimits = DIMACS_LIMITS,
): Promise<ReadRules> {
  return reading(async () => {
    const reader = new DimacsReader(limits);
    for await (const bytes of source) reader.read(bytes);
    return reader.end();
  });
}

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const PERCENT = 37;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const LOWER_C = 99;
const LOWER_P = 112;
/** Of a comment only names matter, and no name is longer. */
const MAX_TEXT_BYTES = 4_096;

const NAME_COMMENT = /^[ \t]+([1-9][0-9]{0,9})(?:[ \t]*[:=][ \t]*|\$?[ \t]+)(\S.*)$/;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

class DimacsReader {
  readonly #limits: DimacsLimits;
  readonly #names = new Map<number, string>();
  readonly #clauseEnds = new IntList(4096);
  readonly #literals = new IntList(16_384);
  /** Per literal the last clause with it (index + 1), to drop repetitions. */
  #seenPositive = new Int32Array(0);
  #seenNegative = new Int32Array(0);
  #header: { readonly variables: number; readonly clauses: number } | null = null;
  #state: 'lineStart' | 'between' | 'number' | 'comment' | 'header' | 'ended' = 'lineStart';
  /** How much of a byte order mark was read; 3 where no more of it can come. */
  #marked = 0;
  #line = 1;
  #column = 0;
  #negative = false;
  #digits = 0;
  #value = 0;
  #clauseLine = 0;
  #clauseLiterals = 0;
  #text: number[] = [];

  constructor(limits: DimacsLimits) {
    this.#limits = limits;
  }

  read(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#marked < 3 && this.#line === 1 && byte === BYTE_ORDER_MARK[this.#marked]) {
        this.#marked += 1;
        continue;
      }
      this.#marked = 3;
      this.#column += 1;
      if (this.#state === 'ended') return;
      this.#take(byte);
      if (byte === NEWLINE) {
        this.#line += 1;
        this.#column = 0;
      }
    }
  }

  end(): RuleModel {
    this.#column += 1;
    if (this.#state !== 'ended') this.#take(NEWLINE);
    const header = this.#header;
    if (header === null) throw stop(0, 0, `Expected a line 'p cnf VARIABLES CLAUSES', got none.`);
    if (this.#clauseLiterals > 0) {
      throw stop(this.#clauseLine, 0, `The clause that starts here is not closed: add a 0.`);
    }
    const clauses = this.#clauseEnds.length;
    if (clauses !== header.clauses) {
      throw stop(0, 0, `The header announces ${header.clauses} clauses, the file has ${clauses}.`);
    }
    const builder = new RuleModelBuilder();
    for (const name of variableNames(header.variables, this.#names)) builder.addVariable(name);
    let start = 0;
    for (let clause = 0; clause < clauses; clause++) {
      const end = this.#clauseEnds.at(clause);
      builder.addClause(this.#literals.values.subarray(start, end));
      start = end;
    }
    return builder.build();
  }

  #take(byte: number): void {
    switch (this.#state) {
      case 'lineStart':
        this.#startLine(byte);
        return;
      case 'comment':
      case 'header':
        if (byte === NEWLINE) this.#endText();
        else this.#addText(byte);
        return;
      case 'number':
        if (byte >= ZERO && byte <= NINE) {
          this.#addDigit(byte - ZERO);
          return;
        }
        if (byte > SPACE) throw this.#stop(`Expected a digit, got ${characterOf(byte)}.`);
        this.#endNumber();
        this.#state = 'between';
        this.#between(byte);
        return;
      default:
        this.#between(byte);
    }
  }

  #startLine(byte: number): void {
    if (byte === LOWER_C) this.#startText('comment');
    else if (byte === LOWER_P) this.#startText('header');
    // Files of the SATLIB collection end with a line '%' and a line '0'.
    else if (byte === PERCENT && this.#header !== null) this.#state = 'ended';
    else this.#between(byte);
  }

  #between(byte: number): void {
    if (byte === NEWLINE) this.#state = 'lineStart';
    else if (byte === SPACE || byte === RETURN || byte === 9) {
      if (this.#state === 'lineStart') return;
      this.#state = 'between';
    } else if (byte === MINUS || (byte >= ZERO && byte <= NINE)) {
      if (this.#header === null) {
        throw this.#stop(`Expected 'p cnf VARIABLES CLAUSES' before the first clause.`);
      }
      this.#state = 'number';
      this.#negative = byte === MINUS;
      this.#digits = 0;
      this.#value = 0;
      if (byte !== MINUS) this.#addDigit(byte - ZERO);
    } else {
      throw this.#stop(`Expected a literal, got ${characterOf(byte)}.`);
    }
  }

  #addDigit(digit: number): void {
    this.#digits += 1;
    this.#value = this.#value * 10 + digit;
    if (this.#value > this.#limits.variables) throw this.#unknownVariable();
  }

  #endNumber(): void {
    if (this.#digits === 0) throw this.#stop(`Expected a digit after '-'.`);
    if (this.#value === 0) {
      this.#endClause();
      return;
    }
    const variables = this.#header?.variables ?? 0;
    if (this.#value > variables) throw this.#unknownVariable();
    if (this.#clauseLiterals === 0) this.#clauseLine = this.#line;
    this.#clauseLiterals += 1;
    const { literalsPerClause, literals } = this.#limits;
    if (this.#clauseLiterals > literalsPerClause) {
      throw this.#stop(`A clause may hold at most ${literalsPerClause} literals.`);
    }
    const seen = this.#negative ? this.#seenNegative : this.#seenPositive;
    const mark = this.#clauseEnds.length + 1;
    if (seen[this.#value] === mark) return;
    seen[this.#value] = mark;
    if (this.#literals.length === literals) {
      throw this.#stop(`A file may hold at most ${literals} literals.`);
    }
    this.#literals.push(this.#negative ? -this.#value : this.#value);
  }

  #endClause(): void {
    const announced = this.#header?.clauses ?? 0;
    if (this.#clauseEnds.length === announced) {
      throw this.#stop(`The header announces ${announced} clauses, and here ends one more.`);
    }
    this.#clauseEnds.push(this.#literals.length);
    this.#clauseLiterals = 0;
  }

  #startText(state: 'comment' | 'header'): void {
    this.#state = state;
    this.#text.length = 0;
  }

  #addText(byte: number): void {
    if (this.#text.length < MAX_TEXT_BYTES) this.#text.push(byte);
  }

  #endText(): void {
    const text = new TextDecoder().decode(Uint8Array.from(this.#text)).trimEnd();
    if (this.#state === 'header') this.#readHeader(text);
    else this.#readComment(text);
    this.#state = 'lineStart';
  }

  #readComment(text: string): void {
    const [, number, name] = NAME_COMMENT.exec(text) ?? [];
    if (number === undefined || name === undefined) return;
    const variable = Number(number);
    if (variable <= this.#limits.variables && !this.#names.has(variable)) {
      this.#names.set(variable, name);
    }
  }

  #readHeader(text: string): void {
    const line = this.#line;
    if (this.#header !== null) throw stop(line, 1, `There is a second line 'p …'.`);
    const match = /^[ \t]+cnf[ \t]+([0-9]+)[ \t]+([0-9]+)$/.exec(text);
    if (match === null)
      throw stop(line, 1, `Expected 'p cnf VARIABLES CLAUSES', got ${quoted(`p${text}`)}.`);
    const [variables, clauses] = [Number(match[1]), Number(match[2])];
    const limits = this.#limits;
    if (variables > limits.variables) {
      throw stop(line, 1, `A file may have at most ${limits.variables} variables.`);
    }
    if (clauses > limits.clauses) {
      throw stop(line, 1, `A file may have at most ${limits.clauses} clauses.`);
    }
    this.#header = { variables, clauses };
    this.#seenPositive = new Int32Array(variables + 1);
    this.#seenNegative = new Int32Array(variables + 1);
  }

  #unknownVariable(): SourceStop {
    const variables = this.#header?.variables ?? 0;
    return this.#stop(`The header announces ${variables} variables; this literal is beyond them.`);
  }

  #stop(message: string): SourceStop {
    return stop(this.#line, this.#column, message);
  }
}

/** Distinct names: a name that is taken already gives way to the variable's number. */
function variableNames(count: number, given: ReadonlyMap<number, string>): readonly string[] {
  const taken = new Set<string>();
  const names: string[] = [];
  for (let variable = 1; variable <= count; variable++) {
    const wished = given.get(variable);
    let name = wished === undefined || taken.has(wished) ? String(variable) : wished;
    while (taken.has(name)) name = `#${name}`;
    taken.add(name);
    names.push(name);
  }
  return names;
}

function characterOf(byte: number): string {
  return byte > SPACE && byte < 127 ? `'${String.fromCharCode(byte)}'` : `byte ${byte}`;
}

function stop(line: number, column: number, message: string): SourceStop {
  return new SourceStop({ line, column, message });
}
