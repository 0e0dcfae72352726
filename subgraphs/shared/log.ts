import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Structured logs, one JSON object a line, on stdout. Secrets and tokens are never written. */
export function createLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.ownerToken'],
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
