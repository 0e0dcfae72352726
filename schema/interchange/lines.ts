import { isUtf8 } from 'node:buffer';

/** A line longer than this is a fault, so that memory stays bounded whatever a file holds. */
export const MAX_LINE_BYTES = 1_048_576;

/** One line of a text file, or what keeps it from being read. Numbers are 1-based. */
export type Line =
  | { readonly kind: 'text'; readonly number: number; readonly text: string }
  | { readonly kind: 'unreadable'; readonly number: number; readonly message: string };

/**
 * The lines of a UTF-8 stream, some thousand at a time. A byte order mark, carriage returns before
 * line feeds and empty lines are dropped; empty lines count. Holds at most one line and one chunk.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Line[]> {
  let number = 1;
  let carried: Buffer[] = [];
  let carriedBytes = 0;
  let isSkipping = false;

  for await (const chunk of chunks) {
    let start = 0;
    if (isSkipping) {
      const end = chunk.indexOf(LINE_FEED);
      if (end < 0) continue;
      isSkipping = false;
      number += 1;
      start = end + 1;
    }
    const last = chunk.lastIndexOf(LINE_FEED);
    if (last >= start) {
      const block = Buffer.concat([...carried, chunk.subarray(start, last)]);
      const lines = linesOf(block, number);
      number += lines.count;
      yield lines.lines;
      carried = [];
      carriedBytes = 0;
      start = last + 1;
    }
    if (start === chunk.length) continue;
    carriedBytes += chunk.length - start;
    if (carriedBytes > MAX_LINE_BYTES) {
      yield [tooLong(number)];
      carried = [];
      carriedBytes = 0;
      isSkipping = true;
    } else {
      carried.push(chunk.subarray(start));
    }
  }
  if (carriedBytes > 0) yield linesOf(Buffer.concat(carried), number).lines;
}

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = '\u{FEFF}';

function linesOf(
  block: Buffer,
  first: number,
): { readonly lines: readonly Line[]; readonly count: number } {
  // Decoding all lines at once is several times faster than one by one; only a block that has
  // something wrong with it is looked at line by line.
  const end = block.indexOf(LINE_FEED);
  const isSound = isUtf8(block) && (end < 0 ? block.length : end) <= MAX_LINE_BYTES;
  const texts: readonly (string | Buffer)[] = isSound
    ? block.toString('utf8').split('\n')
    : splitBytes(block);
  const lines = texts.flatMap((text, index) => lineOf(text, first + index) ?? []);
  return { lines, count: texts.length };
}

function lineOf(line: string | Buffer, number: number): Line | null {
  if (typeof line !== 'string') {
    if (line.length > MAX_LINE_BYTES) return tooLong(number);
    if (!isUtf8(line)) return { kind: 'unreadable', number, message: notUtf8(line) };
  }
  let text = typeof line === 'string' ? line : line.toString('utf8');
  if (number === 1 && text.startsWith(BYTE_ORDER_MARK)) text = text.slice(1);
  if (text.endsWith('\r')) text = text.slice(0, -1);
  return text.trim() === '' ? null : { kind: 'text', number, text };
}

function splitBytes(block: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = block.indexOf(LINE_FEED); end >= 0; end = block.indexOf(LINE_FEED, start)) {
    lines.push(block.subarray(start, end));
    start = end + 1;
  }
  lines.push(block.subarray(start));
  return lines;
}

function tooLong(number: number): Line {
  const message = `expected a line of at most ${MAX_LINE_BYTES / 1_048_576} MiB, got a longer one; write one record a line`;
  return { kind: 'unreadable', number, message };
}

function notUtf8(line: Buffer): string {
  const isUtf16 = line.length > 1 && ['fffe', 'feff'].includes(line.toString('hex', 0, 2));
  return isUtf16
    ? 'expected text in UTF-8, got UTF-16; save the file as UTF-8'
    : 'expected text in UTF-8, got bytes that are not; save the file as UTF-8';
}
