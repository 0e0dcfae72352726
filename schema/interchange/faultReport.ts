import { counted } from '../../subgraphs/shared/counted.ts';
import type { Fault } from '../../subgraphs/shared/recordIntake.ts';

/** How many faults of a file are kept in full; the others are counted. */
export const FAULTS_SHOWN_A_FILE = 100;

/** What is wrong with a dataset: per file the first faults, and how many there are in all. */
export interface FaultReport {
  readonly total: number;
  readonly files: readonly FileFaults[];
}

export interface FileFaults {
  readonly file: string;
  readonly total: number;
  readonly first: readonly Fault[];
}

/** Gathers faults in bounded memory: a million of them cost a counter. */
export class FaultCollector {
  readonly #files = new Map<string, { total: number; first: Fault[] }>();
  #total = 0;

  get total(): number {
    return this.#total;
  }

  add(fault: Fault): void {
    let file = this.#files.get(fault.file);
    if (file === undefined) {
      file = { total: 0, first: [] };
      this.#files.set(fault.file, file);
    }
    file.total += 1;
    this.#total += 1;
    if (file.first.length < FAULTS_SHOWN_A_FILE) file.first.push(fault);
  }

  report(): FaultReport {
    const files = [...this.#files].map(([file, { total, first }]) => ({ file, total, first }));
    return { total: this.#total, files };
  }
}

/** The report as plain text, one fault a line: `models.ndjson:12 /name: expected …, got …`. */
export function renderFaults(report: FaultReport): string {
  const lines = report.files.flatMap(({ file, total, first }) => {
    const rest = total - first.length;
    const more = rest === 0 ? [] : [`${file}: ${counted(rest, 'more fault')} like these`];
    return [...first.map(renderFault), ...more];
  });
  return [...lines, `${counted(report.total, 'fault')} in all.`].join('\n');
}

function renderFault({ file, line, field, message }: Fault): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${place}${field === null ? '' : ` ${field}`}: ${message}`;
}
