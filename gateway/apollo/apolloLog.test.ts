import { pino } from 'pino';
import { expect, test } from 'vitest';
import { apolloLog } from './apolloLog.ts';

function written(level: string): readonly string[] {
  const lines: string[] = [];
  const log = apolloLog(
    pino({ level }, { write: (line) => void lines.push(JSON.parse(line).msg as string) }),
  );
  log.debug('plan');
  log.info('loaded schema');
  log.warn('deprecated');
  log.error('broken');
  return lines;
}

test('at the usual level Apollo tells of warnings and faults only', () => {
  expect(written('info')).toEqual(['deprecated', 'broken']);
});

test('who asks for more gets all, and who asks for less gets no more than that', () => {
  expect(written('debug')).toEqual(['plan', 'loaded schema', 'deprecated', 'broken']);
  expect(written('error')).toEqual(['broken']);
  expect(written('silent')).toEqual([]);
});
