import { pino, type DestinationStream, type Logger } from 'pino';
import { isoTime } from './isoTime.ts';

export type { Logger } from 'pino';

/** How late a line may be, and how many bytes are not waited with. */
const GATHERED_FOR_MS = 10;
const MOST_GATHERED_BYTES = 256 * 1024;

/** Structured logs, one JSON object a line, on stdout. Secrets and tokens are never written. */
export function createLogger(name: string, level: string): Logger {
  return pino(
    {
      name,
      level,
      redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.ownerToken'],
      timestamp: () => `,"time":"${isoTime(Date.now())}"`,
    },
    gatheredStdout(),
  );
}

/** Pino's destination as it is for bytes; its types know of texts only. */
interface ByteDestination {
  write(bytes: Buffer): boolean;
  flush(): void;
  flushSync(): void;
}

/**
 * Stdout, which is written to in larger pieces: each write is a task for another thread, and takes
 * longer than making the lines. Gathered as bytes, for texts would be measured anew with each line.
 * What is left at the end of the process is written by pino.
 */
function gatheredStdout(): DestinationStream & { flushSync(): void } {
  const stdout = pino.destination({
    dest: 1,
    sync: false,
    contentMode: 'buffer',
    minLength: MOST_GATHERED_BYTES,
    maxWrite: 2 * MOST_GATHERED_BYTES,
  }) as unknown as ByteDestination;
  let isScheduled = false;
  const flush = (): void => {
    isScheduled = false;
    stdout.flush();
  };
  return {
    write(line) {
      stdout.write(Buffer.from(line));
      if (isScheduled) return;
      isScheduled = true;
      setTimeout(flush, GATHERED_FOR_MS).unref();
    },
    /** For fatal lines, after which the process may be gone. */
    flushSync: () => stdout.flushSync(),
  };
}
