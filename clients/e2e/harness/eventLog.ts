import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** The gateway's log line of one event. */
export interface EventLine {
  readonly type: string;
  readonly source: string;
  readonly id: string;
  readonly subject: string;
}

/** The events that the gateway has logged, once there is one that fits; in the order of the log. */
export async function eventLines(
  logFile: string,
  isExpected: (line: EventLine) => boolean,
): Promise<readonly EventLine[]> {
  const deadlineMs = performance.now() + 10_000;
  for (;;) {
    const log = await readFile(logFile, 'utf8');
    const lines = log
      .split('\n')
      .filter((line) => line.includes('"msg":"event"'))
      .map((line) => JSON.parse(line) as EventLine);
    if (lines.some(isExpected)) return lines;
    if (performance.now() > deadlineMs) {
      throw new Error(`No such event in ${logFile}; those there: ${JSON.stringify(lines)}`);
    }
    await setTimeout(20);
  }
}
