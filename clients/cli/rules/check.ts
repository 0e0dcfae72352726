import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { buildCheckProgram } from '../../../subgraphs/constructability/engine/bulk/checkProgram.ts';
import { ConfigurationChecker } from '../../../subgraphs/constructability/engine/bulk/configurationChecker.ts';
import { findViolations } from '../../../subgraphs/constructability/engine/bulk/violations.ts';
import { HIDDEN } from '../../../subgraphs/constructability/engine/model/ruleModel.ts';
import type { AskedRules } from './answer.ts';
import { readRow, type Row } from './row.ts';
import { writeLine } from './writeLine.ts';

/** Rows looked at together: what the checker takes in one go, many times over. */
const CHUNK = 1_024;

export interface CheckSummary {
  readonly rows: number;
  readonly buildable: number;
  /** Rows that could not be read. */
  readonly faulty: number;
  /** Of reading, checking and writing. */
  readonly seconds: number;
  readonly perSecond: number;
}

/**
 * Checks the rows of an NDJSON file in their order and writes a line for each; one that cannot be
 * read is named by its line number, and the others are checked all the same.
 */
export async function checkRows(
  asked: AskedRules,
  path: string,
  output: Writable,
): Promise<CheckSummary> {
  const checker = new RowChecker(asked);
  const startedAtMs = performance.now();
  let [rows, buildable, faulty, line] = [0, 0, 0, 0];
  let chunk: (Row | object)[] = [];
  const flush = async (): Promise<void> => {
    for (const verdict of checker.verdicts(chunk)) {
      if ('buildable' in verdict && verdict.buildable === true) buildable += 1;
      await writeLine(output, verdict);
    }
    chunk = [];
  };
  const input = createReadStream(path);
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    rows += 1;
    const read = readRow(text, asked.codebook);
    if (read.kind === 'fault') faulty += 1;
    chunk.push(read.kind === 'row' ? read.row : { id: read.id, line, error: read.message });
    if (chunk.length === CHUNK) await flush();
  }
  await flush();
  const seconds = (performance.now() - startedAtMs) / 1_000;
  return {
    rows,
    buildable,
    faulty,
    seconds: Math.round(seconds * 1_000) / 1_000,
    perSecond: Math.round(rows / Math.max(seconds, 1e-6)),
  };
}

class RowChecker {
  readonly #asked: AskedRules;
  readonly #checker: ConfigurationChecker;
  /** Helper variables are not in a row: such rules are asked about, not checked bit by bit. */
  readonly #hasHidden: boolean;

  constructor(asked: AskedRules) {
    this.#asked = asked;
    this.#checker = new ConfigurationChecker(buildCheckProgram(asked.model));
    this.#hasHidden = asked.model.names.includes(HIDDEN);
  }

  *verdicts(chunk: readonly (Row | object)[]): Iterable<object> {
    const complete = chunk.filter(
      (row): row is Row => 'variables' in row && row.isComplete && !this.#hasHidden,
    );
    const bytes = this.#checker.bytesPerRow;
    const packed = new Uint8Array(bytes * complete.length);
    for (const [at, { variables }] of complete.entries()) {
      for (const variable of variables)
        packed[at * bytes + (variable >>> 3)]! |= 1 << (variable & 7);
    }
    const passed = new Uint8Array(complete.length);
    this.#checker.check(packed, complete.length, passed);
    const passes = new Set(complete.filter((_, at) => passed[at] === 1));
    for (const row of chunk) {
      if (!('variables' in row)) yield row;
      else if (row.unknown.length > 0) {
        yield { id: row.id, buildable: false, violated: this.#violated(row), unknown: row.unknown };
      } else if (passes.has(row)) {
        yield { id: row.id, buildable: true, violated: [], unknown: [] };
      } else {
        const violated = this.#violated(row);
        yield { id: row.id, buildable: violated.length === 0, violated, unknown: [] };
      }
    }
  }

  /** Of a complete row, every rule that it breaks; of a partial one, some that leave it no way. */
  #violated(row: Row): readonly string[] {
    const { model, codebook, rules } = this.#asked;
    if (row.isComplete && !this.#hasHidden) {
      // What an unknown code would have satisfied nobody knows.
      if (row.unknown.length > 0) return [];
      const selected = new Uint8Array(model.variableCount);
      for (const variable of row.variables) selected[variable] = 1;
      return codebook.rulesOf(findViolations(model, selected)).map(({ code }) => code);
    }
    const wanted = new Set(row.variables);
    const absent = row.isComplete && row.unknown.length === 0 ? [...codebook.visible()].filter((one) => !wanted.has(one)) : []; // prettier-ignore
    const choices = { select: row.variables, exclude: absent };
    if (rules.isSatisfiable(choices)) return [];
    const literals = [...row.variables.map((one) => one + 1), ...absent.map((one) => -one - 1)];
    const conflict = rules.explain(literals);
    const constraints = (conflict?.rules ?? []).flatMap((rule) => rule.constraints);
    return codebook.rulesOf(constraints).map(({ code }) => code);
  }
}
