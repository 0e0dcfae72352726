import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** The gateway's log line of one request. */
export interface RequestLine {
  readonly requestId: string;
  readonly operation: string | null;
  readonly client: string;
  readonly durationMs: number;
  readonly dataVersion: string;
  readonly subgraphCalls: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly sqlStatements: number;
}

/** Finds a request's line; the log is written after the answer, so it may take a moment. */
export async function requestLine(logFile: string, requestId: string): Promise<RequestLine> {
  const deadlineMs = performance.now() + 5_000;
  for (;;) {
    const log = await readFile(logFile, 'utf8');
    for (const line of log.split('\n')) {
      if (!line.includes(requestId)) continue;
      const parsed = JSON.parse(line) as RequestLine & { readonly msg: string };
      if (parsed.msg === 'request' && parsed.requestId === requestId) return parsed;
    }
    if (performance.now() > deadlineMs) throw new Error(`No line of ${requestId} in ${logFile}`);
    await setTimeout(20);
  }
}
