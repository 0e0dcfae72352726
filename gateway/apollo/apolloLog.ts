import type { Logger } from '../../subgraphs/shared/log.ts';

/**
 * What Apollo's packages may write: warnings and faults. At `info` they tell of every schema that
 * they load, in several lines, which helps neither operators nor whoever starts this at home.
 */
export function apolloLog(log: Logger): Logger {
  return log.level === 'info' ? log.child({}, { level: 'warn' }) : log;
}
