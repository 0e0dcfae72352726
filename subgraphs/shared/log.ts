import { pino, type DestinationStream, type Logger } from 'pino';
import { isoTime } from './isoTime.ts';
import { PatientStdout } from './patientStdout.ts';

export type { Logger } from 'pino';

/** How late a line may be, and how many bytes are not waited with. */
const GATHERED_FOR_MS = 10;
const GATHERED_BYTES = 256 * 1024;
/** In UTF-8, of one that is a single UTF-16 unit. */
const MOST_BYTES_OF_CHARACTER = 3;

/** Structured logs, one JSON object a line, on stdout. Secrets and tokens are never written. */
export function createLogger(name: string, level: string): Logger {
  const log: Logger = pino(
    {
      name,
      level,
      redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.ownerToken'],
      timestamp: () => `,"time":"${isoTime(Date.now())}"`,
    },
    gatheredStdout((lines) => log.warn({ lines }, 'log lines were dropped: nobody read stdout')),
  );
  return log;
}

/**
 * Stdout, which is written to in larger pieces: each write takes longer than making the lines. Lines
 * are gathered as bytes in one place: objects of their own would live long enough to be moved by the
 * collection of garbage. What is left at the end of the process is written then.
 */
function gatheredStdout(
  onDropped: (lines: number) => void,
): DestinationStream & { flushSync(): void } {
  const stdout = new PatientStdout(onDropped);
  const gathered = Buffer.allocUnsafeSlow(GATHERED_BYTES);
  let length = 0;
  let lines = 0;
  const pass = (): void => {
    if (length === 0) return;
    stdout.write(gathered.subarray(0, length), lines);
    length = 0;
    lines = 0;
  };
  const flushSync = (): void => {
    pass();
    stdout.flushSync();
  };
  let isUsed = false;
  return {
    write(line) {
      // Most loggers of tests are silent, and would each listen for nothing.
      if (!isUsed) process.once('exit', flushSync);
      isUsed = true;
      const mostBytes = line.length * MOST_BYTES_OF_CHARACTER;
      if (mostBytes > GATHERED_BYTES - length) pass();
      if (mostBytes > GATHERED_BYTES) {
        stdout.write(Buffer.from(line), 1);
        return;
      }
      if (length === 0) setTimeout(pass, GATHERED_FOR_MS).unref();
      length += gathered.write(line, length);
      lines += 1;
    },
    /** For fatal lines, after which the process may be gone. */
    flushSync,
  };
}
