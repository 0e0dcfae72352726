import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { answer, type AskedRules } from './answer.ts';
import { readRequest } from './request.ts';
import { writeLine } from './writeLine.ts';

/**
 * Answers NDJSON requests line by line, in their order. A line that is no request is answered by
 * what is wrong with it, and its number. Returns how many these were.
 */
export async function answerRequests(
  asked: AskedRules,
  input: Readable,
  output: Writable,
): Promise<number> {
  let number = 0;
  let faults = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const startedAtMs = performance.now();
    const read = readRequest(line);
    const found = read.kind === 'fault' ? { error: read.message } : answer(asked, read.request);
    const micros = Math.round((performance.now() - startedAtMs) * 1_000);
    if ('error' in found) faults += 1;
    await writeLine(output, { ...found, ...('error' in found ? { line: number } : {}), micros });
  }
  return faults;
}
